import type { Day, WallTime } from './calendar.ts';
import { isDay, isWallTime } from './calendar.ts';

/** A value read at a place of a line, and where it ends. */
export interface Part<T> {
  readonly value: T;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})(?!\\d)';
const MONTH_FIRST = new RegExp(`${MONTH}\\s+${DAY}\\s*,?\\s+${YEAR}`, 'iy');
const DAY_FIRST = new RegExp(`${DAY}(?:\\s+of)?[\\s/-]+${MONTH}[\\s,/-]+${YEAR}`, 'iy');
const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;
const WITH_MINUTES = /(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\s?([ap])\.?m\b\.?)?(?:\s?h(?:ou)?rs?\b)?/iy;
const WHOLE_HOUR = /(\d{1,2})\s?([ap])\.?m\b\.?/iy;
const FOUR_DIGITS = /(\d{2})(\d{2})(?=\s?(?:h(?:ou)?rs?\b|[A-Z]{3,4}\b))(?:\s?h(?:ou)?rs?\b)?/y;

/** A date with its year at `at`; of `03/04/2024` neither order is taken, unless one alone gives a day. */
export function readDate(text: string, at: number): Part<Day> | null {
  const monthFirst = exec(MONTH_FIRST, text, at);
  if (monthFirst !== null) {
    return part(monthFirst, Number(monthFirst[3]), month(monthFirst[1]!), Number(monthFirst[2]));
  }
  const dayFirst = exec(DAY_FIRST, text, at);
  if (dayFirst !== null) return part(dayFirst, Number(dayFirst[3]), month(dayFirst[2]!), Number(dayFirst[1]));
  const yearFirst = exec(YEAR_FIRST, text, at);
  if (yearFirst !== null) {
    return part(yearFirst, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  }
  const yearLast = exec(YEAR_LAST, text, at);
  if (yearLast === null) return null;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  if (first > 12 || first === second) return part(yearLast, year, second, first);
  return second > 12 ? part(yearLast, year, first, second) : null;
}

/** A time of day at `at`: `14:00`, `2.30 p.m.`, `9am`, `0930` before "GMT" or "hrs". */
export function readWallTime(text: string, at: number): Part<WallTime> | null {
  const withMinutes = exec(WITH_MINUTES, text, at);
  if (withMinutes !== null) {
    const second = Number(withMinutes[3] ?? 0);
    return wallTime(withMinutes, Number(withMinutes[1]), Number(withMinutes[2]), second, withMinutes[4]);
  }
  const wholeHour = exec(WHOLE_HOUR, text, at);
  if (wholeHour !== null) return wallTime(wholeHour, Number(wholeHour[1]), 0, 0, wholeHour[2]);
  const digits = exec(FOUR_DIGITS, text, at);
  return digits === null ? null : wallTime(digits, Number(digits[1]), Number(digits[2]), 0, undefined);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const month = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function part(match: RegExpExecArray, year: number, monthNumber: number, day: number): Part<Day> | null {
  const value = { year, month: monthNumber, day };
  return isDay(value) ? { value, end: match.index + match[0].length } : null;
}

function wallTime(
  match: RegExpExecArray,
  printedHour: number,
  minute: number,
  second: number,
  half: string | undefined,
): Part<WallTime> | null {
  if (half !== undefined && (printedHour < 1 || printedHour > 12)) return null;
  const isAfternoon = half?.toLowerCase() === 'p';
  const hour = half === undefined ? printedHour : (printedHour % 12) + (isAfternoon ? 12 : 0);
  const value = { hour, minute, second };
  return isWallTime(value) ? { value, end: match.index + match[0].length } : null;
}
