import { type Segment, Shape, TAGS, type Tag, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { Use } from './verb-words.ts';
import { canBe } from './words.ts';

const index = (name: Tag): number => TAGS.indexOf(name);
const NNS = index('NNS');
const VBZ = index('VBZ');
const VBP = index('VBP');
const NN = index('NN');
const CC = index('CC');
const CD = index('CD');
const DT = index('DT');
const IN = index('IN');
const JJ = index('JJ');
const PRP_POSS = index('PRP$');
const PRP = index('PRP');
const subjects = Uint8Array.from(TAGS, (name) => (/^(NN|NNP)$/.test(name) ? 1 : 0));
const modifiers = Uint8Array.from(TAGS, (name) => (/^(DT|JJ|NN|PRP\$)$/.test(name) ? 1 : 0));
/** Most words between an opening preposition and the noun of its phrase. */
const OPENING = 5;
const QUESTION = 63;

/**
 * Forms in "-s" are plural nouns or verbs. A statement does not open with such a verb ("Rebels released …"), and a
 * noun is not followed by a subject pronoun ("The singer claims she was …"); a preposition and an adjective have a noun behind them.
 */
export function settleForms(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  { use, words }: Pick<SyntaxKnowledge, 'use' | 'words'>,
): void {
  for (const { firstToken, endToken } of segments) {
    let first = firstToken;
    while (first + 1 < endToken && (tokens.shape[first]! & Shape.PUNCT) !== 0) first++;
    if (tag[first] === VBZ && isAuxiliary(use, tokens.word[first]!) === false) {
      const isQuestion = text.charCodeAt(tokens.start[endToken - 1]!) === QUESTION;
      if (!isQuestion && canBe(words, tokens.word[first]!, NNS)) tag[first] = NNS;
    }
    for (let at = first; at + 1 < endToken; at++) {
      if (tag[at] === CC && isBoth(use, tokens.word[at]!)) settleBoth(tag, at, endToken);
      if (at === first) continue;
      if (tag[at] === VBZ && isOfPreposition(tag, at, first) && canBe(words, tokens.word[at]!, NNS))
        tag[at] = NNS;
      if (tag[at] === VBP && isInOpening(tag, at, first) && canBe(words, tokens.word[at]!, NN)) tag[at] = NN;
      if (tag[at] !== NNS || tag[at + 1] !== PRP || subjects[tag[at - 1]!] === 0) continue;
      if (isSubject(use, tokens.word[at + 1]!) && canBe(words, tokens.word[at]!, VBZ)) tag[at] = VBZ;
    }
  }
}

/** "amid international demands to …": what stands behind a preposition and an adjective is their noun. */
function isOfPreposition(tag: Uint8Array, at: number, first: number): boolean {
  if (tag[at - 1] !== JJ || at - 2 < first) return false;
  return tag[at - 2] === IN || tag[at - 2] === PRP_POSS;
}

/** "In a video address the king …": before the first verb of a sentence stands its subject. */
function isInOpening(tag: Uint8Array, at: number, first: number): boolean {
  if (tag[first] !== IN || at - first > OPENING || at < first + 2) return false;
  for (let before = first + 1; before < at; before++) if (modifiers[tag[before]!] === 0) return false;
  return true;
}

/** "both ministers" is a determiner, "both ministers and generals" a conjunction. */
function settleBoth(tag: Uint8Array, at: number, end: number): void {
  if (tag[at + 1] !== NNS && tag[at + 1] !== CD) return;
  for (let next = at + 2; next < end && next < at + 5; next++) if (tag[next] === CC) return;
  tag[at] = DT;
}

function isBoth(use: Uint16Array, word: number): boolean {
  return word < use.length && (use[word]! & Use.BOTH) !== 0;
}

function isAuxiliary(use: Uint16Array, word: number): boolean {
  return word < use.length && (use[word]! & (Use.BE | Use.HAVE | Use.DO)) !== 0;
}

function isSubject(use: Uint16Array, word: number): boolean {
  return word < use.length && (use[word]! & Use.SUBJECT) !== 0;
}
