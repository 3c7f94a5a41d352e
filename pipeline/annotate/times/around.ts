import { JJ, NN, NNP, NNS } from '../syntax/tag-names.ts';
import { type Anchor, emit, type Modifier } from './emit.ts';
import { Aside, Core } from './knowledge.ts';
import type { Point } from './point.ts';
import type { Scan } from './scan.ts';

export interface Lead {
  readonly from: number;
  readonly modifier: Modifier;
}

/** "early", "late", "mid-", "the end of", "around" before a date: they belong to its span. */
export function leadBefore(scan: Scan, from: number): Lead {
  let at = from;
  let modifier: Modifier = null;
  if (scan.is(at - 1, Aside.EARLY)) modifier = 'START';
  else if (scan.is(at - 1, Aside.LATE)) modifier = 'END';
  if (modifier !== null) at--;
  else if (scan.at(at - 1, scan.w.hyphen) && scan.is(at - 2, Aside.MID)) at -= 2;
  else if (scan.is(at - 1, Aside.MID)) at--;
  else {
    const phrase = partOf(scan, at);
    if (phrase !== null) return phrase;
  }
  // "questions about this year" are of it, not near it.
  const isDeictic = scan.is(at, Aside.THIS | Aside.LAST | Aside.NEXT);
  if (modifier === null && !isDeictic && scan.is(at - 1, Aside.APPROX) && isAbout(scan, at - 1)) {
    return { from: at - 1, modifier: 'APPROX' };
  }
  return { from: at, modifier };
}

/** "(the) (very) end of (the)" before a date. */
function partOf(scan: Scan, from: number): Lead | null {
  let at = from;
  if (scan.isThe(at - 1)) at--;
  if (!scan.at(at - 1, scan.w.of) || at - 2 < scan.floor) return null;
  const part = at - 2;
  const modifier = scan.is(part, Aside.START) ? 'START' : scan.is(part, Aside.END) ? 'END' : null;
  const week = modifier === null ? weekOf(scan, part) : null;
  if (week !== null) return { from: week, modifier: null };
  if (modifier === null && !scan.is(part, Aside.MID)) return null;
  let start = part;
  if (scan.is(start - 1, Aside.FILLER)) start--;
  if (scan.isThe(start - 1)) start--;
  return { from: start, modifier };
}

/** "the first week" before "of March": it lies in the month, more is not claimed. */
function weekOf(scan: Scan, unit: number): number | null {
  const core = scan.core(unit);
  if (core !== Core.UNIT || !(scan.core(unit - 1) === Core.ORDINAL || scan.is(unit - 1, Aside.LAST)))
    return null;
  if (unit - 1 < scan.floor) return null;
  return scan.isThe(unit - 2) ? unit - 2 : unit - 1;
}

const ABOUT = new Set(['about', 'around', 'approximately', 'roughly', 'circa']);
const isAbout = (scan: Scan, token: number): boolean => ABOUT.has(scan.printed(token).toLowerCase());

/** What the preposition before a date says of it; it stays outside the span. */
export function governedBy(scan: Scan, from: number, to: number): Modifier {
  const before = from - 1;
  if (before < scan.first) return null;
  if (scan.at(to, scan.w.s) || isModifyingNoun(scan, to)) return null;
  if (scan.at(before, scan.w.since)) return 'START';
  if (scan.at(before, scan.w.than)) return thanOf(scan, before);
  if (scan.at(before, scan.w.from)) return isComparison(scan, before) ? null : 'START';
  if (scan.at(before, scan.w.between)) return 'START';
  if (scan.at(before, scan.w.before)) return 'BEFORE';
  if (scan.at(before, scan.w.to) && scan.at(before - 1, scan.w.prior)) return 'BEFORE';
  if (scan.at(before, scan.w.after)) return 'AFTER';
  if (scan.at(before, scan.w.until) || scan.at(before, scan.w.till) || scan.at(before, scan.w.by))
    return 'END';
  if (isRangeEnd(scan, before)) return 'END';
  return null;
}

/** "no later than May 3", "earlier than 2028". */
function thanOf(scan: Scan, than: number): Modifier {
  if (than - 1 < scan.first) return null;
  const isLater = scan.is(than - 1, Aside.LATER);
  if (!isLater && !scan.is(than - 1, Aside.EARLIER)) return null;
  const isNot = than - 2 >= scan.first && /^(no|not)$/i.test(scan.printed(than - 2));
  if (isNot) return isLater ? 'END' : 'START';
  return isLater ? 'AFTER' : 'BEFORE';
}

/** "up 4% from 2008": a comparison, no start. */
function isComparison(scan: Scan, from: number): boolean {
  const before = from - 1;
  if (scan.at(before, scan.w.up) || scan.at(before, scan.w.down) || scan.at(before, scan.w.percent))
    return true;
  if (scan.at(before, scan.w.sign) || scan.isDigits(before)) return true;
  return before >= scan.first && CHANGES.has(scan.printed(before).toLowerCase());
}
const CHANGES = new Set(
  'increase decrease rise fall drop decline gain improvement change growth jump up higher lower points million billion improved unchanged different dates date dated dating hails stems footage photo photos data figures image images'.split(
    ' ',
  ),
);

/** The connector of a range whose beginning is the expression before: "from 2009 to 2011", "Monday through Friday". */
function isRangeEnd(scan: Scan, connector: number): boolean {
  if (scan.floor !== connector || scan.out.length === 0) return false;
  const isTo =
    scan.at(connector, scan.w.to) ||
    scan.at(connector, scan.w.through) ||
    scan.at(connector, scan.w.hyphen) ||
    scan.at(connector, scan.w.dash);
  const opening = scan.out.at(-1)!.firstToken - 1;
  if (scan.at(connector, scan.w.and)) return scan.at(opening, scan.w.between);
  return isTo;
}

/** Whether the token after a date is a noun that it describes: "after Tuesday's vote", "since the 2008 crisis". */
export function isModifyingNoun(scan: Scan, to: number): boolean {
  if (to >= scan.limit) return false;
  const tag = scan.layers.syntax.tag[to]!;
  return tag === NN || tag === NNS || tag === JJ || tag === NNP;
}

/** A range's other end says that this is its start: "Monday to Friday" without "from". */
export function opensRange(scan: Scan, to: number): boolean {
  return scan.at(to, scan.w.hyphen) || scan.at(to, scan.w.dash) || scan.at(to, scan.w.through);
}

/** Modifiers that a lead and a preposition give together; days take none from "early" or "late". */
export function modifierOf(scan: Scan, lead: Lead, to: number, point: Point | null): Modifier {
  const governed = governedBy(scan, lead.from, to);
  if (governed !== null) return governed;
  if (lead.modifier === 'APPROX') return 'APPROX';
  const isDay = point !== null && (point.grain === 'day' || point.grain === 'weekend');
  return isDay ? null : lead.modifier;
}

/** Adds the row of a stretch of the calendar with the words before it that belong to it; returns the token after it. */
export function emitPoint(scan: Scan, lead: Lead, to: number, point: Point, anchor: Anchor = null): number {
  const modifier = modifierOf(scan, lead, to, point);
  return emit(scan, { type: 'DATE', from: lead.from, to, value: point.value, point, anchor, modifier });
}
