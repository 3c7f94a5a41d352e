import { Shape } from '../../../schemas/stages/annotations.ts';
import { type Decimal, numberOf, plus, shifted } from '../numbers/decimal.ts';
import { type NumberMatch, readNumber } from '../numbers/read-number.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Closing, readClosing } from './money-close.ts';
import type { Scan } from './scan.ts';

export function closedMoney(
  scan: Scan,
  from: number,
  start: number,
  number: NumberMatch,
  printed: Decimal | null,
  closing: Closing,
): Draft {
  let value = printed && shifted(printed, closing.zeros);
  let { to } = closing;
  if (
    closing.zeros === 0 &&
    value !== null &&
    (closing.form.kind === 'word' || closing.form.kind === 'symbol')
  ) {
    const cents = minorBehind(scan, to);
    const sum = cents && plus(value, cents.value);
    if (cents !== null && sum !== null) [value, to] = [sum, cents.to];
  }
  if (to === closing.to && value !== null && closing.zeros === 0 && !number.isScaled) {
    const rest = restBehind(scan, to);
    const sum = rest && plus(value, rest.value);
    if (rest !== null && sum !== null) [value, to] = [sum, rest.to];
  }
  return draftOf(from, to, start, scan.tokens.end[to - 1]!, 'money', value, {
    unit: closing.currency.unit,
    basis: closing.currency.basis,
    unresolved: closing.currency.unit === null ? ['unit:ambiguous'] : [],
    isScaled: number.isScaled,
    isMarked: true,
    form: number.form,
  });
}

/** "fifty" of "15 dollars fifty.", the last word of its clause. */
function restBehind(scan: Scan, at: number): { value: Decimal; to: number } | null {
  const next = scan.at(at, scan.w.and) ? at + 1 : at;
  if (next >= scan.limit) return null;
  const number = readNumber(scan.text, scan.tokens, next, scan.limit, scan.k.numbers);
  if (number?.value == null || number.suffix !== '' || number.form === 'vague') return null;
  const cents = numberOf(number.value);
  const isEnd = number.endToken >= scan.limit || (scan.shape[number.endToken]! & Shape.PUNCT) !== 0;
  if (cents === null || cents < 10 || cents > 99 || !Number.isInteger(cents) || !isEnd) return null;
  return scan.at(number.endToken, scan.w.sign) || scan.at(number.endToken, scan.w.hyphen)
    ? null
    : { value: shifted(number.value, -2), to: number.endToken };
}

/** "50 cents" of "3 dollars (and) 50 cents". */
function minorBehind(scan: Scan, at: number): { value: Decimal; to: number } | null {
  const next = scan.at(at, scan.w.and) ? at + 1 : at;
  if (next >= scan.limit) return null;
  const number = readNumber(scan.text, scan.tokens, next, scan.limit, scan.k.numbers);
  if (number === null || number.value === null || number.suffix !== '') return null;
  const closing = readClosing(scan, number.endToken, false);
  if (closing === null || closing.zeros !== -2) return null;
  return { value: shifted(number.value, -2), to: closing.to };
}
