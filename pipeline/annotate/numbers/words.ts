import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { type Decimal, decimalOf, plus, shifted } from './decimal.ts';
import { NumberClass, type NumberKnowledge, numberClass } from './knowledge.ts';
import type { NumberMatch } from './read-number.ts';

const HALF: Decimal = { digits: '5', exponent: -1, isNegative: false };
/** Denominators whose parts have finite decimals: [value of one part, its power of ten]. */
const PARTS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [2, [5, -1]],
  [4, [25, -2]],
  [5, [2, -1]],
  [8, [125, -3]],
  [10, [1, -1]],
]);

/** A number in words: "twenty-five", "a hundred and five", "two and a half million", "dozens", "two-thirds". */
export function readWords(
  tokens: Tokens,
  at: number,
  limit: number,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  const kind = numberClass(knowledge, tokens.word[at]!);
  if (kind === NumberClass.VAGUE) return vague(tokens, at, limit, knowledge);
  if (kind === NumberClass.SOME) return some(tokens, at, limit, knowledge);
  if (kind === NumberClass.FRACTION) return quarterOf(tokens, at, limit, knowledge);
  if (kind === NumberClass.HALF) return halfOf(tokens, at, limit, knowledge);
  if (kind === NumberClass.ARTICLE) {
    if (at + 1 >= limit) return null;
    const next = numberClass(knowledge, tokens.word[at + 1]!);
    if (next === NumberClass.FRACTION) return quarterOf(tokens, at + 1, limit, knowledge);
    if (next === NumberClass.SOME) return some(tokens, at + 1, limit, knowledge);
    if (next !== NumberClass.HUNDRED && next !== NumberClass.SCALE && next !== NumberClass.DOZEN) return null;
    return integer(tokens, at + 1, limit, knowledge, 1);
  }
  if (kind === NumberClass.UNIT || kind === NumberClass.TEEN || kind === NumberClass.TEN) {
    return fraction(tokens, at, limit, knowledge) ?? integer(tokens, at, limit, knowledge, 0);
  }
  return kind === NumberClass.DOZEN ? integer(tokens, at, limit, knowledge, 1) : null;
}

function integer(
  tokens: Tokens,
  from: number,
  limit: number,
  knowledge: NumberKnowledge,
  first: number,
): NumberMatch | null {
  let total = 0;
  let current = first;
  let smallest = Number.POSITIVE_INFINITY;
  let last: number = NumberClass.NONE;
  let isScaled = false;
  let isHalf = false;
  let end = from;
  for (let at = from; at < limit; ) {
    let word = tokens.word[at]!;
    let kind = numberClass(knowledge, word);
    let next = at;
    if (at > from && word === knowledge.hyphen && (tokens.shape[at]! & Shape.SPACED) === 0) {
      if (at + 1 >= limit || (tokens.shape[at + 1]! & Shape.SPACED) !== 0) break;
      next = at + 1;
    } else if (at > from && word === knowledge.and) {
      if (isAndHalf(tokens, at, limit, knowledge)) {
        isHalf = true;
        at += 3;
        end = at;
        last = NumberClass.HALF;
        continue;
      }
      if (last !== NumberClass.HUNDRED || at + 1 >= limit) break;
      next = at + 1;
    }
    word = tokens.word[next]!;
    kind = numberClass(knowledge, word);
    const value = knowledge.value[word]!;
    if (kind === NumberClass.UNIT) {
      if (last === NumberClass.UNIT || last === NumberClass.TEEN || last === NumberClass.HALF) break;
      if (last === NumberClass.DOZEN || (next > at && last === NumberClass.NONE)) break;
      if (value === 0 && at > from) break;
      current += value;
    } else if (kind === NumberClass.TEEN || kind === NumberClass.TEN) {
      if (last !== NumberClass.NONE && last !== NumberClass.HUNDRED && last !== NumberClass.SCALE) break;
      current += value;
    } else if (kind === NumberClass.HUNDRED) {
      if (current === 0 || current >= 100 || isHalf) break;
      current *= 100;
    } else if (kind === NumberClass.DOZEN) {
      if (current === 0 || isHalf) break;
      current *= 12;
    } else if (kind === NumberClass.SCALE) {
      if (current === 0 || value >= smallest) break;
      if (isHalf) {
        const sum = plus(decimalOf(String(current)), HALF);
        return sum && match(tokens, next + 1, shifted(sum, value), true);
      }
      total += current * 10 ** value;
      current = 0;
      smallest = value;
      isScaled = true;
    } else break;
    last = kind;
    at = next + 1;
    end = at;
  }
  if (end === from) return null;
  if (last === NumberClass.HUNDRED || last === NumberClass.DOZEN) isScaled = true;
  const whole = decimalOf(String(total + current));
  const value = isHalf ? plus(whole, HALF) : whole;
  return value && match(tokens, end, value, isScaled);
}

/** "and a half" at `at`. */
function isAndHalf(tokens: Tokens, at: number, limit: number, knowledge: NumberKnowledge): boolean {
  return (
    at + 2 < limit &&
    numberClass(knowledge, tokens.word[at + 1]!) === NumberClass.ARTICLE &&
    numberClass(knowledge, tokens.word[at + 2]!) === NumberClass.HALF
  );
}

/** "one-third", "three quarters": a value where its decimals end. */
function fraction(tokens: Tokens, at: number, limit: number, knowledge: NumberKnowledge): NumberMatch | null {
  if (numberClass(knowledge, tokens.word[at]!) !== NumberClass.UNIT) return null;
  const isHyphen = at + 1 < limit && tokens.word[at + 1] === knowledge.hyphen;
  const under = isHyphen ? at + 2 : at + 1;
  if (under >= limit) return null;
  const word = tokens.word[under]!;
  const kind = numberClass(knowledge, word);
  const top = knowledge.value[tokens.word[at]!]!;
  const denominator = knowledge.value[word]!;
  const isPart = kind === NumberClass.FRACTION || kind === NumberClass.HALF;
  // "one second" and "one first" are no fractions; a quarter of a year is told apart by its caller.
  const isOrdinal = kind === NumberClass.ORDINAL && top === 1 && denominator > 2;
  if ((!isPart && !isOrdinal) || top === 0 || top >= denominator) return null;
  const part = PARTS.get(denominator);
  const value = part === undefined ? null : shifted(decimalOf(String(top * part[0])), part[1]);
  const scale = under + 1 < limit ? tokens.word[under + 1]! : 0;
  if (value !== null && numberClass(knowledge, scale) === NumberClass.SCALE) {
    return match(tokens, under + 2, shifted(value, knowledge.value[scale]!), true);
  }
  return { ...match(tokens, under + 1, value, false), isFraction: true };
}

/** "half a million", "half a dozen", "half a mile". */
function halfOf(tokens: Tokens, at: number, limit: number, knowledge: NumberKnowledge): NumberMatch | null {
  const isArticle = at + 1 < limit && numberClass(knowledge, tokens.word[at + 1]!) === NumberClass.ARTICLE;
  const isHyphen = at + 1 < limit && tokens.word[at + 1] === knowledge.hyphen;
  const next = isArticle || isHyphen ? at + 2 : at + 1;
  if (next < limit) {
    const word = tokens.word[next]!;
    const kind = numberClass(knowledge, word);
    if (kind === NumberClass.SCALE)
      return match(tokens, next + 1, shifted(HALF, knowledge.value[word]!), true);
    if (kind === NumberClass.DOZEN) return match(tokens, next + 1, decimalOf('6'), true);
  }
  return { ...match(tokens, isArticle ? at + 2 : at + 1, HALF, false), isFraction: true };
}

/** "(a) quarter million", "a quarter of a million". */
function quarterOf(
  tokens: Tokens,
  at: number,
  limit: number,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  let next = at + 1;
  if (next + 1 < limit && tokens.word[next] === knowledge.of) {
    next++;
    if (numberClass(knowledge, tokens.word[next]!) === NumberClass.ARTICLE) next++;
  }
  const scale = next < limit ? tokens.word[next]! : 0;
  if (knowledge.value[tokens.word[at]!] !== 4 || numberClass(knowledge, scale) !== NumberClass.SCALE)
    return null;
  return match(tokens, next + 1, shifted(decimalOf('0.25'), knowledge.value[scale]!), true);
}

/** "dozens", "hundreds of thousands": no figure. */
function vague(tokens: Tokens, at: number, limit: number, knowledge: NumberKnowledge): NumberMatch {
  let end = at + 1;
  while (
    end + 1 < limit &&
    end < at + 4 &&
    tokens.word[end] === knowledge.of &&
    numberClass(knowledge, tokens.word[end + 1]!) === NumberClass.VAGUE
  ) {
    end += 2;
  }
  return { ...match(tokens, end, null, true), form: 'vague' };
}

/** "several hundred", "a few million". */
function some(tokens: Tokens, at: number, limit: number, knowledge: NumberKnowledge): NumberMatch | null {
  let end = at + 1;
  for (; end < limit && end < at + 3; end++) {
    const kind = numberClass(knowledge, tokens.word[end]!);
    if (kind !== NumberClass.HUNDRED && kind !== NumberClass.SCALE && kind !== NumberClass.DOZEN) break;
  }
  return end === at + 1 ? null : { ...match(tokens, end, null, true), form: 'vague' };
}

function match(tokens: Tokens, endToken: number, value: Decimal | null, isScaled: boolean): NumberMatch {
  return {
    value,
    end: tokens.end[endToken - 1]!,
    endToken,
    suffix: '',
    form: 'words',
    isScaled,
    isFraction: false,
    hasGroups: false,
  };
}
