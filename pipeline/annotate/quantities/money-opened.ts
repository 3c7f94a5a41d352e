import { negated, shifted } from '../numbers/decimal.ts';
import { type NumberMatch, readFiguresAt } from '../numbers/read-number.ts';
import { type Draft, draftOf } from './draft.ts';
import { readClosing } from './money-close.ts';
import { type Opening, readOpening } from './money-open.ts';
import { SUFFIX_SCALES } from './scales.ts';
import type { Scan } from './scan.ts';

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
  if (number === null || isConference(scan, opening, number)) return null;
  return money(scan, opening, number);
}

/** "COP30": a conference of the parties to a treaty, by its number; pesos come in thousands. */
function isConference(scan: Scan, opening: Opening, number: NumberMatch): boolean {
  if (opening.currency.unit !== 'COP' || number.isScaled || number.suffix !== '') return false;
  return number.end - scan.tokens.start[opening.from]! <= 'COP'.length + 3;
}

function money(scan: Scan, opening: Opening, number: NumberMatch): Draft | null {
  let { value } = number;
  let to = number.endToken;
  let end = number.end;
  let { isScaled } = number;
  if (number.suffix !== '') {
    const zeros = SUFFIX_SCALES.get(number.suffix);
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
  return draftOf(opening.from, to, scan.tokens.start[opening.from]!, end, 'money', value, {
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
