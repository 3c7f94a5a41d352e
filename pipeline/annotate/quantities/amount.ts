import { Shape } from '../../../schemas/stages/annotations.ts';
import { type Decimal, decimalOf, negated, numberOf, plus, shifted } from '../numbers/decimal.ts';
import { type NumberMatch, readFiguresAt, readNumber } from '../numbers/read-number.ts';
import { readAge } from './age.ts';
import type { Draft } from './draft.ts';
import type { Closing } from './money-close.ts';
import { readClosing } from './money-close.ts';
import { type Opening, readOpening } from './money-open.ts';
import type { Scan } from './scan.ts';
import { readUnit, type UnitMatch } from './unit.ts';

const SUFFIX_SCALES: Readonly<Record<string, number>> = { m: 6, b: 9, t: 12, k: 3, M: 6, B: 9, T: 12 };

/** Money at a sign or at letters; null where no figures follow. */
export function readOpened(scan: Scan, at: number): Draft | null {
  const opening = readOpening(scan, at);
  if (opening === null) return null;
  const number = readFiguresAt(
    scan.text,
    scan.tokens,
    opening.token,
    opening.offset,
    scan.limit,
    scan.k.numbers,
  );
  return number === null ? null : money(scan, opening, number);
}

function money(scan: Scan, opening: Opening, number: NumberMatch): Draft | null {
  let { value } = number;
  let to = number.endToken;
  let end = number.end;
  let { isScaled } = number;
  if (number.suffix !== '') {
    const zeros = SUFFIX_SCALES[number.suffix];
    if (zeros === undefined) return null;
    value = value && shifted(value, zeros);
    isScaled = true;
    end = scan.tokens.end[to - 1]!;
  }
  if (opening.zeros > 0) value = value && shifted(value, opening.zeros);
  if (opening.isNegative) value = value && negated(value);
  const again = repeated(scan, to, opening);
  if (again > 0) {
    to = again;
    end = scan.tokens.end[to - 1]!;
  }
  return draft(opening.from, to, scan.tokens.start[opening.from]!, end, 'money', value, {
    unit: opening.currency.unit,
    basis: opening.currency.basis,
    unresolved: opening.currency.unit === null ? ['unit:ambiguous'] : [],
    isScaled,
    isMarked: true,
    isBare: opening.isBare && again < 0,
    form: 'figures',
  });
}

/** "dollars" of "$5 billion dollars", "USD" of "$249 USD" or "$99 (USD)": the same currency named twice. */
function repeated(scan: Scan, at: number, opening: Opening): number {
  const isOpen = scan.at(at, scan.w.open);
  const closing = readClosing(scan, isOpen ? at + 1 : at, true);
  if (closing === null || closing.zeros !== 0 || closing.currency.unit !== opening.currency.unit) return -1;
  if (closing.form.kind === 'symbol') return -1;
  if (isOpen) return scan.at(closing.to, scan.w.close) ? closing.to + 1 : -1;
  return closing.to;
}

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
  if (closing !== null) {
    const weight = asWeight(scan, number, closing);
    if (weight !== null) return weight(scan, from, start, value);
    return closedMoney(scan, from, start, number, value, closing);
  }
  const percentTo = percentBehind(scan, unitAt);
  if (percentTo > 0) {
    return draft(from, percentTo, start, scan.tokens.end[percentTo - 1]!, 'percent', value, {
      unit: scan.k.percents.matched!,
      isMarked: true,
      isScaled: number.isScaled,
      form: number.form,
    });
  }
  const age = readAge(scan, number.endToken);
  if (age > 0) {
    return draft(from, age, start, scan.tokens.end[age - 1]!, 'measure', value, {
      unit: 'year',
      isMarked: true,
      form: number.form,
    });
  }
  const unit = readUnit(scan, unitAt, number.isFraction);
  const small = unit === null ? null : smallerBehind(scan, unit, value);
  if (small !== null) {
    return draft(from, small.to, start, scan.tokens.end[small.to - 1]!, 'measure', small.value, {
      unit: small.unit,
      isMarked: true,
      form: number.form,
    });
  }
  if (unit !== null) {
    return draft(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', value, {
      unit: unit.unit,
      per: unit.per,
      isMarked: true,
      isScaled: number.isScaled,
      form: number.form,
    });
  }
  return draft(from, number.endToken, start, number.end, 'count', value, {
    isScaled: number.isScaled,
    form: number.form,
  });
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['inch', 12],
  pound: ['ounce', 16],
};

/** "5 feet 2 inches" is 62 inches: exact, where feet would not be. */
function smallerBehind(
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

function closedMoney(
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
  return draft(from, to, start, scan.tokens.end[to - 1]!, 'money', value, {
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

/** "208 pounds" beside "weight", "pounds of cocaine": a weight; in a country of pounds, money. */
function asWeight(
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
  if (!isOf && !isHyphened && !isNearWeight(scan, number.endToken)) return null;
  return (inner, from, start, value) =>
    draft(from, closing.to, start, inner.tokens.end[closing.to - 1]!, 'measure', value, {
      unit: 'pound',
      isMarked: true,
      form: number.form,
    });
}

const NEAR = 12;
function isNearWeight(scan: Scan, at: number): boolean {
  const end = Math.min(scan.limit, at + NEAR);
  for (let token = Math.max(scan.first, at - NEAR); token < end; token++) {
    if (scan.has(scan.k.weightWords, token)) return true;
  }
  return false;
}

/** Letters glued to figures: "25m", "50p", "500mg", "32m2"; null for codes such as "5G". */
function glued(
  scan: Scan,
  from: number,
  start: number,
  number: NumberMatch,
  value: Decimal | null,
): Draft | null {
  const { suffix } = number;
  const last = number.endToken - 1;
  const end = scan.tokens.end[last]!;
  const zeros = SUFFIX_SCALES[suffix];
  if (zeros !== undefined) {
    const scaled = value && shifted(value, zeros);
    const closing = readClosing(scan, number.endToken, true);
    if (closing !== null) {
      return closedMoney(scan, from, start, { ...number, isScaled: true }, scaled, closing);
    }
    const unit = readUnit(scan, number.endToken, false);
    if (unit !== null && suffix !== 't') {
      return draft(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', scaled, {
        unit: unit.unit,
        per: unit.per,
        isMarked: true,
        isScaled: true,
        form: 'figures',
      });
    }
    if (isScaleHere(scan, number.endToken, suffix)) {
      return draft(from, number.endToken, start, end, 'count', scaled, { isScaled: true, form: 'figures' });
    }
  }
  const code = gluedCurrency(scan, suffix);
  if (code !== undefined) {
    return closedMoney(scan, from, start, number, value, { to: number.endToken, zeros: 0, ...code });
  }
  if (suffix === 'pc') {
    return draft(from, number.endToken, start, end, 'percent', value, { unit: 'percent', isMarked: true });
  }
  const pence = suffix === 'p' ? scan.currency.resolve('pence', null, 'symbol') : null;
  if (pence !== null) {
    return draft(from, number.endToken, start, end, 'money', value && shifted(value, -2), {
      unit: pence.unit,
      basis: pence.basis,
      unresolved: pence.unit === null ? ['unit:ambiguous'] : [],
      isMarked: true,
      form: 'figures',
    });
  }
  const unit = readUnit(scan, last, false, number.end);
  if (unit === null || isCodePart(scan, from)) return null;
  return draft(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', value, {
    unit: unit.unit,
    per: unit.per,
    isMarked: true,
    form: 'figures',
  });
}

/** "scp-173m": figures glued to a word by a hyphen belong to a name. */
const isCodePart = (scan: Scan, from: number): boolean =>
  scan.at(from - 1, scan.w.hyphen) &&
  scan.isGlued(from) &&
  scan.isGlued(from - 1) &&
  !scan.isDigits(from - 2);

/** "115USD", "100元". */
function gluedCurrency(scan: Scan, suffix: string): Pick<Closing, 'currency' | 'form'> | undefined {
  const form = scan.k.letters.get(suffix) ?? scan.k.symbols.get(scan.k.unitWord(suffix));
  if (form === undefined || (form.kind !== 'code' && form.kind !== 'symbol')) return undefined;
  const basis = form.kind === 'code' ? 'code' : 'symbol';
  return { form, currency: scan.currency.resolve(form.currency, null, basis) };
}

/** "12.3m people": a plural noun behind says that the letter is a scale and no unit. */
function isScaleHere(scan: Scan, at: number, suffix: string): boolean {
  if (suffix === 'k') return true;
  const phrase = at < scan.limit ? scan.phraseAt(at) : null;
  return phrase?.isPlural === true && phrase.head >= at;
}

/** "minus 5", "-5": the token of the sign, or the number's own. */
function negativeBefore(scan: Scan, at: number): number {
  const before = at - 1;
  if (before < scan.floor) return at;
  if (scan.at(before, scan.w.minusWord)) return before;
  if (scan.at(before, scan.w.hyphen) && scan.at(before - 1, scan.w.minusWord)) return before - 1;
  const isSign = scan.at(before, scan.w.hyphen) || scan.at(before, scan.w.minus);
  if (!isSign || !scan.isGlued(at)) return at;
  if (before === scan.first) return before;
  return !scan.isGlued(before) && !scan.hasDigit(before - 1) ? before : at;
}

export function draft(
  from: number,
  to: number,
  start: number,
  end: number,
  kind: Draft['kind'],
  value: Decimal | null,
  more: Partial<Draft>,
): Draft {
  return {
    from,
    to,
    start,
    end,
    kind,
    value,
    max: null,
    unit: null,
    basis: null,
    per: null,
    modifier: null,
    of: null,
    unresolved: [],
    isScaled: false,
    isMarked: false,
    isBare: false,
    isVague: more.form === 'vague',
    form: 'figures',
    ...more,
  };
}
