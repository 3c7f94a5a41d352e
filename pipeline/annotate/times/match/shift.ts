import { daysOf } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Aside, type Unit } from '../knowledge.ts';
import { dayPoint, type Point, shiftedPoint, yearsLater } from '../point.ts';
import type { Scan } from '../scan.ts';

/** Whether "ago", "earlier", "later" or "from now" stands at a token and ends the expression. */
export function isShift(scan: Scan, at: number): boolean {
  if (scan.is(at, Aside.AGO)) return true;
  if (scan.at(at, scan.w.from) && scan.at(at + 1, scan.w.now)) return true;
  if (scan.at(at, scan.w.before) || scan.at(at, scan.w.after)) return false;
  if (scan.is(at, Aside.EARLIER)) return !isThan(scan, at + 1);
  return scan.is(at, Aside.LATER) && !isThan(scan, at + 1);
}

const isThan = (scan: Scan, at: number): boolean => at < scan.limit && scan.printed(at) === 'than';

/** "two years ago" from publication; "three days later", "a year earlier" from the time named before. */
export function shiftBy(scan: Scan, from: number, at: number, amount: number, unit: Unit): number {
  const isFromNow = scan.at(at, scan.w.from);
  const to = isFromNow ? at + 2 : at + 1;
  const isFromPublication = isFromNow || scan.is(at, Aside.AGO);
  const sign = scan.is(at, Aside.AGO | Aside.EARLIER) ? -1 : 1;
  if (unit.grain === null || !Number.isInteger(amount)) {
    const type = unit.isClock ? 'TIME' : 'DATE';
    return emitUnresolved(scan, from, to, unit.isClock ? 'no_anchor' : 'unsupported', type);
  }
  const isAbout = scan.is(from - 1, Aside.APPROX);
  const modifier = isAbout ? 'APPROX' : null;
  if (isFromPublication) {
    if (scan.published === null) return emitUnresolved(scan, from, to, 'no_anchor');
    if (amount > FARTHEST) return emitUnresolved(scan, from, to, 'unsupported');
    const point = shiftedPoint(unit.grain, scan.published, sign * amount * stepOf(unit));
    if (!isWritten(point)) return emitUnresolved(scan, from, to, 'unsupported');
    return emit(scan, {
      type: 'DATE',
      from,
      to,
      value: point.value,
      point,
      modifier,
      anchor: 'published_on',
    });
  }
  const base = scan.lastPoint;
  if (base === null || base.point.grain === 'season') return emitUnresolved(scan, from, to, 'no_anchor');
  const point = amount > FARTHEST ? null : moved(base.point, unit, sign * amount);
  if (point === null || !isWritten(point)) return emitUnresolved(scan, from, to, 'no_anchor');
  return emit(scan, { type: 'DATE', from, to, value: point.value, point, modifier, anchor: base.index });
}

/** No calendar shift beyond this many units is read. */
const FARTHEST = 100_000;

/** Whether its days have years of four digits. */
const isWritten = (point: Point): boolean =>
  point.first >= daysOf(1, 1, 1) && point.last <= daysOf(9999, 12, 31);

/** A decade's or fortnight's grain counts in its own steps. */
const stepOf = (unit: Unit): number => (unit.grain === 'week' ? unit.times : 1);

/** A time moved by whole units: years keep the grain ("a year earlier" than a quarter is a quarter). */
function moved(point: Point, unit: Unit, amount: number): Point | null {
  if (unit.grain === 'year') {
    // A year before a day of the report is that year, not that day.
    return point.grain === 'day' ? shiftedPoint('year', point.first, amount) : yearsLater(point, amount);
  }
  if (unit.grain === 'day' || unit.grain === 'week') {
    if (point.grain !== 'day') return null;
    return dayPoint(point.first + amount * (unit.grain === 'week' ? 7 * unit.times : 1));
  }
  if (unit.grain === 'month' || unit.grain === 'quarter' || unit.grain === 'decade') {
    return shiftedPoint(unit.grain, point.first, amount);
  }
  return null;
}
