import type { Decimal } from '../numbers/decimal.ts';
import type { NumberMatch } from '../numbers/read-number.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Closing } from './money-close.ts';
import type { Scan } from './scan.ts';

/** "208 pounds" beside "weight", "pounds of cocaine": a weight; in a country of pounds, money. */
export function asWeight(
  scan: Scan,
  number: NumberMatch,
  closing: Closing,
): ((scan: Scan, from: number, start: number, value: Decimal | null) => Draft) | null {
  if (closing.form.currency !== 'pound' || closing.form.kind !== 'word' || closing.currency.basis === null)
    return null;
  if (!/^pounds?$/i.test(scan.printed(closing.to - 1)) || closing.to > number.endToken + 2) return null;
  if (closing.to - number.endToken === 2 && !scan.at(number.endToken, scan.w.hyphen)) return null;
  const isOf = scan.at(closing.to, scan.w.of) && !number.isScaled && !scan.currency.isPoundMoney();
  const isHyphened = scan.at(number.endToken, scan.w.hyphen) && !scan.currency.isPoundMoney();
  if (!isOf && !isHyphened && !isNearWeight(scan, number.endToken) && !isOfBody(scan, number)) return null;
  return (inner, from, start, value) =>
    draftOf(from, closing.to, start, inner.tokens.end[closing.to - 1]!, 'measure', value, {
      unit: 'pound',
      isMarked: true,
      form: number.form,
    });
}

const CHANGED = /^(drop|dropped|dropping|gain|gained|gaining|lose|loses|losing|lost|shed|shedding)$/i;
const LENGTH = 3;

/** "lost about 40 pounds": of a body, where pounds are no money. */
function isOfBody(scan: Scan, number: NumberMatch): boolean {
  if (number.isScaled || number.hasGroups || scan.currency.isPoundMoney()) return false;
  const last = number.endToken - 1;
  if (scan.isDigits(last) && scan.printed(last).length > LENGTH) return false;
  for (let at = last - 1; at >= Math.max(scan.first, last - 4); at--) {
    if (CHANGED.test(scan.printed(at))) return true;
  }
  return false;
}

const NEAR = 12;

function isNearWeight(scan: Scan, at: number): boolean {
  const end = Math.min(scan.limit, at + NEAR);
  for (let token = Math.max(scan.first, at - NEAR); token < end; token++) {
    if (scan.has(scan.k.weightWords, token)) return true;
  }
  return false;
}
