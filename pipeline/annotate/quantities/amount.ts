import { type Decimal, decimalOf, negated } from '../numbers/decimal.ts';
import { type NumberMatch, readNumber } from '../numbers/read-number.ts';
import { NNS } from '../syntax/tag-names.ts';
import { readAge } from './age.ts';
import { type Draft, draftOf } from './draft.ts';
import { glued } from './glued.ts';
import { type Closing, readClosing } from './money-close.ts';
import { closedMoney } from './money-closed.ts';
import type { Scan } from './scan.ts';
import { smallerBehind } from './smaller.ts';
import { readUnit } from './unit.ts';
import { asWeight } from './weight.ts';

/** An amount that begins with a number: money by what stands behind, a percentage, a measure, else a bare number. */
export function readFigured(scan: Scan, at: number): Draft | null {
  const number = readNumber(scan.text, scan.tokens, at, scan.limit, scan.k.numbers);
  if (number === null) return null;
  const point = pointBefore(scan, at, number);
  if (point !== null) return readBehind(scan, at - 1, number, point);
  const sign = negativeBefore(scan, at);
  const value = sign < at && number.value !== null ? negated(number.value) : number.value;
  return readBehind(scan, sign, number, value);
}

/** ".500", ".5 percent": a decimal point that the tokens keep apart. */
function pointBefore(scan: Scan, at: number, number: NumberMatch): Decimal | null {
  const before = at - 1;
  if (before < scan.floor || !scan.at(before, scan.w.stop) || !scan.isGlued(at) || number.value === null)
    return null;
  const isAlone = before === scan.first || !scan.isGlued(before);
  if (!isAlone || number.form !== 'figures' || !/^\d+$/.test(scan.printed(at))) return null;
  return decimalOf(`0.${scan.printed(at)}`);
}

function readBehind(scan: Scan, from: number, number: NumberMatch, value: Decimal | null): Draft | null {
  const start = scan.tokens.start[from]!;
  if (number.suffix !== '') return glued(scan, from, start, number, value);
  const unitAt = vagueOf(scan, number);
  const closing = readClosing(scan, unitAt, number.isScaled);
  if (closing !== null && !isOfThings(scan, closing)) {
    const weight = asWeight(scan, number, closing);
    if (weight !== null) return weight(scan, from, start, value);
    return closedMoney(scan, from, start, number, value, closing);
  }
  const percentTo = percentBehind(scan, unitAt);
  if (percentTo > 0) {
    return draftOf(from, percentTo, start, scan.tokens.end[percentTo - 1]!, 'percent', value, {
      unit: scan.k.percents.matched!,
      isMarked: true,
      isScaled: number.isScaled,
      form: number.form,
    });
  }
  const age = readAge(scan, number.endToken);
  if (age !== null) {
    return draftOf(from, age.to, start, scan.tokens.end[age.to - 1]!, 'measure', value, {
      unit: age.unit,
      isMarked: true,
      form: number.form,
    });
  }
  const unit = readUnit(scan, unitAt, number.isFraction);
  const small = unit === null ? null : smallerBehind(scan, unit, value);
  if (small !== null) {
    return draftOf(from, small.to, start, scan.tokens.end[small.to - 1]!, 'measure', small.value, {
      unit: small.unit,
      isMarked: true,
      form: number.form,
    });
  }
  if (unit !== null) {
    return draftOf(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', value, {
      unit: unit.unit,
      per: unit.per,
      isMarked: true,
      isScaled: number.isScaled,
      form: number.form,
    });
  }
  return draftOf(from, number.endToken, start, number.end, 'count', value, {
    isFraction: number.isFraction,
    isScaled: number.isScaled,
    form: number.form,
  });
}

/** "400,000 bitcoin transactions": things that the coin's name describes are counted. */
function isOfThings(scan: Scan, closing: Closing): boolean {
  if (closing.currency.unit !== 'XBT' || closing.form.kind !== 'word') return false;
  return !/s$/i.test(scan.printed(closing.to - 1)) && scan.tagOf(closing.to) === NNS;
}

/** Token after "of" in "hundreds of dollars", else after the number. */
function vagueOf(scan: Scan, number: NumberMatch): number {
  return number.form === 'vague' && scan.at(number.endToken, scan.w.of)
    ? number.endToken + 1
    : number.endToken;
}

function percentBehind(scan: Scan, at: number): number {
  const next = scan.at(at, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at + 1) ? at + 1 : at;
  return next < scan.limit ? scan.k.percents.match(scan.word, next, scan.limit) : -1;
}

/** "minus 5", "-5": the token of the sign, or the number's own. */
function negativeBefore(scan: Scan, at: number): number {
  const before = at - 1;
  if (before < scan.floor) return at;
  if (scan.at(before, scan.w.minusWord)) return scan.at(before - 1, scan.w.or) ? at : before;
  if (scan.at(before, scan.w.hyphen) && scan.at(before - 1, scan.w.minusWord)) return before - 1;
  const isSign = scan.at(before, scan.w.hyphen) || scan.at(before, scan.w.minus);
  if (!isSign || !scan.isGlued(at)) return at;
  if (before === scan.first) return before;
  return !scan.isGlued(before) && !scan.hasDigit(before - 1) ? before : at;
}
