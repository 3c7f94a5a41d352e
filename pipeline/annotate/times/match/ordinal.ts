import { emitPoint, leadBefore, modifierOf } from '../around.ts';
import { civilOf } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { centuryPoint, decadePoint, halfPoint, type Point, quarterCount, quarterPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { directionOf } from '../tense.ts';
import { durationValue, isAge, unitOf } from './duration.ts';
import { yearAt } from './year.ts';

/** "third year", "the fourth quarter of 2005", "the 19th century", from the ordinal's token. */
export function matchOrdinal(scan: Scan, at: number, nth: number): number {
  let unitAt = at + 1;
  if (scan.at(unitAt, scan.w.hyphen)) unitAt++;
  while (scan.is(unitAt, Aside.FILLER) && unitAt < at + 3) unitAt++;
  if (scan.at(unitAt, scan.w.quarter) && nth <= 4) return matchQuarter(scan, at, unitAt + 1, nth);
  if (scan.at(unitAt, scan.w.century) || scan.at(unitAt, scan.w.centuries))
    return century(scan, at, unitAt + 1, nth);
  if (scan.at(unitAt, scan.w.half) && nth <= 2) return half(scan, at, unitAt + 1, nth as 1 | 2);
  const unit = unitOf(scan, unitAt);
  const isWithin = unit?.grain !== null && scan.at(unitAt + 1, scan.w.of) && isCalendar(scan, unitAt + 2);
  // "the first week of March": the month holds it, and gets the row.
  if (isWithin) return -1;
  const isYear = unit !== null && scan.core(unitAt) === Core.UNIT && unit.grain !== null;
  if (!isYear || unit.grain === 'quarter' || unit.grain === 'weekend' || isAge(scan, unitAt)) return -1;
  // "the second day of talks", "now in its third year": how long it has gone on.
  if (!isRunning(scan, at) || scan.at(at + 1, scan.w.hyphen)) return -1;
  return emit(scan, { type: 'DURATION', from: at, to: unitAt + 1, value: durationValue(nth, unit) });
}

/** "the second half of the year", "of last year"; years in figures are read from there. */
function half(scan: Scan, at: number, to: number, nth: 1 | 2): number {
  if (!scan.at(to, scan.w.of) || scan.year === null) return -1;
  const isThe = scan.at(to + 1, scan.w.the) && scan.at(to + 2, scan.w.year);
  const shift = isThe ? 0 : relativeYear(scan, to + 1);
  if (shift === null) return -1;
  const from = scan.isThe(at - 1) ? at - 1 : at;
  const point = halfPoint(scan.year + shift, nth);
  const end = to + 3;
  const modifier = modifierOf(scan, { from, modifier: null }, end, point);
  return emit(scan, {
    type: 'DATE',
    from,
    to: end,
    value: point.value,
    point,
    anchor: 'published_on',
    modifier,
  });
}

/** A month, a year, "the month": what a part of the calendar can be of. */
function isCalendar(scan: Scan, at: number): boolean {
  if (scan.core(at) === Core.MONTH || yearAt(scan, at) > 0) return true;
  const noun = scan.is(at, Aside.THE | Aside.THIS | Aside.LAST | Aside.NEXT) ? at + 1 : at;
  return scan.core(noun) === Core.UNIT;
}

/** "in its third year", "for a second day", "a fifth consecutive month". */
function isRunning(scan: Scan, at: number): boolean {
  return scan.is(at - 1, Aside.A) || (scan.isThe(at - 1) && scan.is(at - 2, Aside.PREP));
}

function century(scan: Scan, at: number, to: number, nth: number): number {
  const lead = leadBefore(scan, scan.isThe(at - 1) ? at - 1 : at);
  return emitPoint(scan, lead, to, centuryPoint(nth));
}

/** A quarter with its year behind ("of 2005", "of last year", "2005"), else the one that publication and tense name. */
export function matchQuarter(scan: Scan, at: number, to: number, nth: number): number {
  const from = scan.isThe(at - 1) ? at - 1 : at;
  let next = to;
  if (scan.at(next, scan.w.of) || scan.at(next, scan.w.comma)) next++;
  if (scan.at(next, scan.w.the)) next++;
  if (scan.core(next) === Core.FISCAL) return fiscalQuarter(scan, from, next, nth);
  const isFiscal = scan.core(at - 1) === Core.FISCAL;
  if (isFiscal) return emitUnresolved(scan, at - 1, to, 'no_anchor');
  let year = yearAt(scan, next);
  let end = next + 1;
  let anchor: 'published_on' | null = null;
  if (year < 0) {
    anchor = 'published_on';
    const shift = relativeYear(scan, next);
    if (shift === null && isGame(scan)) return to;
    if (scan.year === null) return emitUnresolved(scan, from, to, 'no_anchor');
    year = shift === null ? -1 : scan.year + shift;
    end = shift === null ? to : next + 2;
  }
  const lead = leadBefore(scan, from);
  const point = year > 0 ? quarterPoint(year * 4 + nth - 1) : nearQuarter(scan, nth, lead.from, end);
  return emitPoint(scan, lead, end, point, anchor);
}

/** How many tokens of a sentence are looked through for words of a game. */
const GAME_REACH = 80;

/** "a touchdown in the second quarter": a game's. */
function isGame(scan: Scan): boolean {
  const end = Math.min(scan.limit, scan.first + GAME_REACH);
  for (let at = scan.first; at < end; at++) if (scan.isListed(at, Listed.GAME)) return true;
  return false;
}

/** "last year", "this year", "next year" at a token: how many years from publication. */
export function relativeYear(scan: Scan, at: number): number | null {
  if (!scan.at(at + 1, scan.w.year)) return null;
  if (scan.is(at, Aside.LAST)) return -1;
  if (scan.is(at, Aside.NEXT)) return 1;
  return scan.is(at, Aside.THIS) ? 0 : null;
}

/** The quarter reported on: the last one that has ended, by a future tense the coming one. */
function nearQuarter(scan: Scan, nth: number, from: number, to: number): Point {
  const { year } = civilOf(scan.published!);
  const current = quarterCount(scan.published!);
  const same = year * 4 + nth - 1;
  if (directionOf(scan, from, to) === 'future') return quarterPoint(same >= current ? same : same + 4);
  return quarterPoint(same <= current ? same : same - 4);
}

/** "the first quarter of fiscal (year) 2019". */
function fiscalQuarter(scan: Scan, from: number, fiscal: number, nth: number): number {
  const at = scan.at(fiscal + 1, scan.w.year) ? fiscal + 2 : fiscal + 1;
  const year = yearAt(scan, at);
  if (year < 0) return emitUnresolved(scan, from, at, 'no_anchor');
  return emit(scan, { type: 'DATE', from, to: at + 1, value: `FY${year}-Q${nth}` });
}

/** "the nineties": the last ones before publication. */
export function matchDecadeName(scan: Scan, at: number): number {
  if (!scan.at(at - 1, scan.w.the) && !scan.is(at - 1, Aside.EARLY | Aside.LATE)) return -1;
  const lead = leadBefore(scan, at);
  const point = decadePoint(Number(scan.value(at)) * 10);
  return emit(scan, {
    type: 'DATE',
    from: lead.from,
    to: at + 1,
    value: point.value,
    point,
    modifier: modifierOf(scan, lead, at + 1, point),
  });
}
