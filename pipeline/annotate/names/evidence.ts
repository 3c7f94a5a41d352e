import { Case, type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Apposition } from './apposition.ts';
import type { Facts } from './facts.ts';
import { Kind } from './word-kinds.ts';

/** What the whole article says of a word; bits. */
export const Evidence = {
  /** Follows a title or a given name somewhere. */
  PERSON: 1,
  /** Stands in a run that ends in an organisation's head or suffix. */
  ORGANIZATION: 2,
  /** Follows a preposition of place, or part of a gazetteer name followed by a region. */
  PLACE: 4,
  /** Has a capital inside a sentence of running text. */
  CAPITAL: 8,
  /** Is written small somewhere. */
  SMALL: 16,
  /** Says something: "X said", "said X". */
  SPEAKER: 32,
  /** Stands beside a noun for a group: "the lender X", "X, a company". */
  GROUP_NOUN: 64,
  /** Stands beside a noun for a place: "X village", "X, a town". */
  PLACE_NOUN: 128,
} as const;

let byWord = new Uint8Array(0);

/** Writes `facts.evidence`. One pass over the tokens to gather, one to spread. */
export function gatherEvidence(
  tokens: Tokens,
  segments: readonly Segment[],
  facts: Facts,
  vocabularySize: number,
): void {
  if (byWord.length < vocabularySize + tokens.length + 1) {
    byWord = new Uint8Array(vocabularySize + tokens.length * 2 + 1);
  }
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; at++) {
      const shape = tokens.shape[at]!;
      if ((shape & Shape.ALPHA) === 0) continue;
      const word = tokens.word[at]!;
      if ((shape & Shape.CAPITAL) === 0) byWord[word]! |= Evidence.SMALL;
      else byWord[word]! |= seen(tokens, facts, at, firstToken, endToken);
    }
  }
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; at++) {
      if ((tokens.shape[at]! & Shape.CAPITAL) !== 0) facts.evidence[at] = byWord[tokens.word[at]!]!;
    }
  }
  for (let at = 0; at < tokens.length; at++) byWord[tokens.word[at]!] = 0;
}

const TITLE = Kind.HONORIFIC | Kind.RANK | Kind.POST;
const HEAD =
  Kind.ORGANIZATION |
  Kind.SUFFIX |
  Kind.FACILITY |
  Kind.PLACE |
  Kind.EVENT |
  Kind.CALENDAR |
  TITLE |
  Kind.MODIFIER;

function seen(tokens: Tokens, facts: Facts, at: number, first: number, end: number): number {
  const isRunning = facts.style[at] === Case.RUNNING;
  if (!isRunning) return 0;
  let bits = at > first ? Evidence.CAPITAL : 0;
  const here = facts.kinds[at]!;
  const runFirst = facts.runFirst[at]!;
  const runLast = facts.runLast[at]!;
  if (at > first && (here & HEAD) === 0) {
    const before = facts.kinds[at - 1]!;
    const isBeforeCapital = (tokens.shape[at - 1]! & Shape.CAPITAL) !== 0;
    const isTitled = isBeforeCapital && (before & TITLE) !== 0;
    const isNamed = isBeforeCapital && (before & Kind.GIVEN) !== 0 && (before & HEAD) === 0 && at === runLast;
    const isInitialed = isBeforeCapital && isInitial(tokens, at - 1) && at - 1 >= first;
    if (isTitled || isNamed || isInitialed) bits |= Evidence.PERSON;
    if (at === runFirst && at === runLast && (before & Kind.PLACE_PREPOSITION) !== 0) bits |= Evidence.PLACE;
  }
  const apposition = facts.apposition[at]!;
  if (apposition === Apposition.PERSON || apposition === Apposition.AGE) bits |= Evidence.PERSON;
  else if (apposition === Apposition.GROUP) bits |= Evidence.GROUP_NOUN;
  else if (apposition === Apposition.PLACE) bits |= Evidence.PLACE_NOUN;
  if (runLast + 1 < end) bits |= besides(tokens, facts, runLast + 1, true);
  if (runFirst > first) bits |= besides(tokens, facts, runFirst - 1, false);
  if (at < runLast && (facts.kinds[runLast]! & (Kind.ORGANIZATION | Kind.SUFFIX)) !== 0)
    bits |= Evidence.ORGANIZATION;
  if (at === runFirst && (here & Kind.GIVEN) !== 0 && at + 1 === runLast && at + 1 < end) {
    if ((facts.kinds[at + 1]! & HEAD) === 0 && facts.place[at + 1] === 0) bits |= Evidence.PERSON;
  }
  return bits;
}

/** What a small word right behind or before a run says of it. */
function besides(tokens: Tokens, facts: Facts, at: number, isBehind: boolean): number {
  if ((tokens.shape[at]! & Shape.CAPITAL) !== 0) return 0;
  const kinds = facts.kinds[at]!;
  if ((kinds & Kind.SPEECH) !== 0) return Evidence.SPEAKER;
  if (isBehind) return (kinds & Kind.PLACE_NOUN) !== 0 ? Evidence.PLACE_NOUN : 0;
  return (kinds & Kind.GROUP_NOUN) !== 0 ? Evidence.GROUP_NOUN : 0;
}

/** "J.", "P.B." */
function isInitial(tokens: Tokens, at: number): boolean {
  return (tokens.shape[at]! & Shape.ABBREV) !== 0 && tokens.end[at]! - tokens.start[at]! <= 4;
}
