import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { lower } from '../../knowledge/characters.ts';
import type { Facts } from './facts.ts';
import { Label } from './labels.ts';
import { Kind } from './word-kinds.ts';

const OPEN = 40;
const CLOSE = 41;
/** Most words of a long form: two joints for each letter. */
const REACH = 16;

/**
 * Reads "long form (ACRONYM)" of a segment and settles both by the long form's head: a body's name and its acronym are
 * organisations; the acronym of a law, a programme or of common words is no name. `settled` holds the class of an
 * acronym by word id: `Label.B_ORG` or `Label.O`.
 */
export function readAcronyms(
  text: string,
  tokens: Tokens,
  facts: Facts,
  first: number,
  end: number,
  label: Uint8Array,
  settled: Map<number, number>,
): void {
  for (let at = first; at + 1 < end; at++) {
    if ((tokens.shape[at]! & Shape.UPPER) === 0) continue;
    if (isMark(text, tokens, at + 1, OPEN)) {
      if (readBehind(text, tokens, facts, at, end, label)) settled.set(tokens.word[at]!, Label.B_ORG);
      continue;
    }
    if (at < first + 2 || !isMark(text, tokens, at - 1, OPEN)) continue;
    if (!isMark(text, tokens, at + 1, CLOSE)) continue;
    const from = longFormStart(text, tokens, at, first);
    if (from < 0) continue;
    const kind = settle(tokens, facts, label, from, at - 1);
    settled.set(tokens.word[at]!, kind);
    if (kind === Label.B_ORG) {
      label[from] = Label.B_ORG;
      label.fill(Label.I_ORG, from + 1, at - 1);
    }
  }
}

/** "ACRONYM (Long Form)": whether the words in brackets are a body's name by their last word; labels them. */
function readBehind(
  text: string,
  tokens: Tokens,
  facts: Facts,
  at: number,
  end: number,
  label: Uint8Array,
): boolean {
  const from = at + 2;
  let to = from;
  for (; to < end && to < from + REACH && !isMark(text, tokens, to, CLOSE); to++) {
    const isJoint = (facts.kinds[to]! & (Kind.JOINT | Kind.PARTICLE)) !== 0;
    if ((tokens.shape[to]! & Shape.CAPITAL) === 0 && (!isJoint || to === from)) return false;
  }
  if (to >= end || to < from + 2 || !isMark(text, tokens, to, CLOSE)) return false;
  if ((facts.kinds[to - 1]! & Kind.ORGANIZATION) === 0) return false;
  label[from] = Label.B_ORG;
  for (let next = from + 1; next < to; next++) label[next] = Label.I_ORG;
  return true;
}

/** An organisation where the long form has its head or was read as one; else no name. */
function settle(tokens: Tokens, facts: Facts, label: Uint8Array, from: number, to: number): number {
  let isCapital = true;
  let isHead = false;
  for (let at = from; at < to; at++) {
    const kinds = facts.kinds[at]!;
    if ((tokens.shape[at]! & Shape.CAPITAL) === 0 && (kinds & (Kind.JOINT | Kind.PARTICLE)) === 0)
      isCapital = false;
    if (label[at] === Label.B_ORG || label[at] === Label.I_ORG) isHead = true;
    if ((kinds & (Kind.ORGANIZATION | Kind.SUFFIX)) !== 0 && (tokens.shape[at]! & Shape.CAPITAL) !== 0)
      isHead = true;
  }
  const isEvent = (facts.kinds[to - 1]! & (Kind.EVENT | Kind.ORGANIZATION)) === Kind.EVENT;
  return isCapital && isHead && !isEvent ? Label.B_ORG : Label.O;
}

/** First token of the words whose initials, joints left out, spell the acronym at `at`; -1 without. */
function longFormStart(text: string, tokens: Tokens, at: number, first: number): number {
  const start = tokens.start[at]!;
  let letter = tokens.end[at]! - 1;
  // A plural's small "s" is no initial.
  if (text.charCodeAt(letter) === 115) letter--;
  let word = at - 2;
  for (; letter >= start && word >= first && word > at - REACH; word--) {
    if ((tokens.shape[word]! & Shape.ALPHA) === 0) continue;
    if (lower[text.charCodeAt(tokens.start[word]!)] === lower[text.charCodeAt(letter)]) {
      letter--;
      if (letter < start) return word;
    } else if ((tokens.shape[word]! & Shape.CAPITAL) !== 0 && letter !== tokens.end[at]! - 1) {
      return -1;
    } else if (!isSkippable(tokens, word)) return -1;
  }
  return -1;
}

/** Small words may have no letter of their own. */
function isSkippable(tokens: Tokens, word: number): boolean {
  return (tokens.shape[word]! & Shape.CAPITAL) === 0 && tokens.end[word]! - tokens.start[word]! <= 4;
}

function isMark(text: string, tokens: Tokens, at: number, unit: number): boolean {
  return text.charCodeAt(tokens.start[at]!) === unit;
}

/** Gives every lone occurrence of a settled acronym its class. */
export function settleAcronyms(
  tokens: Tokens,
  label: Uint8Array,
  settled: ReadonlyMap<number, number>,
): void {
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens.shape[at]! & Shape.UPPER) === 0) continue;
    const kind = settled.get(tokens.word[at]!);
    if (kind === undefined || isInside(label, at)) continue;
    label[at] = kind;
  }
}

/** Whether a token is part of a longer name. */
function isInside(label: Uint8Array, at: number): boolean {
  const own = label[at]!;
  const isContinued = at + 1 < label.length && label[at + 1]! !== Label.O && label[at + 1]! % 2 === 0;
  return (own !== Label.O && own % 2 === 0) || isContinued;
}
