import { type Segment, Shape, TAGS, type Tag, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { Use } from './verb-words.ts';
import type { WordTable } from './words.ts';

const index = (name: Tag): number => TAGS.indexOf(name);
const VBD = index('VBD');
const VBN = index('VBN');
const JJ = index('JJ');
const RB = index('RB');
const RBR = index('RBR');
const JJR = index('JJR');
const IN = index('IN');
const finiteTags = new Set([VBD, index('VBP'), index('VBZ'), index('MD')]);
const subjectEnds = new Set(
  (['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PUNCT', 'RB', 'WP', 'WDT'] as const).map(index),
);
/** What begins an object: a participle without auxiliary has none. */
const objectStarts = new Set((['DT', 'PRP$', 'PRP', 'CD', 'NNP', 'PDT'] as const).map(index));
const nouns = new Set((['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP', 'WDT'] as const).map(index));
/** Ends of a subject behind which no reduced relative begins: an apposition's comma, a name, a pronoun. */
const closedSubjects = new Set((['NNP', 'NNPS', 'PRP', 'PUNCT'] as const).map(index));
const AUXILIARY = Use.BE | Use.HAVE | Use.GET;

/**
 * Past tense and past participle look alike. Cases that hold for news: "said" and "told" are past unless an
 * auxiliary stands before; a verb between a subject and an object is no participle; a full sentence has a finite verb, so where it has none the first participle behind a
 * subject is one; and so is the first of a clause before "that" ("The senator, a Democrat, predicted at the debate
 * that …").
 */
export function settlePastTense(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  { use, words }: Pick<SyntaxKnowledge, 'use' | 'words'>,
): void {
  for (const { kind, firstToken, endToken } of segments) {
    if (kind !== 'sentence') continue;
    let hasFinite = false;
    let isSettled = false;
    for (let at = firstToken; at < endToken; at++) {
      const name = tag[at]!;
      if (!hasFinite && !isSettled && (usesOf(tokens, use, at) & Use.THAT) !== 0) {
        isSettled = settleFirst(tokens, tag, use, firstToken, at, closedSubjects);
      }
      if (at > firstToken && followsHave(tokens, use, tag, at, firstToken) && canBe(words, tokens.word[at]!, VBN)) {
        tag[at] = VBN;
      } else if (finiteTags.has(name)) hasFinite = true;
      else if ((name === VBN || name === JJ) && (usesOf(tokens, use, at) & Use.SAID) !== 0) {
        if (hasAuxiliary(tokens, use, at, firstToken)) continue;
        tag[at] = VBD;
        hasFinite = true;
      } else if (name === VBN && takesObject(tag, at, firstToken, endToken)) {
        if (hasAuxiliary(tokens, use, at, firstToken)) continue;
        tag[at] = VBD;
        hasFinite = true;
      }
    }
    if (!hasFinite && !isSettled && isFullSentence(text, tokens, firstToken, endToken)) {
      settleFirst(tokens, tag, use, firstToken, endToken - 1, subjectEnds);
    }
  }
}

/** Whether "have" stands before, adverbs between passed over; a hyphen behind makes no participle ("have left-wing"). */
function followsHave(tokens: Tokens, use: Uint16Array, tag: Uint8Array, at: number, first: number): boolean {
  if (tag[at] !== JJ && tag[at] !== VBD && tag[at] !== RB) return false;
  let before = at - 1;
  while (before > first && tag[before] === RB && (usesOf(tokens, use, before) & Use.HAVE) === 0) before--;
  if ((usesOf(tokens, use, before) & Use.HAVE) === 0) return false;
  return at + 2 >= tokens.length || ((tokens.shape[at + 1]! | tokens.shape[at + 2]!) & Shape.SPACED) !== 0;
}

function canBe(words: WordTable, word: number, name: number): boolean {
  if (word >= words.size) return false;
  const kind = words.classOf[word]!;
  for (let k = words.classStart[kind]!; k < words.classStart[kind + 1]!; k++) {
    if (words.classTags[k] === name) return true;
  }
  return false;
}

/** "soldiers arrested the men", "she quietly left him". */
function takesObject(tag: Uint8Array, at: number, first: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const isMoreThan = (tag[at + 1] === RBR || tag[at + 1] === JJR) && at + 2 < end && tag[at + 2] === IN;
  if (!isMoreThan && !objectStarts.has(tag[at + 1]!)) return false;
  const before = at - 1 > first && tag[at - 1] === RB ? at - 2 : at - 1;
  return before >= first && nouns.has(tag[before]!);
}

/** Makes the first participle behind a subject finite; whether there was one. */
function settleFirst(
  tokens: Tokens,
  tag: Uint8Array,
  use: Uint16Array,
  first: number,
  end: number,
  subjects: ReadonlySet<number>,
): boolean {
  for (let at = first + 1; at < end; at++) {
    if (tag[at] !== VBN || !subjects.has(tag[at - 1]!)) continue;
    if (hasAuxiliary(tokens, use, at, first) || (usesOf(tokens, use, at + 1) & Use.BY) !== 0) continue;
    tag[at] = VBD;
    return true;
  }
  return false;
}

/** "have", "be" or "get" within the three words before. */
function hasAuxiliary(tokens: Tokens, use: Uint16Array, at: number, first: number): boolean {
  for (let k = at - 1; k >= first && k >= at - 3; k--) {
    if ((usesOf(tokens, use, k) & AUXILIARY) !== 0) return true;
  }
  return false;
}

function isFullSentence(text: string, tokens: Tokens, first: number, end: number): boolean {
  if (end - first < 6) return false;
  for (let at = end - 1; at >= end - 3; at--) {
    if ((tokens.shape[at]! & Shape.PUNCT) !== 0 && text.charCodeAt(tokens.start[at]!) === 46) return true;
  }
  return false;
}

function usesOf(tokens: Tokens, use: Uint16Array, at: number): number {
  const word = tokens.word[at]!;
  return word < use.length ? use[word]! : 0;
}
