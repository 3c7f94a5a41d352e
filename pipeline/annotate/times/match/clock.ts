import { civilOf, daysOf, pad, weekdayOf } from '../day.ts';
import { emit } from '../emit.ts';
import { dayPoint, type Point } from '../point.ts';
import type { Scan } from '../scan.ts';

/** A time of day as printed: "14:00", "2.30 p.m.", "9am", "0930 GMT", "noon". */
export interface Clock {
  /** "14:00", "14:00:30". */
  readonly wall: string;
  readonly to: number;
  /** Word id of a printed zone, 0 without. */
  readonly zone: number;
  /** "+08:00" of "(GMT +8)". */
  readonly offset: string | null;
}

/** The clock time that begins at a token, null without one. */
export function readClock(scan: Scan, at: number): Clock | null {
  if (at >= scan.limit) return null;
  if (scan.at(at, scan.w.noon)) return withZone(scan, '12:00', at + 1);
  const printed = scan.printed(at).toLowerCase();
  if (printed.length > 10) return null;
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?(am|pm)?$/.exec(printed);
  if (match === null) return readFourDigits(scan, at, printed);
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  let to = at + 1;
  let half = match[4]?.charAt(0) ?? halfAt(scan, to);
  if (half !== '' && match[4] === undefined) to++;
  const isPlain = match[2] === undefined;
  if (isPlain && half === '') {
    if (!scan.at(to, scan.w.oclock)) return null;
    to++;
    half = '';
  }
  const isDotted = printed.includes('.');
  if (hour > 24 || minute > 59) return null;
  if (half === '' && (isDotted || (isPlain && hour > 12))) return null;
  if (half !== '') {
    if (hour < 1 || hour > 12)
      return hour > 12 && hour < 24 ? withZone(scan, wallOf(hour, minute), to) : null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const seconds = match[3] === undefined ? '' : `:${match[3]}`;
  return withZone(scan, wallOf(hour, minute) + seconds, to);
}

const wallOf = (hour: number, minute: number): string => `${pad(hour)}:${pad(minute)}`;

function halfAt(scan: Scan, token: number): string {
  if (scan.at(token, scan.w.am) || scan.at(token, scan.w.amBare)) return 'a';
  return scan.at(token, scan.w.pm) || scan.at(token, scan.w.pmBare) ? 'p' : '';
}

/** "0800 UTC", "1430 hours". */
function readFourDigits(scan: Scan, at: number, printed: string): Clock | null {
  if (!/^[0-2]\d[0-5]\d$/.test(printed) || Number(printed.slice(0, 2)) > 23) return null;
  const wall = `${printed.slice(0, 2)}:${printed.slice(2)}`;
  if (scan.at(at + 1, scan.w.hours) && printed.startsWith('0')) return withZone(scan, wall, at + 2);
  const clock = withZone(scan, wall, at + 1);
  return clock.zone === 0 ? null : clock;
}

function withZone(scan: Scan, wall: string, at: number): Clock {
  const isOpen = scan.at(at, scan.w.open);
  let to = isOpen ? at + 1 : at;
  const id = to < scan.limit ? scan.word[to]! : 0;
  if (!scan.k.zones.has(id) || !scan.isCapital(to)) {
    const isLocal = scan.at(at, scan.w.local) && scan.at(at + 1, scan.w.time);
    return { wall, to: isLocal ? at + 2 : at, zone: 0, offset: null };
  }
  to++;
  let offset: string | null = null;
  const isSigned = scan.at(to, scan.w.plus) || scan.at(to, scan.w.hyphen);
  const hours = isSigned ? scan.integer(to + 1, 2) : -1;
  if (hours >= 0 && hours <= 14) {
    offset = `${scan.at(to, scan.w.plus) ? '+' : '-'}${pad(hours)}:00`;
    to += 2;
  }
  if (scan.at(to, scan.w.time)) to++;
  if (isOpen) {
    if (!scan.at(to, scan.w.close)) return { wall, to: at, zone: 0, offset: null };
    to++;
  }
  return { wall, to, zone: id, offset };
}

/** "T14:00+09:00": the time part of a value; a zone that means several is left out. */
export function clockValue(scan: Scan, clock: Clock, day: number): string {
  const known = scan.k.zones.get(clock.zone);
  let offset = clock.offset ?? (known === undefined || known === '?' ? '' : known);
  if (offset.startsWith('us')) offset = usOffset(Number(offset.slice(2)), day);
  return `T${clock.wall}${offset}`;
}

/** US zones without S or D: an hour more from the second Sunday of March to the first of November (since 2007). */
function usOffset(standard: number, day: number): string {
  const { year } = civilOf(day);
  const march = daysOf(year, 3, 14) - ((weekdayOf(daysOf(year, 3, 14)) + 1) % 7);
  const november = daysOf(year, 11, 7) - ((weekdayOf(daysOf(year, 11, 7)) + 1) % 7);
  return `-${pad(-standard - (day >= march && day < november ? 1 : 0))}:00`;
}

/** Adds a clock time on a known day. */
export function emitClock(
  scan: Scan,
  from: number,
  to: number,
  clock: Clock,
  point: Point,
  anchor: 'published_on' | number | null,
): number {
  return emit(scan, {
    type: 'TIME',
    from,
    to,
    value: point.value + clockValue(scan, clock, point.first),
    point: dayPoint(point.first),
    anchor,
  });
}
