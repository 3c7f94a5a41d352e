import type { Scan } from './scan.ts';

/** Token after "years old", "-year-old", "years of age" at a token behind a number; -1 without. */
export function readAge(scan: Scan, at: number): number {
  let next = at;
  if (scan.at(next, scan.w.hyphen)) next++;
  const isUnit = scan.at(next, scan.w.year) || scan.at(next, scan.w.years);
  if (!isUnit) return -1;
  next++;
  if (scan.at(next, scan.w.of) && scan.at(next + 1, scan.w.age)) return next + 2;
  if (scan.at(next, scan.w.hyphen)) next++;
  return scan.at(next, scan.w.old) ? next + 1 : isPlurals(scan, next) ? next + 1 : -1;
}

/** "15-year-olds". */
const isPlurals = (scan: Scan, at: number): boolean => /^olds$/i.test(scan.printed(at));
