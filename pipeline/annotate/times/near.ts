import { NN, NNS } from '../syntax/tag-names.ts';
import { isModifyingNoun } from './around.ts';
import { civilOf, daysOf, monthLength, weekdayOf } from './day.ts';
import { Aside, Future } from './knowledge.ts';
import { readClock } from './match/clock.ts';
import { dayPoint, monthPoint, type Point } from './point.ts';
import type { Scan } from './scan.ts';
import { type Direction, directionOf } from './tense.ts';

/** Days ahead within which a date that describes a noun ("a June 3 hearing") is taken as the coming one. */
const SOON = 75;
/**
 * Days by which a date ahead is less likely in the past tense: so much less than a year that those of the next six weeks win, since
 * papers print the year of dates almost a year ago.
 */
const AGAINST = 275;
/** The same of a date whose printed weekday is another's: last year's "Monday, July 25", save for a slip near publication. */
const OTHER_WEEKDAY = 350;
/** The same of a feast, of which every year has one. */
export const FEAST_AGAINST = 365;

/** Which of the years around publication a bare month means; null where publication is unknown. */
export function nearMonth(scan: Scan, month: number, from: number, to: number): Point | null {
  if (scan.published === null) return null;
  const now = civilOf(scan.published);
  const current = now.year * 12 + now.month - 1;
  const same = now.year * 12 + month - 1;
  const past = same <= current ? same : same - 12;
  if (scan.is(from, Aside.LAST)) return monthPoint(same < current ? same : same - 12);
  if (scan.is(from, Aside.NEXT)) return monthPoint(same > current ? same : same + 12);
  if (scan.is(from, Aside.THIS)) return monthPoint(same);
  const direction = directionOf(scan, from, to);
  if (direction === 'future') return monthPoint(same >= current ? same : same + 12);
  const isAhead = same > current && same - current <= 2 && direction === 'none';
  return monthPoint(isAhead && isModifyingNoun(scan, to) ? same : past);
}

/** The day that a month and day without year mean; null where publication is unknown or no near year has it. */
export function nearDay(
  scan: Scan,
  month: number,
  day: number,
  from: number,
  to: number,
  against = AGAINST,
): Point | null {
  if (scan.published === null) return null;
  const { year } = civilOf(scan.published);
  const direction = directionOf(scan, from, to);
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let y = year - 4; y <= year + 4; y++) {
    if (day > monthLength(y, month)) continue;
    const days = daysOf(y, month, day);
    const isOther = scan.weekday >= 0 && weekdayOf(days) !== scan.weekday;
    const cost =
      (isOther ? OTHER_WEEKDAY : 0) +
      costOf(days - scan.published, direction, isModifyingNoun(scan, to), against);
    if (cost < bestCost) [best, bestCost] = [days, cost];
  }
  return best === null ? null : dayPoint(best);
}

/** Lower is likelier: distance in days, with a price for the direction that the tense speaks against. */
function costOf(distance: number, direction: Direction, isOfNoun: boolean, against: number): number {
  const size = Math.abs(distance);
  if (direction === 'past') return distance > 0 ? size + (isOfNoun && size < SOON ? 0 : against) : size;
  if (direction === 'future') return distance < 0 ? size + 300 : size;
  return distance > 0 ? size * 1.2 : size;
}

/** The day that a weekday means: in reports the last one, the day of publication included. */
export function nearWeekday(scan: Scan, weekday: number, from: number, to: number): Point | null {
  if (scan.published === null) return null;
  const today = weekdayOf(scan.published);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  if (scan.is(from, Aside.LAST)) return dayPoint(scan.published - (back === 0 ? 7 : back));
  if (scan.is(from, Aside.NEXT)) return dayPoint(scan.published + (ahead === 0 ? 7 : ahead));
  const direction = isClose(scan, to) ? 'past' : directionOf(scan, from, to);
  const isFuture = direction === 'future' || isAnnounced(scan, from, to, direction);
  return dayPoint(isFuture ? scan.published + ahead : scan.published - back);
}

/** "Friday is a holiday", "host Velm on Tuesday (7.45pm)": what is to come, though no verb says so. */
function isAnnounced(scan: Scan, from: number, to: number, direction: Direction): boolean {
  if (direction === 'past' || to >= scan.limit) return false;
  if (from === scan.first && /^(is|marks)$/.test(scan.printed(to))) return scan.isBody();
  if (isFixture(scan, from)) return true;
  return scan.at(to, scan.w.open) && readClock(scan, to + 1) !== null;
}

/** "a premium to Friday's close": of a day of trade that is over. */
function isClose(scan: Scan, to: number): boolean {
  if (!scan.at(to, scan.w.s) || to + 1 >= scan.limit) return false;
  return /^(close|closing|finish|high|low|session|settlement)$/.test(scan.printed(to + 1));
}

/** Tokens between the verb of a fixture and its day. */
const OPPONENT = 4;

/** "The Kings host Denver on Sunday": a verb that reads as a noun, between a plural and a name. */
function isFixture(scan: Scan, from: number): boolean {
  const { tag } = scan.layers.syntax;
  for (let at = from - 1; at > Math.max(scan.first, from - OPPONENT); at--) {
    if (scan.futureUse(at) !== Future.PRESENT || tag[at] !== NN) continue;
    return tag[at - 1] === NNS && scan.isCapital(at + 1) && scan.isBody();
  }
  return false;
}
