import { emitPoint, leadBefore } from '../around.ts';
import { civilOf } from '../day.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { isHabitual } from '../general.ts';
import { Aside } from '../knowledge.ts';
import { seasonPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { directionOf } from '../tense.ts';
import { relativeYear } from './ordinal.ts';
import { seasonPair, yearAt } from './year.ts';

/** Month in which each season begins on the northern half, as TIMEX3 counts. */
const BEGINS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** "summer 2019", "last winter", "the cold winter months", from the season's token. */
export function matchSeason(scan: Scan, at: number): number {
  const season = scan.value(at);
  let next = at + 1;
  if (scan.at(next, scan.w.of)) next++;
  const year = yearAt(scan, next);
  const shift = relativeYear(scan, next);
  if (year > 0 || (shift !== null && scan.year !== null)) {
    // "the winter of 2023/24"
    const to = year > 0 ? Math.max(next + 1, seasonPair(scan, next, year)) : next + 2;
    const from = scan.isThe(at - 1) ? at - 1 : at;
    return add(
      scan,
      from,
      to,
      year > 0 ? year : scan.year! + shift!,
      season,
      year > 0 ? null : 'published_on',
    );
  }
  const isRelative = scan.is(at - 1, Aside.LAST | Aside.NEXT | Aside.THIS);
  if (!isRelative && !isBare(scan, at)) return -1;
  let from = at;
  while (scan.is(from - 1, Aside.FILLER) && from > at - 3) from--;
  if (isRelative) from = at - 1;
  if (scan.isThe(from - 1)) from--;
  const to = scan.at(at + 1, scan.w.months) || scan.at(at + 1, scan.w.season) ? at + 2 : at + 1;
  if (!isRelative && isHabitual(scan, from, to))
    return emit(scan, { type: 'DATE', from, to, value: `XXXX-${season}` });
  if (scan.published === null) return emitUnresolved(scan, from, to, 'no_anchor');
  return add(
    scan,
    from,
    to,
    seasonYear(scan, season, isRelative ? at - 1 : from, to),
    season,
    'published_on',
  );
}

function add(
  scan: Scan,
  from: number,
  to: number,
  year: number,
  season: string,
  anchor: 'published_on' | null,
): number {
  return emitPoint(scan, leadBefore(scan, from), to, seasonPoint(year, season), anchor);
}

const SEASONAL = /^(in|during|through|throughout|over|by|until|since|for|before|after)$/i;

/** Without year and "last": behind a preposition, or "winter months"; "fall" and "spring" need an article too. */
function isBare(scan: Scan, at: number): boolean {
  if (scan.isCapital(at + 1) || scan.at(at + 1, scan.w.hyphen)) return false;
  const isMonths = scan.at(at + 1, scan.w.months);
  let from = at;
  while (scan.is(from - 1, Aside.FILLER) && from > at - 3) from--;
  const isThe = scan.isThe(from - 1);
  if (isThe) from--;
  if (isMonths) return true;
  const isPreposed = from - 1 >= scan.first && SEASONAL.test(scan.printed(from - 1));
  const isDoubtful = scan.at(at, scan.w.fall) || scan.at(at, scan.w.spring);
  return isPreposed && (!isDoubtful || isThe) && !scan.at(at + 1, scan.w.of);
}

/** A season belongs to the year in which it begins: this winter, in January 2025, is 2024-WI. */
function seasonYear(scan: Scan, season: string, from: number, to: number): number {
  const { year, month } = civilOf(scan.published!);
  const begin = BEGINS[season]!;
  const isWinterNow = season === 'WI' && month < 3;
  const current = isWinterNow ? year - 1 : year;
  const isOver = month >= begin + 3;
  const isAhead = month < begin && !isWinterNow;
  if (scan.is(from, Aside.LAST)) return isOver ? current : current - 1;
  if (scan.is(from, Aside.NEXT)) return isAhead ? current : current + 1;
  if (scan.is(from, Aside.THIS)) return current;
  const direction = directionOf(scan, from, to);
  if (direction === 'future') return isOver ? current + 1 : current;
  // Three months ahead at most is the coming one even without a future tense.
  return isAhead && (direction === 'past' || begin - month > 3) ? current - 1 : current;
}
