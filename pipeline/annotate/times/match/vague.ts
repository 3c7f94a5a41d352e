import { NN, NNP, NNS } from '../../syntax/tag-names.ts';
import { governedBy } from '../around.ts';
import { daysOf } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { isHabitual } from '../general.ts';
import { Aside, Core } from '../knowledge.ts';
import { Listed } from '../listed.ts';
import { FEAST_AGAINST, nearDay } from '../near.ts';
import { dayPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { emitDay } from './tail.ts';
import { yearAt } from './year.ts';

/** "now", "recently", "recent": references without a date. */
export function matchVague(scan: Scan, at: number): number {
  if (scan.at(at, scan.w.now) && scan.at(at + 1, scan.w.that)) return -1;
  // "as soon as possible"
  if (scan.at(at - 1, scan.w.as)) return -1;
  // "now-defunct"
  if (scan.at(at + 1, scan.w.hyphen) && scan.isGlued(at + 1)) return -1;
  // "Safe Roads Now": the end of a name.
  if (scan.isCapital(at) && scan.isCapital(at - 1) && !scan.isTitle()) return -1;
  const value = scan.value(at);
  if (scan.at(at, scan.w.past)) return thePast(scan, at);
  if (scan.at(at, scan.w.future)) return -1;
  if (scan.at(at, scan.w.recent) && isUnitBehind(scan, at)) return -1;
  return emit(scan, { type: 'DATE', from: at, to: at + 1, value, anchor: 'published_on' });
}

function isUnitBehind(scan: Scan, at: number): boolean {
  const core = scan.core(at + 1);
  return core === Core.UNIT || core === Core.UNITS;
}

/** "in the past" as a noun. */
function thePast(scan: Scan, at: number): number {
  const next = at + 1 < scan.limit ? scan.printed(at + 1) : '.';
  if (!scan.at(at - 1, scan.w.the) || !/^[.,;:!?)"\u201d]$/.test(next)) return -1;
  return emit(scan, { type: 'DATE', from: at - 1, to: at + 1, value: 'PAST_REF', anchor: 'published_on' });
}

/** "daily", "annual": a set; a newspaper's name has a capital. */
export function matchSet(scan: Scan, at: number): number {
  if (scan.isCapital(at) && (at > scan.first || scan.isCapital(at + 1))) return -1;
  if (scan.at(at + 1, scan.w.hyphen) || (scan.at(at - 1, scan.w.hyphen) && scan.isGlued(at))) return -1;
  if (isPaper(scan, at)) return -1;
  return emit(scan, { type: 'SET', from: at, to: at + 1, value: scan.value(at) });
}

/** "reported by the Orvelian daily on Friday": a newspaper, told by the name before and no noun behind. */
function isPaper(scan: Scan, at: number): boolean {
  if (!/^(daily|weekly|monthly)$/.test(scan.printed(at)) || !scan.isCapital(at - 1)) return false;
  const { tag } = scan.layers.syntax;
  if (tag[at - 1] !== NNP || scan.core(at - 1) !== Core.NONE) return false;
  const next = at + 1 < scan.limit ? tag[at + 1]! : 0;
  return (next !== NN && next !== NNS) || /^(newspaper|paper)$/.test(scan.printed(at + 1));
}

/** "Christmas Eve 2019", "New Year's Day", "the near future", "at the moment"; -1 without a phrase. */
export function matchPhrase(scan: Scan, at: number): number {
  const to = scan.k.phrases.match(scan.word, at, scan.limit);
  if (to < 0) return -1;
  const value = scan.k.phrases.matched!;
  if (value.endsWith('_REF')) {
    return emit(scan, { type: 'DATE', from: at, to, value, anchor: 'published_on' });
  }
  if (!scan.isCapital(at)) return -1;
  if (value === '?') return emitUnresolved(scan, at, to, 'unsupported');
  const [month, day] = [Number(value.slice(0, 2)), Number(value.slice(3))];
  const next = scan.at(to, scan.w.comma) ? to + 1 : to;
  const year = yearAt(scan, next);
  const isEach = scan.is(at - 1, Aside.EACH);
  if (isEach) return emit(scan, { type: 'SET', from: at - 1, to, value: `XXXX-${value}` });
  // "Christmas songs" are those of every year.
  const isKept = scan.is(at - 1, Aside.PREP) && isHabitual(scan, at, to);
  if (year < 0 && (isKept || scan.isListed(to, Listed.FEAST_THING)))
    return emit(scan, { type: 'DATE', from: at, to, value: `XXXX-${value}` });
  if (year > 0) return emitDay(scan, at, next + 1, dayPoint(daysOf(year, month, day)), null, null);
  if (scan.published === null) return emitUnresolved(scan, at, to, 'no_anchor');
  return emitDay(
    scan,
    at,
    to,
    nearDay(scan, month, day, at, to, FEAST_AGAINST),
    'published_on',
    governedBy(scan, at, to),
  );
}
