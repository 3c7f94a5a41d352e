import { shifted } from '../numbers/decimal.ts';
import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';

/** Tokens between two amounts of one unit: "to", "up from", ", up from". */
const NEAR = 3;

/** "rose 64 points to 4,577", "3.9 million headsets, up from 2.4 million": the unit was said with the amount before. */
export function inherit(scan: Scan, draft: Draft, last: Draft | null): void {
  if (draft.unit !== null || last === null || last.unit === null || last.kind === 'money') return;
  // A level is not in the unit of its change: "up 50 basis points to 1.85".
  if (last.unit === 'basis point' || last.unit === 'percentage_point') return;
  const isLinked = scan.at(draft.from - 1, scan.w.to) || scan.at(draft.from - 1, scan.w.from);
  if (!isLinked || last.kind === 'ordinal' || draft.from - last.to > NEAR) return;
  if (last.kind === 'percent' && draft.from - last.to > 1) return;
  draft.unit = last.unit;
  draft.kind = last.kind;
}

/** Tokens between two amounts of one kind: "4.6m households rent, up from 2.8m". */
const FAR = 8;
const MILLION = 6;

/** "up from 2.8m" behind "4.6m households" or "£5.1m": a letter means what it meant in the amount before. */
export function likeLast(scan: Scan, draft: Draft, last: Draft | null): void {
  if (draft.kind !== 'measure' || draft.unit !== 'metre' || draft.to !== draft.from + 1) return;
  if (last === null || !last.isScaled || draft.from - last.to > FAR || draft.value === null) return;
  if ((last.kind !== 'count' && last.kind !== 'money') || !/^\d[\d.,]*m$/.test(scan.printed(draft.from)))
    return;
  if (!/^(against|and|from|than|to)$/i.test(scan.printed(draft.from - 1))) return;
  draft.kind = last.kind;
  draft.unit = last.unit;
  draft.basis = last.basis;
  draft.unresolved = [...last.unresolved];
  draft.value = shifted(draft.value, MILLION);
  draft.isScaled = true;
}
