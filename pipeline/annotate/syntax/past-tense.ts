import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { DT, IN, JJ, JJR, NN, PUNCT, RB, RBR, tagTable, VBD, VBN } from './tag-names.ts';
import { Use } from './verb-words.ts';
import { canBe, type WordTable } from './words.ts';

const finiteTags = tagTable(['VBD', 'VBP', 'VBZ', 'MD']);
const subjectEnds = tagTable(['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PUNCT', 'RB', 'WP', 'WDT']);
/** What begins an object: a participle without auxiliary has none. */
const objectStarts = tagTable(['DT', 'PRP$', 'PRP', 'CD', 'NNP', 'PDT']);
const nouns = tagTable(['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP', 'WDT']);
/** Ends of a subject behind which no reduced relative begins: an apposition's comma, a name, a pronoun. */
const closedSubjects = tagTable(['NNP', 'NNPS', 'PRP', 'PUNCT']);
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
        isSettled = settleFirst(tokens, tag, use, firstToken, at, closedSubjects, words);
      }
      if (
        at > firstToken &&
        followsHave(tokens, use, tag, at, firstToken) &&
        canBe(words, tokens.word[at]!, VBN)
      ) {
        tag[at] = VBN;
      } else if (finiteTags[name] === 1) hasFinite = true;
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
      settleFirst(tokens, tag, use, firstToken, endToken - 1, subjectEnds, words);
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

/** "soldiers arrested the men", "she quietly left him". */
function takesObject(tag: Uint8Array, at: number, first: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const isMoreThan = (tag[at + 1] === RBR || tag[at + 1] === JJR) && at + 2 < end && tag[at + 2] === IN;
  // "officials resigned." ends the sentence; "found only a quarter" has an adverb before its object.
  const isLast = at + 2 === end && tag[at + 1] === PUNCT && tag[at - 1] !== NN;
  const isAdverbObject = tag[at + 1] === RB && at + 2 < end && tag[at + 2] === DT;
  if (!isMoreThan && !isLast && !isAdverbObject && objectStarts[tag[at + 1]!] === 0) return false;
  const before = at - 1 > first && tag[at - 1] === RB ? at - 2 : at - 1;
  return before >= first && nouns[tag[before]!] === 1;
}

/** A participle, or a word that is a past tense before all else ("left"), or an adjective behind its noun that can be one ("voiced"). */
function isPast(tokens: Tokens, tag: Uint8Array, words: WordTable, at: number): boolean {
  if (tag[at] === VBN) return true;
  const word = tokens.word[at]!;
  if ((tag[at] !== RB && tag[at] !== JJ) || word >= words.size) return false;
  if (tag[at] === JJ && tag[at - 1] !== PUNCT && canBe(words, word, VBD)) return true;
  const kind = words.classOf[word]!;
  return kind !== 0 && words.classTags[words.classStart[kind]!] === VBD;
}

/** Makes the first participle behind a subject finite; whether there was one. */
function settleFirst(
  tokens: Tokens,
  tag: Uint8Array,
  use: Uint16Array,
  first: number,
  end: number,
  subjects: Uint8Array,
  words: WordTable,
): boolean {
  for (let at = first + 1; at < end; at++) {
    if (!isPast(tokens, tag, words, at) || subjects[tag[at - 1]!] === 0) continue;
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
  if (end - first < 4) return false;
  for (let at = end - 1; at >= end - 3; at--) {
    if ((tokens.shape[at]! & Shape.PUNCT) !== 0 && text.charCodeAt(tokens.start[at]!) === 46) return true;
  }
  return false;
}

function usesOf(tokens: Tokens, use: Uint16Array, at: number): number {
  const word = tokens.word[at]!;
  return word < use.length ? use[word]! : 0;
}
