import { emitPoint, leadBefore } from '../around.ts';
import { emitUnresolved } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { type Grain, quarterPoint, shiftedPoint } from '../point.ts';
import type { Reference, Scan } from '../scan.ts';
import { directionOf } from '../tense.ts';

const SIZE: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'season',
];

/** What "the day" or "the year" can refer to. */
export function base(scan: Scan, grain: Grain): Reference | null {
  const found = grain === 'day' ? scan.lastDay : scan.lastPoint;
  // "the month" cannot refer to a year.
  return found === null || SIZE.indexOf(found.point.grain) > SIZE.indexOf(grain) ? null : found;
}

/** A time that the article named before, or one beside it. */
export function anaphoric(scan: Scan, from: number, to: number, grain: Grain, shift: number): number {
  const found = base(scan, grain);
  if (found === null) return emitUnresolved(scan, from, to, 'no_anchor');
  if (found.point.grain === 'year' && isCompared(scan, found))
    return emitUnresolved(scan, from, to, 'ambiguous');
  const point = shiftedPoint(grain, found.point.first, shift);
  // "will come in the second half of the decade", behind 2018: the report's own.
  const isOld = grain === 'decade' && shift === 0 && point.last < (scan.published ?? 0);
  if (isOld && directionOf(scan, from, to) === 'future') return emitUnresolved(scan, from, to, 'ambiguous');
  const isLateIn =
    scan.at(from - 1, scan.w.in) && scan.is(from - 2, Aside.EARLY | Aside.LATE | Aside.EARLIER | Aside.LATER);
  const lead = isLateIn ? { from: from - 2, modifier: null } : leadBefore(scan, from);
  return emitPoint(scan, lead, to, point, found.index);
}

/** "a tenfold increase on 2001": a year that others are compared with, which the article does not speak of. */
function isCompared(scan: Scan, { index }: Reference): boolean {
  const before = scan.out[index]!.firstToken - 1;
  return before >= 0 && /^(on|over|than|with)$/.test(scan.printed(before));
}

/** No clause or phrase behind says which one: "the day that", "the day of the vote", "the year he left". */
export function isAnaphoric(scan: Scan, at: number): boolean {
  const next = at + 1;
  if (scan.at(next, scan.w.of) || scan.at(next, scan.w.that)) return false;
  if (isNamedBehind(scan, next) || isIdiom(scan, at)) return false;
  // "in the year after the vote": counted from there.
  if (scan.at(next, scan.w.after) && scan.isThe(next + 1)) return false;
  const isOn = scan.at(at - 2, scan.w.on) || scan.core(at) !== Core.UNIT;
  if (scan.at(next, scan.w.after) || scan.at(next, scan.w.before)) return !isOn && at - 2 >= scan.first;
  if (next >= scan.limit) return true;
  // "a day in history", but "the end of the month in Bari"
  if (scan.at(next, scan.w.in)) return !scan.at(at, scan.w.day);
  return !scan.isListed(next, Listed.CLAUSE);
}

/** "the week from Jan. 30", "the month ending March 9": the dates behind say which one. */
function isNamedBehind(scan: Scan, at: number): boolean {
  if (!scan.at(at, scan.w.from) && !/^(beginning|ended|ending|starting|to)$/.test(printedAt(scan, at)))
    return false;
  if (scan.isThe(at + 1) && scan.is(at + 2, Aside.END | Aside.START | Aside.MID)) return true;
  const core = scan.core(at + 1);
  return core === Core.MONTH || core === Core.WEEKDAY || scan.dayNumber(at + 1) > 0;
}

const printedAt = (scan: Scan, at: number): string => (at < scan.limit ? scan.printed(at) : '');

/** "at the end of the day," : all in all. */
function isIdiom(scan: Scan, at: number): boolean {
  if (!scan.at(at, scan.w.day) || !scan.at(at + 1, scan.w.comma) || at - 5 < scan.first) return false;
  return /^end$/.test(scan.printed(at - 3)) && scan.at(at - 5, scan.w.at);
}

/** "ending the day", "later in the day", "for the year": the time is that of the report or the one named last. */
export function isSettled(scan: Scan, the: number, grain: Grain): boolean {
  if (grain === 'weekend' && (scan.at(the - 1, scan.w.at) || scan.isListed(the - 1, Listed.OVER)))
    return true;
  return scan.isListed(the - 1, Listed.SETTLED);
}

/** Rows among which the quarter that is reported on is looked for. */
const ROWS = 24;

/** "in the quarter": the one that the article named last. */
export function namedQuarter(scan: Scan, from: number, to: number): number {
  for (let row = scan.out.length - 1; row >= Math.max(0, scan.out.length - ROWS); row--) {
    const named = /^(\d{4})-Q([1-4])$/.exec(scan.out[row]!.value ?? '');
    if (named === null) continue;
    const point = quarterPoint(Number(named[1]) * 4 + Number(named[2]) - 1);
    return emitPoint(scan, leadBefore(scan, from), to, point, row);
  }
  return emitUnresolved(scan, from, to, 'no_anchor');
}
