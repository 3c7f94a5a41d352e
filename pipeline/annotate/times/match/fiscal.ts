import { emit, emitUnresolved } from '../emit.ts';
import type { Scan } from '../scan.ts';
import { centuryOf, yearAt } from './year.ts';

/** "fiscal 2019", "fiscal year 2019", "FY2019", "FY19": a year whose first month the publisher knows. */
export function matchFiscal(scan: Scan, at: number): number {
  const isYear = scan.at(at + 1, scan.w.year);
  const next = isYear ? at + 2 : at + 1;
  const year = yearAt(scan, next);
  if (year > 0) {
    const isPair =
      scan.at(next + 1, scan.w.hyphen) && scan.isGlued(next + 1) && scan.integer(next + 2, 2) >= 0;
    return emit(scan, { type: 'DATE', from: at, to: isPair ? next + 3 : next + 1, value: `FY${year}` });
  }
  if (!isYear || !scan.isThe(at - 1)) return -1;
  return emitUnresolved(scan, at - 1, next, 'no_anchor');
}

/** "FY2019", "FY19" in one token. */
export function matchFiscalSign(scan: Scan, at: number): number {
  const match = /^FY'?(\d{4}|\d{2})$/.exec(scan.printed(at));
  if (match === null) return -1;
  const digits = Number(match[1]);
  const year = match[1]!.length === 4 ? digits : centuryOf(scan, digits) * 100 + digits;
  return emit(scan, { type: 'DATE', from: at, to: at + 1, value: `FY${year}` });
}
