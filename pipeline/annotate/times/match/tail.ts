import { type Anchor, emit, emitUnresolved, type Modifier } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import type { Point } from '../point.ts';
import type { Scan } from '../scan.ts';
import { clockValue, readClock } from './clock.ts';

/**
 * Adds a day with what belongs to it behind ("Monday night", "Nov. 17, 2024 at 14:00 JST") or before ("the night of",
 * "14:00 UTC", given by its token). Without a day (no publication date) the row has no value.
 */
export function emitDay(
  scan: Scan,
  from: number,
  to: number,
  point: Point | null,
  anchor: Anchor,
  modifier: Modifier,
): number {
  const part = partBehind(scan, to);
  const clock = part === null ? clockBehind(scan, to) : null;
  const start = partBefore(scan, from);
  const end = part?.to ?? clock?.to ?? to;
  const isTime = part !== null || clock !== null || start !== null;
  if (point === null) {
    return emitUnresolved(scan, start?.from ?? from, end, 'no_anchor', isTime ? 'TIME' : 'DATE');
  }
  const suffix =
    part?.value ?? start?.value ?? (clock === null ? '' : clockValue(scan, clock.clock, point.first));
  return emit(scan, {
    type: isTime ? 'TIME' : 'DATE',
    from: start?.from ?? from,
    to: end,
    value: point.value + suffix,
    point,
    anchor,
    modifier,
  });
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

export function partValue(value: string): string {
  return value.startsWith('T') ? value : `T${value}`;
}

/** "night" of "Monday night", "at noon" is a clock. */
function partBehind(scan: Scan, to: number): Part | null {
  if (scan.core(to) === Core.PART) {
    return { from: to, to: to + 1, value: partValue(scan.value(to)) };
  }
  const isAt = scan.at(to, scan.w.at) && scan.core(to + 1) === Core.PART;
  return isAt ? { from: to, to: to + 2, value: partValue(scan.value(to + 1)) } : null;
}

function clockBehind(
  scan: Scan,
  to: number,
): { to: number; clock: NonNullable<ReturnType<typeof readClock>> } | null {
  let at = to;
  if (scan.at(at, scan.w.comma)) at++;
  const isMarked = scan.at(at, scan.w.at) || scan.is(at, Aside.APPROX);
  while (at < to + 3 && (scan.at(at, scan.w.at) || scan.is(at, Aside.APPROX))) at++;
  if (at >= scan.limit || (!isMarked && at !== to && !scan.isDigits(at))) return null;
  const clock = readClock(scan, at);
  return clock === null ? null : { to: clock.to, clock };
}

/** "the night of" before a date. */
function partBefore(scan: Scan, from: number): Part | null {
  const hours = hoursBefore(scan, from);
  if (hours !== null) return hours;
  if (!scan.at(from - 1, scan.w.of) || scan.core(from - 2) !== Core.PART || from - 2 < scan.floor)
    return null;
  const isThe = scan.isThe(from - 3);
  return { from: isThe ? from - 3 : from - 2, to: from, value: partValue(scan.value(from - 2)) };
}

/** "the early hours of" before a date. */
function hoursBefore(scan: Scan, from: number): Part | null {
  const at = from - 3;
  if (at < scan.floor || !scan.at(from - 1, scan.w.of) || !scan.at(from - 2, scan.w.hours)) return null;
  const isEarly = /^(early|small|wee)$/i.test(scan.printed(at));
  if (!isEarly && !/^late$/i.test(scan.printed(at))) return null;
  return { from: scan.isThe(at - 1) ? at - 1 : at, to: from, value: isEarly ? 'TMO' : 'TNI' };
}
