import { daysOf, monthLength } from '../day.ts';
import { emitUnresolved } from '../emit.ts';
import { dayPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { emitDay } from './tail.ts';
import { centuryOf, yearAt } from './year.ts';

/** Countries that print the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW']);

/** "2024-11-17", "7/8/2007", "17.11.2024". */
export function matchNumericDate(scan: Scan, at: number): number {
  const length = scan.tokens.end[at]! - scan.tokens.start[at]!;
  const dotted = length < 8 ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(scan.printed(at));
  if (dotted !== null)
    return ordered(scan, at, at + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
  const mark = at + 1;
  const isMark = scan.at(mark, scan.w.slash) || scan.at(mark, scan.w.hyphen);
  if (!isMark || at + 4 >= scan.limit || scan.word[mark] !== scan.word[at + 3]) return -1;
  for (let token = mark; token <= at + 4; token++) if (!scan.isGlued(token)) return -1;
  if (isJoined(scan, at, at + 5)) return -1;
  const second = scan.integer(at + 2, 2);
  const year = yearAt(scan, at);
  if (year > 0) {
    const day = scan.dayNumber(at + 4);
    if (second < 1 || second > 12 || day < 1 || day > monthLength(year, second)) return -1;
    return emitDay(scan, at, at + 5, dayPoint(daysOf(year, second, day)), null, null);
  }
  const first = scan.integer(at, 2);
  const long = yearAt(scan, at + 4);
  const short = scan.integer(at + 4, 2);
  if (first < 1 || second < 1 || (long < 0 && (short < 0 || scan.at(mark, scan.w.hyphen)))) return -1;
  return ordered(scan, at, at + 5, first, second, long > 0 ? long : centuryOf(scan, short) * 100 + short);
}

/** A longer code: another mark glued before or behind. */
function isJoined(scan: Scan, from: number, to: number): boolean {
  const isBehind =
    scan.isGlued(to) && (scan.at(to, scan.w.slash) || scan.at(to, scan.w.hyphen)) && scan.isGlued(to + 1);
  const isBefore =
    scan.isGlued(from) && (scan.at(from - 1, scan.w.slash) || scan.at(from - 1, scan.w.hyphen));
  return (isBehind && to + 1 < scan.limit) || isBefore;
}

/** Day and month in the publisher's order, unless one alone gives a date. */
function ordered(scan: Scan, from: number, to: number, first: number, second: number, year: number): number {
  const monthFirst = isDay(year, first, second);
  const dayFirst = isDay(year, second, first);
  if (!monthFirst && !dayFirst) return -1;
  const country = scan.layers.article.publisherCountry;
  const isBoth = monthFirst && dayFirst && first !== second;
  if (isBoth && country === null) return emitUnresolved(scan, from, to, 'ambiguous');
  const isUs = country !== null && MONTH_FIRST.has(country);
  const [month, day] = monthFirst && (!dayFirst || isUs) ? [first, second] : [second, first];
  return emitDay(scan, from, to, dayPoint(daysOf(year, month, day)), null, null);
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
