import type { Scan } from './scan.ts';

export interface Age {
  readonly unit: string;
  readonly to: number;
}

/** "years old", "-year-old", "months of age" at a token behind a number; null without. */
export function readAge(scan: Scan, at: number): Age | null {
  const unitAt = scan.at(at, scan.w.hyphen) ? at + 1 : at;
  const unit = UNITS.get(scan.printed(unitAt).toLowerCase());
  if (unit === undefined) return null;
  let next = unitAt + 1;
  if (scan.at(next, scan.w.of) && scan.at(next + 1, scan.w.age)) return { unit, to: next + 2 };
  if (scan.at(next, scan.w.hyphen)) next++;
  return scan.at(next, scan.w.old) || isPlural(scan, next) ? { unit, to: next + 1 } : null;
}

const UNITS: ReadonlyMap<string, string> = new Map(
  ['year', 'month', 'week', 'day'].flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** "15-year-olds". */
const isPlural = (scan: Scan, at: number): boolean => /^olds$/i.test(scan.printed(at));
