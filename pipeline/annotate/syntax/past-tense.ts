import { type Segment, Shape, TAGS, type Tag, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Use } from './verb-words.ts';

const index = (name: Tag): number => TAGS.indexOf(name);
const VBD = index('VBD');
const VBN = index('VBN');
const JJ = index('JJ');
const finite = new Set([VBD, index('VBP'), index('VBZ'), index('MD')]);
const subjectEnds = new Set((['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PUNCT', 'RB', 'WP', 'WDT'] as const).map(index));
/** Ends of a subject behind which no reduced relative begins: an apposition's comma, a name, a pronoun. */
const closedSubjects = new Set((['NNP', 'NNPS', 'PRP', 'PUNCT'] as const).map(index));
const AUXILIARY = Use.BE | Use.HAVE | Use.GET;

/**
 * Past tense and past participle look alike. Three cases that hold for news: "said" and "told" are past unless an
 * auxiliary stands before; a full sentence has a finite verb, so where it has none the first participle behind a
 * subject is one; and so is the first of a clause before "that" ("The senator, a Democrat, predicted at the debate
 * that …").
 */
export function settlePastTense(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  use: Uint16Array,
): void {
  for (const { kind, firstToken, endToken } of segments) {
    if (kind !== 'sentence') continue;
    let isFinite = false;
    let isSettled = false;
    for (let at = firstToken; at < endToken; at++) {
      const name = tag[at]!;
      if (!isFinite && !isSettled && (usesOf(tokens, use, at) & Use.THAT) !== 0) {
        isSettled = settleFirst(tokens, tag, use, firstToken, at, closedSubjects);
      }
      if (finite.has(name)) isFinite = true;
      else if ((name === VBN || name === JJ) && (usesOf(tokens, use, at) & Use.SAID) !== 0) {
        if (hasAuxiliary(tokens, use, at, firstToken)) continue;
        tag[at] = VBD;
        isFinite = true;
      }
    }
    if (!isFinite && !isSettled && isFullSentence(text, tokens, firstToken, endToken)) {
      settleFirst(tokens, tag, use, firstToken, endToken - 1, subjectEnds);
    }
  }
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
