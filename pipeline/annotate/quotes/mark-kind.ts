import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Char, charClass, lower } from '../../knowledge/characters.ts';

/** What a one-unit token does as a quotation mark. `MAYBE_SINGLE`: the closing mark or the apostrophe of a plural. */
export const Mark = {
  NONE: 0,
  OPEN_DOUBLE: 1,
  CLOSE_DOUBLE: 2,
  OPEN_SINGLE: 3,
  CLOSE_SINGLE: 4,
  MAYBE_SINGLE: 5,
  OPEN_GUILLEMET: 6,
  CLOSE_GUILLEMET: 7,
} as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** By UTF-16 unit: whether it may be a quotation mark. */
export const isMark = new Uint8Array(65536);
for (const unit of [34, 39, 0x2018, 0x2019, 0x201c, 0x201d, 0x201e, 0xab, 0xbb]) isMark[unit] = 1;

const STRAIGHT = 34;
const OPEN_BEFORE = '([{\u2014\u2013-/"\u201c\u201e\u2018\'\u00ab';
/** Short forms that begin with an apostrophe. */
const ELISIONS = new Set(['em', 'til', 'till', 'tis', 'twas', 'cause', 'bout', 'n', 'cos', 'round', 'neath']);

/** Kind of the mark at `at` in the passage [first, limit); a straight double mark asks whether one is open. */
export function markAt(
  text: string,
  tokens: Tokens,
  at: number,
  first: number,
  limit: number,
  isDoubleOpen: boolean,
): Mark {
  const unit = text.charCodeAt(tokens.start[at]!);
  if (isPair(text, tokens, at, limit)) {
    return straightDouble(text, tokens, at, at + 1, first, limit, isDoubleOpen);
  }
  switch (unit) {
    case 0x201c:
      // A closing mark typed as an opening one: glued to the word before and free behind.
      return isDoubleOpen && isClosing(tokens, at, first, limit) ? Mark.CLOSE_DOUBLE : Mark.OPEN_DOUBLE;
    case 0x201e:
      return Mark.OPEN_DOUBLE;
    case 0x201d:
      return Mark.CLOSE_DOUBLE;
    case STRAIGHT:
      return straightDouble(text, tokens, at, at, first, limit, isDoubleOpen);
    case 0xab:
      return Mark.OPEN_GUILLEMET;
    case 0xbb:
      return Mark.CLOSE_GUILLEMET;
    case 39:
    case 0x2018:
    case 0x2019:
      return single(text, tokens, at, first, limit, unit);
    default:
      return Mark.NONE;
  }
}

/** A double mark written as two single ones. */
export function isPair(text: string, tokens: Tokens, at: number, limit: number): boolean {
  const unit = text.charCodeAt(tokens.start[at]!);
  if ((unit !== 39 && unit !== 0x2018 && unit !== 0x2019) || at + 1 >= limit) return false;
  if (tokens.end[at]! - tokens.start[at]! !== 1 || tokens.start[at + 1]! !== tokens.end[at]!) return false;
  return tokens.end[at + 1]! - tokens.start[at + 1]! === 1 && text.charCodeAt(tokens.start[at + 1]!) === unit;
}

/** Space, an opening bracket, dash or mark, or nothing before, and a word right behind. */
function looksOpening(text: string, tokens: Tokens, at: number, first: number, limit: number): boolean {
  if (at + 1 >= limit || (tokens.shape[at + 1]! & Shape.SPACED) !== 0) return false;
  if (at === first || (tokens.shape[at]! & Shape.SPACED) !== 0) return true;
  return OPEN_BEFORE.includes(text[tokens.start[at]! - 1]!);
}

function isClosing(tokens: Tokens, at: number, first: number, limit: number): boolean {
  const isGlued = at > first && (tokens.shape[at]! & Shape.SPACED) === 0;
  return isGlued && (at + 1 >= limit || (tokens.shape[at + 1]! & Shape.SPACED) !== 0);
}

/** A mark from `at` to `last` that looks the same on both sides. */
function straightDouble(
  text: string,
  tokens: Tokens,
  at: number,
  last: number,
  first: number,
  limit: number,
  isDoubleOpen: boolean,
): Mark {
  const isGlued = at > first && (tokens.shape[at]! & Shape.SPACED) === 0;
  if (!isDoubleOpen) {
    // Glued to what is before and free behind: a stray closing mark, or inches.
    const isFree = last + 1 >= limit || (tokens.shape[last + 1]! & Shape.SPACED) !== 0;
    return isGlued && isFree ? Mark.CLOSE_DOUBLE : Mark.OPEN_DOUBLE;
  }
  const isInner = at > first && !isGlued && looksOpening(text, tokens, last, first, limit);
  return isInner ? Mark.OPEN_DOUBLE : Mark.CLOSE_DOUBLE;
}

function single(text: string, tokens: Tokens, at: number, first: number, limit: number, unit: number): Mark {
  if (unit !== 0x2019 && looksOpening(text, tokens, at, first, limit)) {
    return isElision(text, tokens, at + 1) ? Mark.NONE : Mark.OPEN_SINGLE;
  }
  if (unit === 0x2018 || at === first || (tokens.shape[at]! & Shape.SPACED) !== 0) return Mark.NONE;
  const next = at + 1;
  const isFree =
    next >= limit || (tokens.shape[next]! & Shape.SPACED) !== 0 || (tokens.shape[next]! & Shape.PUNCT) !== 0;
  if (!isFree) return Mark.NONE;
  const before = tokens.start[at]! - 1;
  const endsPlural = lower[text.charCodeAt(before)] === 115;
  const isBeforeWord = next < limit && (tokens.shape[next]! & (Shape.ALPHA | Shape.DIGIT)) !== 0;
  return endsPlural && isBeforeWord ? Mark.MAYBE_SINGLE : Mark.CLOSE_SINGLE;
}

/** "'em", "'90s". */
function isElision(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.start[token]!;
  const end = tokens.end[token]!;
  if (charClass[text.charCodeAt(start)] === Char.DIGIT) return end - start === 3;
  return end - start <= 5 && ELISIONS.has(text.slice(start, end).toLowerCase());
}
