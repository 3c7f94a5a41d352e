import { NN, NNP, NNS } from '../../syntax/tag-names.ts';
import { leadBefore, modifierOf } from '../around.ts';
import { daysOf, monthLength, pad } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { isEveryYear } from '../general.ts';
import { Aside, Core } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { nearDay, nearMonth } from '../near.ts';
import { dayPoint, monthPoint, type Point, weekendPoint, weekPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { emitDay } from './tail.ts';
import { yearAt } from './year.ts';

/** "November", "Nov. 16", "November 16, 2024", "March 2009", "last October", from the month's token. */
export function matchMonth(scan: Scan, at: number): number {
  if (!isMonth(scan, at)) return -1;
  const month = Number(scan.value(at));
  const day = dayBehind(scan, at);
  if (day > 0) return monthDay(scan, at, at + 2, month, day);
  const year = yearBehind(scan, at + 1);
  return emitMonth(scan, at, month, year, year === null ? rangeYear(scan, at + 1) : -1);
}

/** "16 November 2024", "the 16th of November", from the day's token. -1 without a month behind. */
export function matchDayMonth(scan: Scan, at: number): number {
  const day = scan.dayNumber(at);
  if (day < 0) return -1;
  const range = dayRangeMonth(scan, at);
  if (range > 0) return range;
  let month = at + 1;
  if (scan.at(month, scan.w.of) || scan.at(month, scan.w.hyphen)) month++;
  if (scan.core(month) !== Core.MONTH || !scan.isCapital(month)) return -1;
  if (scan.at(at - 1, scan.w.hyphen) && scan.isGlued(at - 1) && scan.isDigits(at - 2)) return -1;
  const from = scan.isThe(at - 1) && scan.at(at + 1, scan.w.of) ? at - 1 : at;
  return monthDay(scan, from, month + 1, Number(scan.value(month)), day);
}

/** "12-14 June", "3 to 5 May 2024", from the first day's token: two rows. */
function dayRangeMonth(scan: Scan, at: number): number {
  const link = at + 1;
  const isMark = scan.at(link, scan.w.hyphen) || scan.at(link, scan.w.dash);
  if (!isMark && !scan.at(link, scan.w.to) && !scan.at(link, scan.w.and)) return -1;
  const second = at + 2;
  const last = scan.dayNumber(second);
  const month = scan.at(second + 1, scan.w.of) ? second + 2 : second + 1;
  if (last < 0 || scan.core(month) !== Core.MONTH || !scan.isCapital(month)) return -1;
  const name = Number(scan.value(month));
  const printed = yearBehind(scan, month + 1);
  const to = printed?.to ?? month + 1;
  const end = printed === null ? nearDay(scan, name, last, at, to) : pointAt(printed.year, name, last);
  if (end === null) return -1;
  const start = pointAt(Number(end.value.slice(0, 4)), name, scan.dayNumber(at));
  if (start === null || start.first >= end.first) return -1;
  const anchor = printed === null ? 'published_on' : null;
  const isRange = isMark || scan.at(link, scan.w.to) || scan.at(at - 1, scan.w.between);
  emit(scan, {
    type: 'DATE',
    from: at,
    to: at + 1,
    value: start.value,
    point: start,
    anchor,
    modifier: isRange ? 'START' : null,
  });
  return emitDay(scan, second, to, end, anchor, isRange ? 'END' : null);
}

function pointAt(year: number, month: number, day: number): Point | null {
  return day <= monthLength(year, month) ? dayPoint(daysOf(year, month, day)) : null;
}

/** The day behind a month's token, -1 where the figure is something else ("March 10,000"). */
function dayBehind(scan: Scan, at: number): number {
  const day = scan.dayNumber(at + 1);
  if (
    day < 0 ||
    scan.at(at + 2, scan.w.percent) ||
    scan.at(at + 2, scan.w.sign) ||
    scan.at(at + 2, scan.w.colon)
  )
    return -1;
  return scan.at(at + 2, scan.w.amBare) || scan.at(at + 2, scan.w.pmBare) || scan.at(at + 2, scan.w.pm)
    ? -1
    : day;
}

/** A year behind a month or a day: " 2024", ", 2024", " of 2024", " last year". */
interface YearBehind {
  readonly year: number;
  readonly to: number;
}
function yearBehind(scan: Scan, at: number): YearBehind | null {
  // "Sept. 10 (Monday), 2018"
  const isWeekday =
    scan.at(at, scan.w.open) && scan.core(at + 1) === Core.WEEKDAY && scan.at(at + 2, scan.w.close);
  let next = isWeekday ? at + 3 : at;
  if (scan.at(next, scan.w.comma) || scan.at(next, scan.w.of) || scan.at(next, scan.w.slash)) next++;
  else if (scan.at(next, scan.w.hyphen)) next++;
  const year = yearAt(scan, next);
  if (year > 0) return { year, to: next + 1 };
  if (isWeekday) return null;
  if (scan.published === null || scan.at(at, scan.w.comma) || scan.at(at, scan.w.hyphen)) return null;
  const shift = scan.is(next, Aside.LAST)
    ? -1
    : scan.is(next, Aside.NEXT)
      ? 1
      : scan.is(next, Aside.THIS)
        ? 0
        : 2;
  if (shift === 2 || !scan.at(next + 1, scan.w.year)) return null;
  return { year: scan.year! + shift, to: next + 2 };
}

/** Year of the range's end, where only that has one: "between May and July 2023", "March 3 to April 5, 2019". */
function rangeYear(scan: Scan, at: number): number {
  const isLink =
    scan.at(at, scan.w.and) ||
    scan.at(at, scan.w.to) ||
    scan.at(at, scan.w.through) ||
    scan.at(at, scan.w.hyphen) ||
    scan.at(at, scan.w.dash);
  if (!isLink || scan.core(at + 1) !== Core.MONTH) return -1;
  const next = scan.dayNumber(at + 2) > 0 ? at + 3 : at + 2;
  return yearAt(scan, scan.at(next, scan.w.comma) ? next + 1 : next);
}

function emitMonth(scan: Scan, at: number, month: number, year: YearBehind | null, shared: number): number {
  const to = year?.to ?? at + 1;
  const isRelative = scan.is(at - 1, Aside.LAST | Aside.NEXT | Aside.THIS);
  const lead = leadBefore(scan, isRelative && year === null ? at - 1 : at);
  const own = year?.year ?? shared;
  const point =
    own < 0 ? nearMonth(scan, month, isRelative ? at - 1 : at, to) : monthPoint(own * 12 + month - 1);
  if (own < 0 && !isRelative && isRepeated(scan, lead.from)) {
    return emit(scan, { type: 'DATE', from: lead.from, to, value: `XXXX-${pad(month)}` });
  }
  if (point === null) return emitUnresolved(scan, lead.from, to, 'no_anchor');
  const anchor = own < 0 || (year !== null && !scan.isDigits(to - 1)) ? 'published_on' : null;
  const modifier = monthRange(scan, at, to) ?? modifierOf(scan, lead, to, point);
  return emit(scan, { type: 'DATE', from: lead.from, to, value: point.value, point, anchor, modifier });
}

/** Of every year, or the end of a range of every year. */
function isRepeated(scan: Scan, from: number): boolean {
  if (isEveryYear(scan, from)) return true;
  const isEnd = scan.floor === from - 1 && scan.out.at(-1)?.value?.startsWith('XXXX-') === true;
  return isEnd && isLink(scan, from - 1);
}

/** "the July-September quarter": the two ends of a stretch. */
function monthRange(scan: Scan, at: number, to: number): 'START' | 'END' | null {
  const isMark = (mark: number): boolean => scan.at(mark, scan.w.hyphen) || scan.at(mark, scan.w.dash);
  if (to === at + 1 && isMark(to) && scan.core(to + 1) === Core.MONTH) return 'START';
  return scan.floor === at - 1 && isMark(at - 1) && scan.core(at - 2) === Core.MONTH ? 'END' : null;
}

function monthDay(scan: Scan, from: number, dayTo: number, month: number, day: number): number {
  const year = yearBehind(scan, dayTo);
  const to = year?.to ?? dayTo;
  // "Nov. 16-18, 2023": the year is that of both.
  const shared = isDayRange(scan, dayTo) ? (yearBehind(scan, dayTo + 2)?.year ?? -1) : -1;
  const own = year?.year ?? (shared > 0 ? shared : rangeYear(scan, dayTo));
  const point = own < 0 ? nearDay(scan, month, day, from, to) : pointAt(own, month, day);
  if (point === null && year !== null) return emitUnresolved(scan, from, to, 'contradictory');
  const week = point === null ? null : weekOf(scan, from, point);
  if (week !== null) {
    const start = scan.isThe(from - 3) ? from - 3 : from - 2;
    const anchor = own < 0 ? 'published_on' : null;
    return emit(scan, { type: 'DATE', from: start, to, value: week.value, point: week, anchor });
  }
  const lead = leadBefore(scan, from);
  const modifier = rangeStart(scan, to) ?? modifierOf(scan, lead, to, point);
  const end = emitDay(scan, lead.from, to, point, own < 0 ? 'published_on' : null, modifier);
  if (point === null) return end;
  const second = anotherDay(scan, end, point, month);
  return second < 0 ? rangeDays(scan, end, point, month) : second;
}

/** "the week of April 14": the one that holds the day. */
function weekOf(scan: Scan, from: number, day: Point): Point | null {
  if (!scan.at(from - 1, scan.w.of) || from - 2 < scan.floor) return null;
  if (/^week$/i.test(scan.printed(from - 2))) return weekPoint(day.first);
  return /^weekend$/i.test(scan.printed(from - 2)) ? weekendPoint(day.first) : null;
}

/** "Nov. 16-18": the first is the start. */
function rangeStart(scan: Scan, to: number): 'START' | null {
  return isDayRange(scan, to) ? 'START' : null;
}

function isDayRange(scan: Scan, at: number): boolean {
  if (scan.at(at, scan.w.to) || scan.at(at, scan.w.through)) {
    // "cut on May 3 to 20 jobs"
    const isCount = scan.layers.syntax.tag[at + 2] === NNS || scan.layers.syntax.tag[at + 2] === NN;
    return (
      scan.integer(at + 1, 2) > 0 &&
      scan.dayNumber(at + 1) > 0 &&
      (at + 2 >= scan.limit || isEnding(scan, at + 2, isCount))
    );
  }
  const isMark = scan.at(at, scan.w.hyphen) || scan.at(at, scan.w.dash);
  return isMark && scan.isGlued(at + 1) && scan.dayNumber(at + 1) > 0 && !scan.at(at + 2, scan.w.hyphen);
}

/** No unit, sign, clock or noun stands behind a day. */
function isEnding(scan: Scan, at: number, isCount: boolean): boolean {
  if (
    isCount ||
    scan.core(at) === Core.MONTH ||
    scan.at(at, scan.w.percent) ||
    scan.at(at, scan.w.sign) ||
    scan.at(at, scan.w.hyphen)
  )
    return false;
  return (
    !/^(a\.m\.|am|hundred|million|p\.m\.|per|pm|thousand)$/i.test(scan.printed(at)) &&
    !scan.at(at, scan.w.colon)
  );
}

/** "10" of "April 3 and 10", -1 where a noun or unit stands behind. */
function anotherDay(scan: Scan, at: number, first: Point, month: number): number {
  if (!scan.at(at, scan.w.and) || scan.integer(at + 1, 2) < 0) return -1;
  const day = scan.dayNumber(at + 1);
  const next = at + 2;
  const isNoun =
    next < scan.limit && scan.layers.syntax.tag[next]! <= NNP && scan.layers.syntax.tag[next]! > 0;
  if (day < 0 || (next < scan.limit && !isEnding(scan, next, isNoun))) return -1;
  const point = pointAt(Number(first.value.slice(0, 4)), month, day);
  if (point === null || point.first <= first.first) return -1;
  return emitDay(scan, at + 1, next, point, 'published_on', null);
}

/** The last day of "Nov. 16-18", as a row of its own. */
function rangeDays(scan: Scan, at: number, start: Point, month: number): number {
  if (!isDayRange(scan, at)) return at;
  const day = scan.dayNumber(at + 1);
  const year = Number(start.value.slice(0, 4));
  const last = day <= monthLength(year, month) ? daysOf(year, month, day) : 0;
  if (last <= start.last) return at;
  const printed = yearBehind(scan, at + 2);
  const to = printed?.to ?? at + 2;
  const point = dayPoint(printed === null ? last : daysOf(printed.year, month, day));
  return emit(scan, {
    type: 'DATE',
    from: at + 1,
    to,
    value: point.value,
    point,
    anchor: printed === null ? 'published_on' : null,
    modifier: 'END',
  });
}

const PREPOSITIONS =
  Aside.PREP | Aside.FROM | Aside.UNTIL | Aside.LAST | Aside.NEXT | Aside.THIS | Aside.EARLY | Aside.LATE;

/** Whether a month's word is one here: "may" and "march" are mostly verbs, April and June also people. */
function isMonth(scan: Scan, at: number): boolean {
  if (!scan.isCapital(at)) return false;
  if (!scan.isListed(at, Listed.DOUBTFUL_MONTH)) return true;
  if (scan.dayNumber(at + 1) > 0 || yearAt(scan, at + 1) > 0 || scan.dayNumber(at - 1) > 0) return true;
  if (scan.at(at + 1, scan.w.comma) && yearAt(scan, at + 2) > 0) return true;
  if (scan.isListed(at, Listed.SHORT_MONTH)) return false;
  if (scan.core(at - 2) === Core.MONTH && isLink(scan, at - 1)) return true;
  if (scan.core(at + 2) === Core.MONTH && isLink(scan, at + 1)) return true;
  if (scan.at(at - 1, scan.w.hyphen) && scan.is(at - 2, Aside.MID)) return true;
  const isAfter =
    scan.is(at - 1, PREPOSITIONS) || scan.at(at - 1, scan.w.of) || scan.at(at - 1, scan.w.before);
  // "for April Jones": a capital behind is a name's.
  return (isAfter || scan.at(at - 1, scan.w.after)) && !isName(scan, at + 1);
}

const isLink = (scan: Scan, at: number): boolean =>
  scan.at(at, scan.w.and) ||
  scan.at(at, scan.w.to) ||
  scan.at(at, scan.w.or) ||
  scan.at(at, scan.w.hyphen) ||
  scan.at(at, scan.w.through);

const isName = (scan: Scan, at: number): boolean => scan.isCapital(at) && scan.core(at) === Core.NONE;
