import { type Decimal, decimalOf, numberOf } from '../numbers/decimal.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Scan } from './scan.ts';
import { readUnit, type UnitMatch } from './unit.ts';

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['inch', 12],
  pound: ['ounce', 16],
};

/** "5 feet 2 inches" is 62 inches: exact, where feet would not be. */
export function smallerBehind(
  scan: Scan,
  unit: UnitMatch,
  value: Decimal | null,
): { value: Decimal; unit: string; to: number } | null {
  const smaller = SMALLER[unit.unit];
  const big = value === null ? null : numberOf(value);
  if (smaller === undefined || big === null || !Number.isInteger(big)) return null;
  const at = scan.at(unit.to, scan.w.and) || scan.at(unit.to, scan.w.comma) ? unit.to + 1 : unit.to;
  if (at >= scan.limit) return null;
  const number = readNumber(scan.text, scan.tokens, at, scan.limit, scan.k.numbers);
  const small = number?.value == null ? null : numberOf(number.value);
  if (number === null || small === null || number.suffix !== '' || small < 0 || small >= smaller[1])
    return null;
  const inner = readUnit(scan, number.endToken, number.isFraction);
  if (inner?.unit !== smaller[0]) return null;
  return { value: decimalOf(String(big * smaller[1] + small)), unit: smaller[0], to: inner.to };
}
