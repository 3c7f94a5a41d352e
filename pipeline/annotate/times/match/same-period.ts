import { emit, emitUnresolved } from '../emit.ts';
import { Aside } from '../knowledge.ts';
import { yearsLater } from '../point.ts';
import type { Scan } from '../scan.ts';
import { unitOf } from './duration.ts';

/** "the same period last year", "the same month a year ago": the stretch named before, a year back. */
export function samePeriod(scan: Scan, at: number): number {
  const same = at - 1;
  if (!scan.is(same, Aside.SAME) || scan.at(same, scan.w.that)) return -1;
  const to = yearBack(scan, at + 1);
  if (to < 0) return -1;
  const from = scan.isThe(same - 1) ? same - 1 : same;
  const base = scan.lastPoint;
  if (base === null || base.point.grain === 'season') return emitUnresolved(scan, from, to, 'no_anchor');
  const point = yearsLater(base.point, -1);
  return emit(scan, { type: 'DATE', from, to, value: point.value, point, anchor: base.index });
}

/** Token after "(of) (the) last year", "a year ago", "a year earlier". */
function yearBack(scan: Scan, at: number): number {
  let next = at;
  if (scan.at(next, scan.w.of) || scan.at(next, scan.w.in)) next++;
  if (scan.at(next, scan.w.the)) next++;
  if (scan.is(next, Aside.LAST) && scan.at(next + 1, scan.w.year)) return next + 2;
  const isYear = scan.is(next, Aside.A) && unitOf(scan, next + 1)?.grain === 'year';
  if (!isYear || !scan.is(next + 2, Aside.AGO | Aside.EARLIER)) return -1;
  return next + 3;
}
