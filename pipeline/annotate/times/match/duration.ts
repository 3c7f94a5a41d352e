import { numberOf } from '../../numbers/decimal.ts';
import { readNumber } from '../../numbers/read-number.ts';
import { isNoun } from '../../syntax/tag-names.ts';
import { emit } from '../emit.ts';
import { Aside, Core, type Unit } from '../knowledge.ts';
import type { Scan } from '../scan.ts';
import { isShift, shiftBy } from './shift.ts';

/** Words between a number and its unit at most: "two and a half consecutive trading". */
const FILLERS = 3;
/** How far a unit can stand behind the first token of a number: no look further than that. */
const REACH = 9;

/** "three years", "a 20-year", "two consecutive quarters", "2.5 hours", from the number's token; -1 without a unit. */
export function matchDuration(scan: Scan, at: number): number {
  if (!hasUnitWithin(scan, at)) return -1;
  const number = readNumber(scan.text, scan.tokens, at, scan.limit, scan.k.numbers);
  if (number === null || number.suffix !== '' || number.value === null) return -1;
  const amount = numberOf(number.value);
  if (amount === null) return -1;
  let unitAt = number.endToken;
  if (scan.at(unitAt, scan.w.hyphen)) unitAt++;
  else {
    if (number.isFraction && scan.at(unitAt, scan.w.of)) return -1;
    if (number.isFraction && scan.is(unitAt, Aside.A)) unitAt++;
    while (scan.is(unitAt, Aside.FILLER | Aside.LAST | Aside.NEXT) && unitAt < number.endToken + FILLERS)
      unitAt++;
  }
  const unit = unitOf(scan, unitAt);
  if (unit === null) return secondNumber(scan, at, unitAt, amount, number.endToken);
  // "15,000 last week", "the 2008 model year": words between ask for a plural.
  const isApart =
    unitAt > number.endToken && !scan.at(unitAt - 1, scan.w.hyphen) && !scan.is(unitAt - 1, Aside.A);
  if (isApart && scan.core(unitAt) === Core.UNIT && amount !== 1) return -1;
  // "six second-half minutes": an ordinal.
  if (amount !== 1 && scan.at(unitAt, scan.w.second) && scan.at(unitAt + 1, scan.w.hyphen)) return -1;
  if (isAge(scan, unitAt) || (scan.isGlued(at) && scan.at(at - 1, scan.w.hyphen))) return -1;
  // "12 Hours" amid small words is a title.
  if (scan.isCapital(unitAt) && unitAt > at && !scan.isTitle()) return -1;
  if (isSomeDay(scan, at, unitAt)) return -1;
  // "the age of 12 years" is an amount.
  if (scan.at(at - 1, scan.w.of) && scan.at(at - 2, scan.w.age)) return -1;
  let to = unitAt + 1;
  if (scan.at(to, scan.w.and) && scan.is(to + 1, Aside.A) && scan.at(to + 2, scan.w.half)) {
    return emitDuration(scan, at, to + 3, amount + 0.5, unit);
  }
  if (scan.at(to, scan.w.hyphen) && scan.at(to + 1, scan.w.long)) to += 2;
  if (isShift(scan, to)) return shiftBy(scan, at, to, amount, unit);
  return emitDuration(scan, at, to, amount, unit);
}

/** "one day", as in "one day he left": some day, unless a preposition or "after" makes it a stretch. */
function isSomeDay(scan: Scan, at: number, unitAt: number): boolean {
  if (unitAt !== at + 1 || !scan.at(at, scan.w.one) || !scan.at(unitAt, scan.w.day)) return false;
  if (scan.is(at - 1, Aside.PREP | Aside.APPROX) || isShift(scan, unitAt + 1)) return false;
  return !scan.at(unitAt + 1, scan.w.after) && !scan.at(unitAt + 1, scan.w.before);
}

/** Whether a unit word stands near enough behind for a look at the number to pay. */
function hasUnitWithin(scan: Scan, at: number): boolean {
  const end = Math.min(scan.limit, at + REACH);
  for (let token = at + 1; token < end; token++) {
    const core = scan.core(token);
    if (core === Core.UNIT || core === Core.UNITS) return true;
  }
  return false;
}

/** "60" of "between 60 and 90 days", "two" of "two to three years": the unit stands behind the second number. */
function secondNumber(scan: Scan, at: number, next: number, amount: number, endToken: number): number {
  if (next !== endToken || amount === 0) return -1;
  const isLink =
    scan.at(next, scan.w.to) ||
    scan.at(next, scan.w.or) ||
    scan.at(next, scan.w.hyphen) ||
    scan.at(next, scan.w.dash);
  const isBetween = scan.at(next, scan.w.and) && scan.at(at - 1, scan.w.between);
  if ((!isLink && !isBetween) || next + 1 >= scan.limit) return -1;
  const second = readNumber(scan.text, scan.tokens, next + 1, scan.limit, scan.k.numbers);
  if (second === null || second.suffix !== '') return -1;
  let unitAt = second.endToken;
  if (scan.at(unitAt, scan.w.hyphen)) unitAt++;
  const unit = unitOf(scan, unitAt);
  if (unit === null || isAge(scan, unitAt)) return -1;
  return emitDuration(scan, at, endToken, amount, unit);
}

export function unitOf(scan: Scan, at: number): Unit | null {
  const core = scan.core(at);
  if (core !== Core.UNIT && core !== Core.UNITS) return null;
  return scan.k.units.get(scan.value(at)) ?? null;
}

/** "66-year-old", "ten years old", "years of age": amounts, no durations. */
export function isAge(scan: Scan, unitAt: number): boolean {
  let next = unitAt + 1;
  if (scan.at(next, scan.w.hyphen)) next++;
  if (scan.at(next, scan.w.old)) return true;
  return scan.at(next, scan.w.of) && scan.at(next + 1, scan.w.age);
}

export function durationValue(amount: number, unit: Unit): string {
  if (unit.letter === 'H' && !Number.isInteger(amount)) {
    return `PT${Number((amount * 60).toPrecision(12))}M`;
  }
  const count = amount * unit.times;
  const isShort = Number.isInteger(count) && Math.abs(count) < 1e12;
  return `P${unit.isClock ? 'T' : ''}${isShort ? count : Number(count.toPrecision(12))}${unit.letter}`;
}

/** A DURATION; "every two years" is a SET. */
export function emitDuration(scan: Scan, from: number, to: number, amount: number, unit: Unit): number {
  let start = from;
  const isEach = scan.is(start - 1, Aside.EACH);
  if (!isEach) {
    while (start > from - 2 && scan.is(start - 1, Aside.LAST | Aside.NEXT | Aside.FILLER)) start--;
    if (start < from && scan.isThe(start - 1)) start--;
  }
  // "over the past decade" is through it, "over a decade" more than one.
  const isAbout = scan.is(start - 1, Aside.APPROX) && !scan.isThe(start) && !isThrough(scan, start - 1);
  return emit(scan, {
    type: isEach ? 'SET' : 'DURATION',
    from: isEach ? start - 1 : start,
    to,
    value: durationValue(amount, unit),
    modifier: isAbout ? 'APPROX' : null,
  });
}

/** "spend £39m over 10 years": behind a noun it is through them. */
function isThrough(scan: Scan, at: number): boolean {
  if (!/^over$/i.test(scan.printed(at)) || at <= scan.first) return false;
  const tag = scan.layers.syntax.tag[at - 1]!;
  return isNoun(tag) && !/^(bit|little)$/.test(scan.printed(at - 1));
}
