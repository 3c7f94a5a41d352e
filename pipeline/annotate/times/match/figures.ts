import { Shape } from '../../../../schemas/stages/annotations.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Core } from '../knowledge.ts';
import { dayPoint, type Point } from '../point.ts';
import type { Scan } from '../scan.ts';
import { type Clock, clockValue, emitClock, readClock } from './clock.ts';
import { matchDuration } from './duration.ts';
import { matchFiscalSign } from './fiscal.ts';
import { matchDayMonth } from './month.ts';
import { matchNumericDate } from './numeric-date.ts';
import { matchOrdinal, matchQuarter } from './ordinal.ts';
import { matchDecade, matchYear } from './year.ts';

/** A time expression that begins with figures; -1 where the figures are something else. */
export function matchFigures(scan: Scan, at: number): number {
  const length = scan.tokens.end[at]! - scan.tokens.start[at]!;
  if (length > 10) return -1;
  const unit = scan.text.charCodeAt(scan.tokens.start[at]!);
  if (unit < 48 || unit > 57) return matchSign(scan, at);
  const isPlain = (scan.shape[at]! & Shape.ALPHA) === 0;
  let to = length <= 4 ? matchDayMonth(scan, at) : -1;
  if (to < 0 && isPlain) to = matchNumericDate(scan, at);
  if (to < 0 && mayBeClock(scan, at, length, isPlain)) to = matchClock(scan, at);
  if (to < 0) to = matchDuration(scan, at);
  if (to >= 0) return to;
  if (isPlain) return length === 4 || length === 2 ? matchYear(scan, at) : -1;
  to = matchFigureOrdinal(scan, at);
  return to < 0 ? matchDecade(scan, at) : to;
}

/** A first look: glued letters or inner marks, or "p.m.", "o'clock" and a zone behind. */
function mayBeClock(scan: Scan, at: number, length: number, isPlain: boolean): boolean {
  if (!isPlain) return (scan.text.charCodeAt(scan.tokens.end[at]! - 1) | 32) === SMALL_M;
  const { w } = scan;
  if (length > 2 && scan.integer(at, 4) < 0) return true;
  // "0800 UTC", "1430 hours"
  if (length === 4) return scan.at(at + 1, w.hours) || scan.at(at + 1, w.open) || isZone(scan, at + 1);
  return (
    scan.at(at + 1, w.am) ||
    scan.at(at + 1, w.pm) ||
    scan.at(at + 1, w.amBare) ||
    scan.at(at + 1, w.pmBare) ||
    scan.at(at + 1, w.oclock)
  );
}
const SMALL_M = 109;

const isZone = (scan: Scan, at: number): boolean => scan.isCapital(at) && scan.k.zones.has(scan.word[at]!);

/** "Q3 2019", "FY19". */
function matchSign(scan: Scan, at: number): number {
  if (!scan.isCapital(at)) return -1;
  if (scan.core(at) === Core.QUARTER_SIGN) return matchQuarter(scan, at, at + 1, Number(scan.value(at)));
  return matchFiscalSign(scan, at);
}

/** "19th century", "21st day". */
function matchFigureOrdinal(scan: Scan, at: number): number {
  const match = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(scan.printed(at));
  return match === null ? -1 : matchOrdinal(scan, at, Number(match[1]));
}

/** "14:00 JST on Nov. 17": the day stands behind, or before in the sentence, else the report's. */
export function matchClock(scan: Scan, at: number): number {
  const clock = readClock(scan, at);
  if (clock === null || isNoClock(scan, at, clock)) return -1;
  const left = timeLeft(scan, at, clock);
  if (left > 0) return left;
  const day = dayBehind(scan, at, clock);
  if (day !== null) return day;
  const behind = scan.at(clock.to, scan.w.comma) ? pointBehind(scan, clock.to + 1) : null;
  if (behind !== null) return emitClock(scan, at, clock.to, clock, behind.point, behind.anchor);
  // "every Wednesday, from 16:00": of no one day
  if (scan.habit === scan.first) {
    const value = `XXXX-XX-XX${clockValue(scan, clock, scan.published ?? 0)}`;
    return emit(scan, { type: 'TIME', from: at, to: clock.to, value });
  }
  const base = scan.lastDay;
  const isSameSentence = base !== null && scan.out[base.index]!.firstToken >= scan.first;
  const near: Point | null = isSameSentence
    ? base.point
    : scan.published === null
      ? null
      : dayPoint(scan.published);
  if (near === null) return emitUnresolved(scan, at, clock.to, 'no_anchor', 'TIME');
  const isNextDay = isOverMidnight(scan, at, clock);
  return emitClock(
    scan,
    at,
    clock.to,
    clock,
    isNextDay ? dayPoint(near.first + 1) : near,
    isSameSentence ? base.index : 'published_on',
  );
}

/** "between 9 p.m. and 6 a.m.": the second is of the next day. */
function isOverMidnight(scan: Scan, at: number, clock: Clock): boolean {
  const last = scan.out.at(-1);
  if (last === undefined || last.endToken !== at - 1 || last.firstToken < scan.first) return false;
  if (!/^(and|to|until|till|through|[-\u2013])$/.test(scan.printed(at - 1))) return false;
  const wall = /T(\d\d:\d\d)/.exec(last.value ?? '')?.[1];
  return wall !== undefined && clock.wall < wall;
}

/** "with 4:52 left", "1:08 to play": minutes and seconds of a game. */
function timeLeft(scan: Scan, at: number, clock: Clock): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(scan.printed(at));
  if (match === null || clock.to !== at + 1 || at + 1 >= scan.limit) return -1;
  const next = scan.printed(at + 1).toLowerCase();
  const isToPlay = next === 'to' && at + 2 < scan.limit && /^(play|go)$/i.test(scan.printed(at + 2));
  if (!isToPlay && next !== 'left' && next !== 'remaining') return -1;
  const value = `PT${Number(match[1])}M${match[2] === '00' ? '' : `${Number(match[2])}S`}`;
  return emit(scan, { type: 'DURATION', from: at, to: clock.to, value });
}

/** "2:1" of a score or a ratio; "10:30" in a verse. Figures alone need a preposition or a zone. */
function isNoClock(scan: Scan, at: number, clock: Clock): boolean {
  if (clock.zone !== 0 || clock.to > at + 1) return false;
  const printed = scan.printed(at);
  if (/[ap]m$|^noon$/i.test(printed)) return false;
  return !/^\d{1,2}:\d{2}(:\d{2})?$/.test(printed) || (scan.isGlued(at) && at > scan.first);
}

/** A day named straight behind the clock: the two are one expression. */
function dayBehind(scan: Scan, at: number, clock: Clock): number | null {
  const isOn = scan.at(clock.to, scan.w.on);
  const next = isOn ? clock.to + 1 : clock.to;
  const core = scan.core(next);
  const isNamed = core === Core.WEEKDAY || core === Core.MONTH || core === Core.DEICTIC;
  if (!isNamed && scan.dayNumber(next) < 0) return null;
  const day = pointBehind(scan, next);
  return day && emitClock(scan, at, day.to, clock, day.point, day.anchor);
}

/** The day named at a token, without adding a row for it. */
function pointBehind(
  scan: Scan,
  at: number,
): { point: Point; to: number; anchor: 'published_on' | number | null } | null {
  const before = scan.out.length;
  const [floor, lastDay, lastPoint] = [scan.floor, scan.lastDay, scan.lastPoint];
  const to = scan.matchDay(at);
  const found = scan.out[before];
  const reference = scan.lastDay;
  scan.out.length = before;
  [scan.floor, scan.lastDay, scan.lastPoint] = [floor, lastDay, lastPoint];
  if (to < 0 || found?.type !== 'DATE' || reference?.index !== before) return null;
  return { point: reference.point, to, anchor: found.anchor };
}
