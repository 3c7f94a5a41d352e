import { Case, Shape, TAGS, type Tag, type Tokens } from '../../../schemas/stages/annotations.ts';
import { lower } from '../../knowledge/characters.ts';
import type { WordTable } from './words.ts';

const tag = (name: Tag): number => TAGS.indexOf(name);
const NNP = tag('NNP');
const NNPS = tag('NNPS');
const CD = tag('CD');
const PUNCT = tag('PUNCT');
const SYM = tag('SYM');
const UH = tag('UH');
const OPEN = (['NN', 'NNS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'JJ', 'RB', 'FW', 'UH'] as const).map(
  tag,
);
/** A word with a capital that no list knows is hardly a verb. */
const UNKNOWN_NAME = (['NNP', 'NN', 'NNS', 'JJ', 'VBG'] as const).map(tag);
const isFiniteOrBase = Uint8Array.from(TAGS, (name) => (/^VB[DPZ]?$/.test(name) ? 1 : 0));
const WITH_DIGITS = (['CD', 'JJ', 'NN', 'NNS', 'NNP'] as const).map(tag);

/** The tags a token may have, written to `out`; their number. One alone needs no scores. */
export function candidates(
  text: string,
  tokens: Tokens,
  words: WordTable,
  classId: number,
  at: number,
  first: number,
  style: Case,
  out: Uint8Array,
): number {
  const shape = tokens.shape[at]!;
  if ((shape & Shape.PUNCT) !== 0) return punctuation(text, tokens, at, first, out);
  if ((shape & Shape.ALPHA) === 0) return only(CD, out);
  const isCapital = (shape & Shape.CAPITAL) !== 0;
  let count = 0;
  if (classId !== 0) {
    const from = words.classStart[classId]!;
    const to = words.classStart[classId + 1]!;
    if (words.isClosed[classId] === 1) {
      for (let k = from; k < to; k++) out[count++] = words.classTags[k]!;
      return count;
    }
    const isInner = isCapital && style === Case.RUNNING && at > first && isBehindWord(tokens, at);
    for (let k = from; k < to; k++) {
      const name = words.classTags[k]!;
      // "Foreign Minister": a capital inside running text is no verb's.
      if (isInner && isFiniteOrBase[name] === 1) continue;
      if (name === UH && !isInterjection(tokens, at)) continue;
      if (isCapital || (name !== NNP && name !== NNPS)) out[count++] = name;
    }
  }
  if (count === 0 && (shape & Shape.DIGIT) !== 0) {
    for (const name of WITH_DIGITS) out[count++] = name;
    return count;
  }
  if (count === 0) {
    // A stranger with a capital inside a sentence is a name.
    if (isCapital && style === Case.RUNNING && at > first && isBehindWord(tokens, at)) return only(NNP, out);
    for (const name of isCapital ? UNKNOWN_NAME : OPEN) out[count++] = name;
    if (!isCapital) return count;
  }
  if (!isCapital) return count;
  if (!has(out, count, NNP)) out[count++] = NNP;
  const last = lower[text.charCodeAt(tokens.end[at]! - 1)];
  if (last === 115 && !has(out, count, NNPS)) out[count++] = NNPS;
  return count;
}

function isBehindWord(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at - 1]! & Shape.PUNCT) === 0;
}

/** An interjection stands alone or before a mark. */
function isInterjection(tokens: Tokens, at: number): boolean {
  return at + 1 >= tokens.length || (tokens.shape[at + 1]! & Shape.PUNCT) !== 0;
}

function has(list: Uint8Array, count: number, value: number): boolean {
  for (let i = 0; i < count; i++) if (list[i] === value) return true;
  return false;
}

function only(name: number, out: Uint8Array): number {
  out[0] = name;
  return 1;
}

const CURRENCIES = '$€£¥₹₩₽₺₦₴฿+=/#°';
const NN = tag('NN');
const CC = tag('CC');
const POS = tag('POS');

function punctuation(text: string, tokens: Tokens, at: number, first: number, out: Uint8Array): number {
  const start = tokens.start[at]!;
  const unit = text.charCodeAt(start);
  if (lower[unit] === 39 && tokens.end[at] === start + 1) {
    // "the states' rights": glued behind an "s", a blank or mark after it.
    const isBehindS =
      at > first && (tokens.shape[at]! & Shape.SPACED) === 0 && lower[text.charCodeAt(start - 1)] === 115;
    if (!isBehindS) return only(PUNCT, out);
    out[0] = PUNCT;
    out[1] = POS;
    return 2;
  }
  if (unit === 37) return only(NN, out);
  if (unit === 38) return only(CC, out);
  return only(CURRENCIES.includes(text[start]!) ? SYM : PUNCT, out);
}
