import { Shape } from '../../../../schemas/stages/annotations.ts';
import { NNS } from '../../syntax/tag-names.ts';
import { leadBefore, modifierOf, opensRange } from '../around.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import { decadePoint, halfPoint, yearPoint } from '../point.ts';
import type { Scan } from '../scan.ts';

const EARLIEST = 1000;
const LATEST = 2199;

/** The year that a token of four digits can be, -1 otherwise. */
export function yearAt(scan: Scan, at: number): number {
  const value = scan.integer(at, 4);
  if (value < EARLIEST || value > LATEST) return -1;
  return scan.tokens.end[at]! - scan.tokens.start[at]! === 4 ? value : -1;
}

/** A bare year: "in 2009", "the 2008 crisis", "2019-20", "2014-2016", "'82". */
export function matchYear(scan: Scan, at: number): number {
  const year = yearAt(scan, at);
  if (year < 0) return matchShortYear(scan, at);
  if (!isYear(scan, at, year)) return -1;
  const pair = seasonPair(scan, at, year);
  if (pair > 0) return emitUnresolved(scan, at, pair, 'unsupported');
  const half = leadingHalf(scan, at, year);
  if (half > 0) return half;
  const lead = leadBefore(scan, at);
  const point = yearPoint(year);
  const isRange = opensRange(scan, at + 1) && yearAt(scan, at + 2) > year;
  const modifier = isRange ? 'START' : modifierOf(scan, lead, at + 1, point);
  return emit(scan, { type: 'DATE', from: lead.from, to: at + 1, value: point.value, point, modifier });
}

/** "'82", "the class of '68". */
function matchShortYear(scan: Scan, at: number): number {
  const value = scan.integer(at, 2);
  if (value < 0 || at - 1 < scan.floor || !isApostrophe(scan, at - 1) || !scan.isGlued(at)) return -1;
  if ((scan.shape[at - 1]! & Shape.SPACED) === 0) return -1;
  const point = yearPoint(centuryOf(scan, value) * 100 + value);
  const modifier = modifierOf(scan, { from: at - 1, modifier: null }, at + 1, point);
  return emit(scan, { type: 'DATE', from: at - 1, to: at + 1, value: point.value, point, modifier });
}

const isApostrophe = (scan: Scan, at: number): boolean =>
  scan.word[at] === scan.w.apostrophe || scan.printed(at) === '\u2018';

/** Two digits are the latest year that is not after publication's next ten. */
export function centuryOf(scan: Scan, twoDigits: number): number {
  const now = scan.year ?? 2030;
  const century = Math.floor(now / 100);
  return century * 100 + twoDigits > now + 10 ? century - 1 : century;
}

/** "1980s", "the '80s", "mid-1990s", "the 80s". */
export function matchDecade(scan: Scan, at: number): number {
  const match = /^(\d{2}|\d{4})s$/.exec(scan.printed(at));
  if (match === null) return -1;
  const digits = match[1]!;
  if (digits.at(-1) !== '0') return -1;
  const isShort = digits.length === 2;
  // "in his 40s" is an age.
  if (isShort && (isOwn(scan, at - 1) || scan.is(at - 1, Aside.EARLY | Aside.LATE | Aside.MID))) {
    if (!isApostrophe(scan, at - 1) && !scan.at(at - 2, scan.w.the)) return -1;
  }
  if (isShort && !isApostrophe(scan, at - 1) && !scan.at(at - 1, scan.w.the) && !scan.at(at - 1, scan.w.and))
    return -1;
  const year = isShort ? centuryOf(scan, Number(digits)) * 100 + Number(digits) : Number(digits);
  const from = isShort && isApostrophe(scan, at - 1) ? at - 1 : at;
  const lead = leadBefore(scan, from);
  const point = decadePoint(year);
  const modifier = boundOf(scan, lead.from) ?? modifierOf(scan, lead, at + 1, point);
  return emit(scan, { type: 'DATE', from: lead.from, to: at + 1, value: point.value, point, modifier });
}

/** "since the 1970s", "until the 1990s". */
function boundOf(scan: Scan, from: number): 'START' | 'END' | null {
  if (!scan.at(from - 1, scan.w.the)) return null;
  if (scan.at(from - 2, scan.w.since)) return 'START';
  return scan.at(from - 2, scan.w.until) || scan.at(from - 2, scan.w.till) ? 'END' : null;
}

const OWN = new Set(['his', 'her', 'their', 'my', 'your', 'our']);
const isOwn = (scan: Scan, at: number): boolean =>
  at >= scan.first && OWN.has(scan.printed(at).toLowerCase());

/** "2019-20", "2019/20": a season or a financial year, which TIMEX3 has no value for. */
export function seasonPair(scan: Scan, at: number, year: number): number {
  const isMark =
    scan.at(at + 1, scan.w.hyphen) || scan.at(at + 1, scan.w.slash) || scan.at(at + 1, scan.w.dash);
  if (!isMark || !scan.isGlued(at + 1) || !scan.isGlued(at + 2)) return -1;
  const second = scan.integer(at + 2, 2);
  if (second < 0 || scan.tokens.end[at + 2]! - scan.tokens.start[at + 2]! !== 2) return -1;
  if (second !== (year + 1) % 100) return -1;
  return at + 3;
}

/** "the first half of 2024". */
function leadingHalf(scan: Scan, at: number, year: number): number {
  if (!scan.at(at - 1, scan.w.of) || !scan.at(at - 2, scan.w.half) || at - 3 < scan.floor) return -1;
  const form = scan.printed(at - 3).toLowerCase();
  const half = form === 'first' ? 1 : form === 'second' || form === 'last' ? 2 : 0;
  if (half === 0) return -1;
  const from = scan.isThe(at - 4) ? at - 4 : at - 3;
  const point = halfPoint(year, half);
  const modifier = modifierOf(scan, { from, modifier: null }, at + 1, point);
  return emit(scan, { type: 'DATE', from, to: at + 1, value: point.value, point, modifier });
}

/** Whether four digits are a year here and no amount, number or part of a code. */
function isYear(scan: Scan, at: number, year: number): boolean {
  const before = at - 1;
  if (before >= scan.first) {
    const isAttached = scan.isGlued(at) && !scan.at(before, scan.w.open);
    if (isAttached && !isOpening(scan, before)) return false;
    if (isCounted(scan, before)) return false;
  }
  if (scan.isGlued(at + 1) && at + 1 < scan.limit && isJoint(scan, at + 1)) return false;
  if (scan.at(at + 1, scan.w.percent) || scan.at(at + 1, scan.w.sign)) return false;
  const isPlace = isDated(scan, before) || isSecond(scan, before, year);
  // "rose by 1104 cases"
  if ((year < 1900 || year > 2100) && isAmount(scan, at)) return false;
  if (year < 1900 || year > 2100) return isPlace;
  if (isPlace) return true;
  // "2000 jobs" counts; "the 2008 crises" does not.
  const isPlural = scan.layers.syntax.tag[at + 1] === NNS && at + 1 < scan.limit && !scan.isCapital(at + 1);
  // Without a comma, 1,991 reforms would hardly be printed; 2000 may be a number.
  if (isPlural && year % 100 === 0 && !scan.isThe(before)) return false;
  // Share indexes are named after the number of their shares.
  if (year % 1000 === 0 && /^index$/i.test(scan.printed(Math.min(at + 1, scan.limit - 1)))) return false;
  return scan.core(at + 1) !== Core.UNITS;
}

/** "between 1261 and 1265", "1619 to 1672": the expression before ends at the link and is an earlier year. */
function isSecond(scan: Scan, link: number, year: number): boolean {
  if (scan.floor !== link || !(scan.at(link, scan.w.and) || scan.at(link, scan.w.to))) return false;
  const first = yearAt(scan, link - 1);
  return first > 0 && first < year;
}

/** A plural behind, and no preposition of time alone before. */
function isAmount(scan: Scan, at: number): boolean {
  const next = at + 1;
  if (next >= scan.limit || scan.layers.syntax.tag[next] !== NNS || scan.isCapital(next)) return false;
  return /^(about|after|at|before|by|for|from|of|to|with)$/i.test(
    at > scan.first ? scan.printed(at - 1) : '',
  );
}

/** An opening quotation mark, a hyphen after a year or "mid", a slash between years. */
function isOpening(scan: Scan, at: number): boolean {
  if (scan.at(at, scan.w.hyphen) || scan.at(at, scan.w.dash) || scan.at(at, scan.w.slash)) {
    return yearAt(scan, at - 1) > 0 || scan.is(at - 1, Aside.MID) || (scan.shape[at]! & Shape.SPACED) !== 0;
  }
  return '"\u201c\u2018\'[(\u2013\u2014,'.includes(scan.printed(at)) || scan.printed(at) === '--';
}

/** What is glued behind makes it a code or a range of numbers: "2000-3000", "1990X". */
function isJoint(scan: Scan, at: number): boolean {
  const isMark = scan.at(at, scan.w.hyphen) || scan.at(at, scan.w.slash);
  if (!isMark || !scan.isGlued(at + 1) || !scan.isDigits(at + 1)) return false;
  return yearAt(scan, at + 1) < 0 && scan.integer(at + 1, 2) < 0;
}

/** A preposition, month or season before makes any four digits a year. */
function isDated(scan: Scan, at: number): boolean {
  if (at < scan.first) return false;
  if (scan.core(at) === Core.MONTH || scan.core(at) === Core.SEASON) return true;
  return scan.has(scan.k.dated, at);
}

/** A sign, "No.", "about" before make them an amount or a number. */
const isCounted = (scan: Scan, at: number): boolean => scan.has(scan.k.counted, at);
