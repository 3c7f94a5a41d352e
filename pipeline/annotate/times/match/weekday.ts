import { governedBy, opensRange } from '../around.ts';
import { emit } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { nearWeekday } from '../near.ts';
import { dayPoint, shiftedPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { matchDayMonth, matchMonth } from './month.ts';
import { emitDay } from './tail.ts';

/** "Tuesday", "last Friday", "Monday night", "Monday, Nov. 16", from the weekday's token. */
export function matchWeekday(scan: Scan, at: number): number {
  if (!scan.isCapital(at) || isName(scan, at)) return -1;
  const full = fullDate(scan, at);
  if (full > 0) return full;
  const weekday = Number(scan.value(at));
  const every = repeated(scan, at);
  if (every > 0) return every;
  // "the first Monday in October": no Monday near publication.
  if (isNth(scan, at)) return -1;
  const week = weekBehind(scan, at, weekday);
  if (week > 0) return week;
  const isPast = scan.at(at - 1, scan.w.past) && scan.is(at - 2, Aside.THIS | Aside.THE);
  const relative = scan.is(at - 1, Aside.LAST | Aside.NEXT | Aside.THIS) ? at - 1 : at;
  let from = isPast ? at - 2 : relative;
  const point = nearWeekday(scan, weekday, isPast ? at - 1 : relative, at + 1);
  if (scan.is(from - 1, Aside.EARLY | Aside.LATE | Aside.EARLIER | Aside.LATER)) from--;
  const behind = scan.core(at + 1) === Core.PART ? at + 2 : at + 1;
  const modifier = opensRange(scan, at + 1) ? 'START' : governedBy(scan, from, behind);
  return emitDay(scan, from, at + 1, point, 'published_on', modifier);
}

/** "Monday, Nov. 16", "Monday (16 November)": the date decides, the weekday belongs to its span. */
function fullDate(scan: Scan, at: number): number {
  let next = at + 1;
  const isOpen = scan.at(next, scan.w.open);
  if (scan.at(next, scan.w.comma) || isOpen) next++;
  if (scan.at(next, scan.w.the)) next++;
  const before = scan.out.length;
  scan.weekday = Number(scan.value(at));
  let to = -1;
  if (scan.core(next) === Core.MONTH && scan.dayNumber(next + 1) > 0) to = matchMonth(scan, next);
  else if (scan.dayNumber(next) > 0) to = matchDayMonth(scan, next);
  scan.weekday = -1;
  if (to < 0 || scan.out.length === before) return -1;
  const time = scan.out[before]!;
  scan.out[before] = { ...time, start: scan.tokens.start[at]!, firstToken: at };
  return to;
}

/** "every Monday", "Mondays": a set. */
function repeated(scan: Scan, at: number): number {
  const isPlural = scan.core(at) === Core.WEEKDAYS;
  const isEach = scan.is(at - 1, Aside.EACH);
  if (!isPlural && !isEach) return -1;
  const value = `XXXX-WXX-${Number(scan.value(at)) + 1}`;
  return emit(scan, { type: 'SET', from: isEach ? at - 1 : at, to: at + 1, value });
}

function isName(scan: Scan, at: number): boolean {
  const isAfter = scan.isCapital(at + 1) && scan.isListed(at + 1, Listed.AFTER_WEEKDAY);
  const isBefore = scan.isCapital(at - 1) && scan.isListed(at - 1, Listed.BEFORE_WEEKDAY);
  return isAfter || isBefore;
}

/** "first", "third", "last" before, a month or "the month" behind. */
function isNth(scan: Scan, at: number): boolean {
  const isRanked = scan.core(at - 1) === Core.ORDINAL || scan.is(at - 1, Aside.LAST);
  if (!isRanked || at - 1 < scan.first) return false;
  if (!scan.at(at + 1, scan.w.in) && !scan.at(at + 1, scan.w.of)) return scan.core(at - 1) === Core.ORDINAL;
  const next = scan.isThe(at + 2) ? at + 3 : at + 2;
  return scan.core(next) === Core.MONTH || scan.core(next) === Core.UNIT;
}

/** "Wednesday last week", "Monday next week": the day of that week. */
function weekBehind(scan: Scan, at: number, weekday: number): number {
  const shift = scan.is(at + 1, Aside.LAST)
    ? -1
    : scan.is(at + 1, Aside.NEXT)
      ? 1
      : scan.is(at + 1, Aside.THIS)
        ? 0
        : null;
  if (shift === null || scan.value(at + 2) !== 'W' || scan.core(at + 2) !== Core.UNIT) return -1;
  const point =
    scan.published === null ? null : dayPoint(shiftedPoint('week', scan.published, shift).first + weekday);
  return emitDay(scan, at, at + 3, point, 'published_on', governedBy(scan, at, at + 3));
}
