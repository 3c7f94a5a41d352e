import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { type Decimal, decimalOf, plus, shifted } from './decimal.ts';
import { readFigures } from './figures.ts';
import { NumberClass, type NumberKnowledge, numberClass } from './knowledge.ts';
import { readWords } from './words.ts';

export interface NumberMatch {
  /** Null for a vague one ("dozens") and for fractions without finite decimals ("two-thirds"). */
  readonly value: Decimal | null;
  readonly end: number;
  readonly endToken: number;
  /** Letters glued to the figures that were not read: "m" of "12m", "mg" of "500mg". */
  readonly suffix: string;
  readonly form: 'figures' | 'words' | 'vague';
  /** A scale word or letter was read: "million", "bn". */
  readonly isScaled: boolean;
  readonly isFraction: boolean;
  readonly hasGroups: boolean;
}

/** Glued letters that can be nothing but a scale. "m", "b" and "t" are left to the caller. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['bn', 9],
  ['bln', 9],
  ['tn', 12],
  ['trn', 12],
]);

/** The number that begins at a token: figures or words. Null without one. */
export function readNumber(
  text: string,
  tokens: Tokens,
  at: number,
  limit: number,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  if ((tokens.shape[at]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.ALPHA) {
    return readWords(tokens, at, limit, knowledge);
  }
  const vulgar = knowledge.vulgar.get(tokens.word[at]!);
  if (vulgar !== undefined) return plain(tokens, at, decimalOf(vulgar), true);
  return readFiguresAt(text, tokens, at, tokens.start[at]!, limit, knowledge);
}

/** Figures at an offset inside a token: "3.06" of "RM3.06mil". */
export function readFiguresAt(
  text: string,
  tokens: Tokens,
  token: number,
  offset: number,
  limit: number,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  const unit = text.charCodeAt(offset);
  if (unit < 48 || unit > 57) return null;
  const figures = readFigures(text, offset);
  if (figures === null) return null;
  let last = token;
  while (last < limit && tokens.end[last]! < figures.end) last++;
  if (last >= limit) return null;
  const suffix = text.slice(figures.end, tokens.end[last]);
  const { hasGroups } = figures;
  let { digits } = figures;
  if (suffix === '' && !hasGroups && digits.length <= 3) {
    for (let next = last + 1; isThousands(text, tokens, token, next, limit); next++) {
      digits += text.slice(tokens.start[next], tokens.end[next]);
      last = next;
    }
  }
  const value = decimalOf(digits);
  const base = { form: 'figures', isFraction: false, hasGroups } as const;
  if (suffix !== '') {
    const zeros = SCALES.get(suffix.toLowerCase());
    if (zeros === undefined) {
      return { ...base, value, suffix, end: figures.end, endToken: last + 1, isScaled: false };
    }
    const end = tokens.end[last]!;
    return { ...base, value: shifted(value, zeros), suffix: '', end, endToken: last + 1, isScaled: true };
  }
  const fraction = readFraction(tokens, last, limit, value, digits, text, knowledge);
  if (fraction !== null) return fraction;
  return scaled(tokens, last + 1, limit, value, hasGroups, knowledge);
}

/** "000" of "10 000", three figures behind a narrow or fixed blank: groups set apart by blanks. */
function isThousands(text: string, tokens: Tokens, first: number, at: number, limit: number): boolean {
  if (at >= limit || tokens.start[at]! - tokens.end[at - 1]! !== 1) return false;
  const start = tokens.start[at]!;
  if (tokens.end[at]! - start !== 3) return false;
  for (let i = start; i < start + 3; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  const blank = text.charCodeAt(start - 1);
  if (blank === 0xa0 || blank === 0x2009 || blank === 0x202f || text.startsWith('000', start)) return true;
  return at + 1 < limit && isSmallWord(text, tokens, at + 1) && isSmallWord(text, tokens, first - 1);
}

/** Behind a plain blank any three figures go on a number only between words: "some 1 430 tons", not "May 1 430 men". */
function isSmallWord(text: string, tokens: Tokens, at: number): boolean {
  if (at < 0) return false;
  const isCapital = (tokens.shape[at]! & Shape.CAPITAL) !== 0;
  const isOpener = at === 0 || (tokens.shape[at]! & Shape.LINE) !== 0 || text[tokens.start[at - 1]!] === '.';
  return (tokens.shape[at]! & (Shape.ALPHA | Shape.DIGIT)) === Shape.ALPHA && (!isCapital || isOpener);
}

/** Scale words behind figures: "4 hundred", "1.5 million", "1.8 billion-mile", "2 hundred thousand". */
function scaled(
  tokens: Tokens,
  from: number,
  limit: number,
  value: Decimal,
  hasGroups: boolean,
  knowledge: NumberKnowledge,
): NumberMatch {
  let at = from;
  let result = value;
  for (let steps = 0; steps < 2 && at < limit; steps++) {
    const isHyphen = tokens.word[at] === knowledge.hyphen && (tokens.shape[at]! & Shape.SPACED) === 0;
    const next = isHyphen ? at + 1 : at;
    if (next >= limit) break;
    const word = tokens.word[next]!;
    const kind = numberClass(knowledge, word);
    if (kind === NumberClass.HUNDRED) result = shifted(result, 2);
    else if (kind === NumberClass.SCALE) result = shifted(result, knowledge.value[word]!);
    else if (kind === NumberClass.DOZEN && steps === 0) result = times(result, 12);
    else break;
    at = next + 1;
  }
  return {
    value: result,
    end: tokens.end[at - 1]!,
    endToken: at,
    suffix: '',
    form: 'figures',
    isScaled: at > from,
    isFraction: false,
    hasGroups,
  };
}

function times(value: Decimal, factor: number): Decimal {
  return shifted(decimalOf(String(Number(value.digits) * factor), value.isNegative), value.exponent);
}

const DENOMINATORS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['2', [5, -1]],
  ['4', [25, -2]],
  ['5', [2, -1]],
  ['8', [125, -3]],
  ['10', [1, -1]],
  ['16', [625, -4]],
]);

/** "1/4", "10 1/2", "2-1/2", "10½". */
function readFraction(
  tokens: Tokens,
  last: number,
  limit: number,
  value: Decimal,
  digits: string,
  text: string,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  const next = last + 1;
  if (next >= limit) return null;
  const vulgar = knowledge.vulgar.get(tokens.word[next]!);
  if (vulgar !== undefined) {
    const sum = plus(value, decimalOf(vulgar));
    return sum && plain(tokens, next, sum, false);
  }
  const own = quotient(tokens, last, limit, digits, text, knowledge);
  if (own !== null) return own;
  const isHyphen = tokens.word[next] === knowledge.hyphen && (tokens.shape[next]! & Shape.SPACED) === 0;
  const top = isHyphen ? next + 1 : next;
  if (top + 2 >= limit || (tokens.shape[top]! & (Shape.DIGIT | Shape.ALPHA)) !== Shape.DIGIT) return null;
  const second = quotient(
    tokens,
    top,
    limit,
    text.slice(tokens.start[top], tokens.end[top]),
    text,
    knowledge,
  );
  if (second === null || second.value === null) return null;
  const sum = plus(value, second.value);
  return sum && { ...second, value: sum, isFraction: false };
}

function quotient(
  tokens: Tokens,
  top: number,
  limit: number,
  digits: string,
  text: string,
  knowledge: NumberKnowledge,
): NumberMatch | null {
  if (top + 2 >= limit || tokens.word[top + 1] !== knowledge.slash || digits.length > 2) return null;
  if (((tokens.shape[top + 1]! | tokens.shape[top + 2]!) & Shape.SPACED) !== 0) return null;
  const under = text.slice(tokens.start[top + 2], tokens.end[top + 2]);
  const part = DENOMINATORS.get(under);
  if (part === undefined || Number(digits) >= Number(under)) return null;
  return plain(tokens, top + 2, shifted(decimalOf(String(Number(digits) * part[0])), part[1]), true);
}

function plain(tokens: Tokens, last: number, value: Decimal, isFraction: boolean): NumberMatch {
  return {
    value,
    end: tokens.end[last]!,
    endToken: last + 1,
    suffix: '',
    form: 'figures',
    isScaled: false,
    isFraction,
    hasGroups: false,
  };
}
