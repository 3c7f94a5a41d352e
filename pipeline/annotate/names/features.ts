import { type Case, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { shapeCode } from '../syntax/features.ts';
import type { Facts } from './facts.ts';
import { Kind } from './word-kinds.ts';

/** Most features that a token has. */
export const FEATURES = 128;

const EDGE = 0x1b873593;
/** Kinds that combinations read: those of words in names. */
/** Kinds that are features one by one. */
const ASKED = (1 << 21) - 1;
const OWN = (1 << 18) - 1;

/**
 * Writes the hashed features of token `at` of the segment [first, end) to `out` and returns their number. They say
 * nothing of the labels around: those come in by the transitions.
 */
export function features(
  tokens: Tokens,
  tag: Uint8Array,
  facts: Facts,
  at: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { hash, kinds, place, known, evidence, sort, style } = facts;
  const before = at - 1;
  const after = at + 1;
  const shape = shapeCode(tokens.shape[at]!, at === first, style[at] as Case);
  const shapeBefore = before >= first ? simpleShape(tokens, before) : 15;
  const shapeAfter = after < end ? simpleShape(tokens, after) : 15;
  const word = hash[at]!;
  const wordBefore = before >= first ? hash[before]! : EDGE;
  const wordAfter = after < end ? hash[after]! : EDGE;
  const kindHere = kinds[at]!;
  const ownHere = kindHere & OWN;
  const kindBefore = before >= first ? kinds[before]! : 0;
  const kindAfter = after < end ? kinds[after]! : 0;
  const placeHere = place[at]!;
  const placeBefore = before >= first ? place[before]! : 0;
  const placeAfter = after < end ? place[after]! : 0;
  const tagHere = tag[at]!;
  const tagBefore = before >= first ? tag[before]! : 63;
  const tagAfter = after < end ? tag[after]! : 63;
  const runFirst = facts.runFirst[at]!;
  const runLast = facts.runLast[at]!;
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) {
    return jointFeatures(tokens, tag, facts, at, first, end, out);
  }
  const runLength = Math.min(runLast - runFirst, 5);
  const position = (at === runFirst ? 1 : 0) | (at === runLast ? 2 : 0);
  const behindRun = runLast + 1 < end ? hash[runLast + 1]! : EDGE;
  const beforeRun = runFirst > first ? hash[runFirst - 1]! : EDGE;
  const lastKind = kinds[runLast]!;
  let n = 0;
  out[n++] = mix(1, shape);
  out[n++] = mix(2, word);
  out[n++] = mix(3, wordBefore);
  out[n++] = mix(4, wordAfter);
  out[n++] = mix(5, at - 2 >= first ? hash[at - 2]! : EDGE);
  out[n++] = mix(6, at + 2 < end ? hash[at + 2]! : EDGE);
  out[n++] = mix(9, shape + 256 * shapeBefore + 4096 * shapeAfter);
  out[n++] = mix(10, tagHere + 64 * position);
  out[n++] = mix(11, tagBefore + 64 * tagHere);
  out[n++] = mix(12, tagAfter + 64 * tagHere);
  out[n++] = mix(14, placeHere * 256 + placeBefore);
  out[n++] = mix(15, placeHere * 256 + placeAfter);
  out[n++] = mix(16, placeHere * 16 + position * 4 + (runLength > 2 ? 3 : runLength));
  out[n++] = mix(17, known[at]! * 16 + (before >= first ? known[before]! : 0));
  out[n++] = mix(18, evidence[at]!);
  out[n++] = mix(19, (evidence[at]! & 31) * 8 + position + 4 * (at === first ? 1 : 0));
  out[n++] = mix(20, position * 8 + runLength);
  out[n++] = mix(21, beforeRun + position);
  out[n++] = mix(22, behindRun + position);
  out[n++] = mix(23, runLast === at ? 0 : hash[runLast]! + position);
  out[n++] = mix(24, (lastKind & OWN) * 4 + position);
  out[n++] = mix(27, ownHere ^ Math.imul(kindBefore & OWN, 0x9e3779b1));
  out[n++] = mix(28, ownHere ^ Math.imul(kindAfter & OWN, 0xc2b2ae35));
  out[n++] = mix(29, (placeHere * 32 + position * 4) ^ Math.imul(ownHere, 0x9e3779b1));
  out[n++] = mix(30, (placeHere * 32 + (evidence[at]! & 31)) ^ Math.imul(kindHere & 3, 0x9e3779b1));
  out[n++] = mix(31, wordBefore + placeHere * 4 + (kindHere & 3));
  out[n++] = mix(32, wordAfter + placeHere * 4 + (kindHere & 3));
  out[n++] = mix(33, shape + 512 * (kindHere & 3) + 4096 * (kindAfter & 3) + 65536 * (kindBefore & 3));
  out[n++] = mix(34, tagBefore * 4096 + shape * 4 + (kindHere & 3));
  out[n++] = mix(35, before - 1 >= first ? kinds[before - 1]! : -1);
  out[n++] = mix(37, wordBefore ^ Math.imul(at - 2 >= first ? hash[at - 2]! : EDGE, 0x85ebca6b));
  out[n++] = mix(38, wordAfter ^ Math.imul(at + 2 < end ? hash[at + 2]! : EDGE, 0x85ebca6b));
  const sortHere = sort[at]!;
  const sortBefore = before >= first ? sort[before]! : 7;
  const sortAfter = after < end ? sort[after]! : 7;
  out[n++] = mix(39, sortHere * 1024 + shape);
  out[n++] = mix(40, (sortHere * 1024 + shape) ^ Math.imul(kindHere & 3, 0x9e3779b1));
  out[n++] = mix(41, sortHere * 8192 + placeHere * 32 + (kindHere & 3) * 8 + position);
  out[n++] = mix(
    42,
    sortBefore * 64 + sortHere * 8 + sortAfter + 512 * position + 4096 * (at === first ? 1 : 0),
  );
  out[n++] = mix(43, sortHere * 32 + (evidence[at]! & 31) + 1024 * position + 8192 * (at === first ? 1 : 0));
  out[n++] = mix(44, sort[runLast]! * 8 + sort[runFirst]! + 64 * position + 512 * runLength);
  out[n++] = mix(45, wordAfter + sortHere * 4 + position);
  out[n++] = mix(46, wordBefore + sortHere * 4 + position);
  const nouns = nounClass(kindBefore) * 4 + nounClass(before - 1 >= first ? kinds[before - 1]! : 0);
  out[n++] = mix(47, nouns + 16 * nounClass(kindAfter) + 64 * position + 256 * sortHere);
  out[n++] = mix(48, facts.apposition[at]! * 64 + position * 16 + sortHere);
  for (let bits = evidence[at]!; bits !== 0; bits &= bits - 1) {
    out[n++] = mix(53, (31 - Math.clz32(bits & -bits)) * 64 + position * 8 + sortHere);
  }
  for (let bits = kindHere & ASKED; bits !== 0; bits &= bits - 1) {
    out[n++] = mix(50, (31 - Math.clz32(bits & -bits)) * 4 + position);
  }
  for (let bits = kindBefore & ASKED; bits !== 0; bits &= bits - 1) {
    out[n++] = mix(51, (31 - Math.clz32(bits & -bits)) * 4 + (shapeBefore & 3));
  }
  for (let bits = kindAfter & ASKED; bits !== 0; bits &= bits - 1) {
    out[n++] = mix(52, (31 - Math.clz32(bits & -bits)) * 4 + (shapeAfter & 3));
  }
  return n;
}

/** Joints and particles have fewer: what they are and what stands around them. */
function jointFeatures(
  tokens: Tokens,
  tag: Uint8Array,
  facts: Facts,
  at: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { hash, kinds, place, known, sort } = facts;
  const before = Math.max(at - 1, first);
  const after = Math.min(at + 1, end - 1);
  const word = hash[at]!;
  const left = kinds[before]! & OWN;
  const right = kinds[after]! & OWN;
  const glue = simpleShape(tokens, at) + 16 * simpleShape(tokens, before) + 256 * simpleShape(tokens, after);
  out[0] = mix(80, word);
  out[1] = mix(81, word ^ Math.imul(hash[before]!, 0x85ebca6b));
  out[2] = mix(82, word ^ Math.imul(hash[after]!, 0x27d4eb2f));
  out[3] = mix(83, word ^ Math.imul(left, 0x9e3779b1));
  out[4] = mix(84, word ^ Math.imul(right, 0x9e3779b1));
  out[5] = mix(85, word ^ Math.imul(left, 0x85ebca6b) ^ Math.imul(right, 0xc2b2ae35));
  out[6] = mix(86, word + place[before]! * 256 + place[after]!);
  out[7] = mix(87, word + glue);
  out[8] = mix(88, word + tag[before]! * 64 + tag[after]!);
  out[9] = mix(89, word + known[at]! * 256 + known[after]! * 16 + known[before]!);
  out[10] = mix(90, word + sort[before]! * 8 + sort[after]!);
  out[11] = mix(91, word ^ Math.imul(kinds[facts.runLast[after]!]! & OWN, 0x27d4eb2f));
  out[12] = mix(92, word ^ Math.imul(kinds[facts.runFirst[before]!]! & OWN, 0x27d4eb2f));
  out[13] = mix(93, place[at]! * 16 + known[at]!);
  out[14] = mix(94, facts.evidence[before]! * 256 + facts.evidence[after]!);
  out[15] = mix(95, kinds[at]! + sort[at]! * 0x1000000);
  return 16;
}

/** Ending of the token: what strangers' names have in common. */
export function endingFeatures(text: string, tokens: Tokens, at: number, out: Int32Array, n: number): number {
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  let hash = 0x811c9dc5;
  let length = 0;
  for (let i = end - 1; i >= start && length < 4; i--) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    length++;
    if (length >= 2) out[n++] = mix(60 + length, hash);
  }
  let head = 0x811c9dc5;
  for (let i = start; i < end && i < start + 3; i++) head = Math.imul(head ^ text.charCodeAt(i), 0x01000193);
  out[n++] = mix(70, head);
  return n;
}

/** Person, group or place noun: 1, 2, 3; 0 for none. */
export function nounClass(kinds: number): number {
  const bits = kinds & (Kind.PERSON_NOUN | Kind.GROUP_NOUN | Kind.PLACE_NOUN);
  return bits === 0 ? 0 : bits === Kind.PERSON_NOUN ? 1 : bits === Kind.GROUP_NOUN ? 2 : 3;
}

function simpleShape(tokens: Tokens, at: number): number {
  const shape = tokens.shape[at]!;
  const letters =
    (shape & Shape.UPPER) !== 0 ? 2 : (shape & Shape.CAPITAL) !== 0 ? 1 : (shape & Shape.ALPHA) !== 0 ? 0 : 3;
  return letters | ((shape & Shape.SPACED) !== 0 ? 4 : 0) | ((shape & Shape.DIGIT) !== 0 ? 8 : 0);
}

function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35);
}
