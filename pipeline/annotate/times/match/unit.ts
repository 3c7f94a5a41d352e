import { NN, NNS } from '../../syntax/tag-names.ts';
import { leadBefore, modifierOf } from '../around.ts';
import { weekdayOf } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Aside, Core, type Unit } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { type Grain, type Point, shiftedPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { directionOf } from '../tense.ts';
import { anaphoric, base, isAnaphoric, isSettled, namedQuarter } from './anaphora.ts';
import { durationValue, emitDuration, isAge, unitOf } from './duration.ts';
import { matchQuarter } from './ordinal.ts';
import { samePeriod } from './same-period.ts';
import { isShift, shiftBy } from './shift.ts';
import { yearAt } from './year.ts';

/** "last year", "this week", "the same day", "a month", "for years", from the unit's token. */
export function matchUnit(scan: Scan, at: number): number {
  const unit = unitOf(scan, at);
  if (unit === null || isAge(scan, at) || isCompound(scan, at)) return -1;
  return scan.core(at) === Core.UNIT ? singular(scan, at, unit) : plural(scan, at, unit);
}

/** "year-end", "day-to-day", "week-on-week": no times of their own. */
function isCompound(scan: Scan, at: number): boolean {
  if (!scan.at(at + 1, scan.w.hyphen) || scan.at(at + 2, scan.w.long)) return false;
  return scan.isGlued(at + 1) && scan.isGlued(at + 2);
}

function singular(scan: Scan, at: number, unit: Unit): number {
  const before = at - 1;
  if (before < scan.floor) return -1;
  const isFilled = scan.is(before, Aside.FILLER) && !scan.is(before, Aside.LAST | Aside.NEXT | Aside.THIS);
  const key = isFilled ? before - 1 : before;
  if (scan.at(at + 1, scan.w.hyphen) && scan.at(at + 2, scan.w.long) && !scan.at(at - 1, scan.w.hyphen)) {
    return emitDuration(scan, at, at + 3, 1, unit);
  }
  if (isSingle(scan, at)) return emitDuration(scan, at - 2, at + 1, 1, unit);
  const period = samePeriod(scan, at);
  if (period > 0) return period;
  if (scan.is(key, Aside.EACH)) return emitEach(scan, key, at, unit);
  if (scan.is(key, Aside.A) && key >= scan.floor) return indefinite(scan, key, at, unit);
  if (unit.grain === null) return -1;
  if (
    unit.grain === 'quarter' &&
    isFinal(scan, before) &&
    (scan.at(at + 1, scan.w.of) || yearAt(scan, at + 1) > 0)
  ) {
    return matchQuarter(scan, before, at + 1, 4);
  }
  if (scan.is(key, Aside.THIS)) return relative(scan, key, at, unit.grain, 0);
  if (scan.is(key, Aside.LAST | Aside.NEXT)) {
    const sign = scan.is(key, Aside.LAST) ? -1 : 1;
    // "the last weekend before Easter" is counted from there.
    if (scan.at(at + 1, scan.w.before) && isDated(scan, at + 2)) return -1;
    if (scan.isThe(key - 1) || scan.at(key - 1, scan.w.past)) return besides(scan, key, at, unit, sign);
    return relative(scan, key, at, unit.grain, sign);
  }
  if (scan.is(key, Aside.SAME)) {
    const from = scan.isThe(key - 1) ? key - 1 : key;
    return isAnaphoric(scan, at) ? anaphoric(scan, from, at + 1, unit.grain, 0) : -1;
  }
  if (unit.grain === 'quarter' && scan.at(key, scan.w.the) && isAnaphoric(scan, at)) {
    return isSettled(scan, key, unit.grain) ? namedQuarter(scan, key, at + 1) : -1;
  }
  if (scan.at(key, scan.w.the) && isAnaphoric(scan, at) && isSettled(scan, key, unit.grain)) {
    const isNear = unit.grain === 'weekend' || base(scan, unit.grain) === null;
    const isPlain = isNear && scan.published !== null;
    return isPlain ? relative(scan, key, at, unit.grain, 0) : anaphoric(scan, key, at + 1, unit.grain, 0);
  }
  return -1;
}

const isDated = (scan: Scan, at: number): boolean =>
  scan.core(at) === Core.FEAST || scan.core(at) === Core.MONTH;

const isFinal = (scan: Scan, at: number): boolean => /^(final|last)$/i.test(scan.printed(at));

/** "single-day". */
const isSingle = (scan: Scan, at: number): boolean =>
  scan.at(at - 1, scan.w.hyphen) && at - 2 >= scan.floor && /^single$/i.test(scan.printed(at - 2));

/** "every year", "per month". */
function emitEach(scan: Scan, key: number, at: number, unit: Unit): number {
  return emit(scan, { type: 'SET', from: key, to: at + 1, value: durationValue(1, unit) });
}

/** "a year": a rate behind an amount, else a duration, or a time with "ago" and "later". */
function indefinite(scan: Scan, key: number, at: number, unit: Unit): number {
  const to = at + 1;
  if (isShift(scan, to)) return shiftBy(scan, key, to, 1, unit);
  if (scan.at(to, scan.w.and) && scan.is(to + 1, Aside.A) && scan.at(to + 2, scan.w.half)) {
    return emitDuration(scan, key, to + 3, 1.5, unit);
  }
  if (unit.grain === 'weekend' || unit.letter === 'Q') return -1;
  const before = key - 1;
  const isRate =
    before >= scan.first &&
    (scan.isDigits(before) || scan.isListed(before, Listed.NUMBERED) || isCountedNoun(scan, before));
  if (isRate && key === at - 1)
    return emit(scan, { type: 'SET', from: key, to, value: durationValue(1, unit) });
  const isLong = scan.at(to, scan.w.hyphen) && scan.at(to + 1, scan.w.long);
  if (!isLong && !isSpan(scan, key, to)) return -1;
  return emitDuration(scan, key, isLong ? to + 2 : to, 1, unit);
}

/** "million a year", "jobs a month": an amount stands before. */
function isCountedNoun(scan: Scan, at: number): boolean {
  const tag = scan.layers.syntax.tag[at]!;
  const id = scan.word[at]!;
  const isScale = id < scan.k.numbers.kind.length && scan.k.numbers.kind[id]! > 0;
  return tag === NNS || isScale || (tag === NN && scan.at(at, scan.w.percent));
}

/** "a day" is a stretch of time behind a preposition or before what follows it; "a day of joy" is none. */
function isSpan(scan: Scan, key: number, to: number): boolean {
  if (scan.at(to, scan.w.of)) return false;
  if (scan.at(to, scan.w.after) || scan.at(to, scan.w.before) || scan.at(to, scan.w.hyphen)) return true;
  return (
    scan.isListed(key - 1, Listed.SPANNING) ||
    scan.is(key - 1, Aside.APPROX) ||
    scan.is(key - 2, Aside.APPROX)
  );
}

/** "last year", "this week", "next month", with "of", "late" and the like before. */
function relative(scan: Scan, key: number, at: number, grain: Grain, shift: number): number {
  const lead = leadBefore(scan, key);
  const isShifted = scan.is(lead.from - 1, Aside.EARLIER | Aside.LATER);
  const from =
    isShifted && !scan.at(lead.from - 1, scan.w.after) && !scan.at(lead.from - 1, scan.w.before)
      ? lead.from - 1
      : lead.from;
  if (scan.published === null) return emitUnresolved(scan, from, at + 1, 'no_anchor');
  const point =
    grain === 'weekend' ? weekend(scan, key, at + 1, shift) : shiftedPoint(grain, scan.published, shift);
  const whole = { from, modifier: lead.modifier };
  return emit(scan, {
    type: 'DATE',
    from,
    to: at + 1,
    value: point.value,
    point,
    anchor: 'published_on',
    modifier: modifierOf(scan, whole, at + 1, point),
  });
}

/** Until Wednesday "this weekend" may be the one before; "the weekend" is, unless a plan is told. */
function weekend(scan: Scan, key: number, to: number, shift: number): Point {
  const published = scan.published!;
  const weekday = weekdayOf(published);
  const isGone = weekday <= SATURDAY - 1 && scan.isThe(key) && directionOf(scan, key, to) !== 'future';
  const back = shift <= 0 && (weekday <= 1 || isGone) ? -1 : 0;
  return shiftedPoint('weekend', published, shift === -1 ? -1 : shift + back);
}

/** "the past year" is a stretch, "the last quarter" a date, "the next day" follows the time named before. */
function besides(scan: Scan, key: number, at: number, unit: Unit, sign: number): number {
  const grain = unit.grain!;
  const from = scan.isThe(key - 1) ? key - 1 : key;
  if (scan.at(key, scan.w.past)) return emitDuration(scan, from, at + 1, 1, unit);
  const form = scan.printed(key).toLowerCase();
  if (form === 'last' || form === 'latest') {
    return grain === 'day' || grain === 'week' ? -1 : relative(scan, key, at, grain, -1);
  }
  if (form === 'coming' || form === 'upcoming') return relative(scan, key, at, grain, 1);
  return anaphoric(scan, from, at + 1, grain, sign);
}

const SATURDAY = 5;

const VAGUE_BEFORE = Aside.SOME | Aside.LAST | Aside.NEXT;

/** "for years", "several weeks", "in recent months", "decades ago": no figure, so X stands for it. */
function plural(scan: Scan, at: number, unit: Unit): number {
  let from = at;
  while (from > scan.floor && from > at - 4 && scan.is(from - 1, VAGUE_BEFORE | Aside.FILLER)) from--;
  const isQuantified = from < at;
  // "the early hours of Monday": a part of the day, read with it.
  if (scan.at(at, scan.w.hours) && isSmallHours(scan, at - 1)) return -1;
  if (scan.is(from - 1, Aside.A) && scan.is(from, Aside.SOME)) from--;
  const isLong = scan.at(at + 1, scan.w.hyphen) && scan.at(at + 2, scan.w.long);
  if (!isLong && scan.isThe(from - 1)) from--;
  const isJust = scan.isListed(from - 1, Listed.JUST);
  const isPreposed = scan.is(from - (isJust ? 2 : 1), Aside.PREP);
  let to = at + 1;
  const next = to;
  if (isLong) to += 2;
  if (scan.at(next, scan.w.ago)) {
    return emit(scan, { type: 'DATE', from, to: to + 1, value: 'PAST_REF', anchor: 'published_on' });
  }
  if (!isLong && !isQuantified && !isPreposed && !scan.isListed(next, Listed.BEHIND_UNITS)) return -1;
  if (!isQuantified && scan.isThe(from) && !isOver(scan, from)) return -1;
  if (isQuantified && from === at - 1 && scan.is(from, Aside.FILLER) && !isRecent(scan, from) && !isPreposed)
    return -1;
  const value = `P${unit.isClock ? 'T' : ''}X${unit.letter}`;
  return emit(scan, { type: 'DURATION', from, to, value });
}

const isSmallHours = (scan: Scan, at: number): boolean =>
  at >= scan.first && /^(early|late|small|wee)$/i.test(scan.printed(at));
const isOver = (scan: Scan, from: number): boolean => scan.isListed(from - 1, Listed.OVER);
const isRecent = (scan: Scan, at: number): boolean => scan.isListed(at, Listed.RECENT);
