import { type Decimal, numberOf, shifted } from '../numbers/decimal.ts';
import { readFigured } from './amount.ts';
import type { Draft } from './draft.ts';
import { Trigger } from './knowledge.ts';
import { readOpened } from './money-opened.ts';
import type { Scan } from './scan.ts';

/**
 * "$62 to $68", "20 to 25 percent", "between 3 and 5 days", "5-10 kW": one amount with two ends. What changes "from 5
 * to 6" is two amounts and no range. Returns the amount with its upper end, or null where nothing continues it.
 */
export function readRange(scan: Scan, first: Draft): Draft | null {
  const connector = connectorAt(scan, first);
  if (connector < 0) return null;
  const second = readSecond(scan, connector);
  if (second === null || second.value === null || first.value === null || second.max !== null) return null;
  if (!isSameUnit(first, second)) return null;
  const low = scaleLike(first, second);
  if (!isAscending(low, second.value)) return lend(first, second);
  const isHyphen = scan.at(connector - 1, scan.w.hyphen) || scan.at(connector - 1, scan.w.slash);
  if (isHyphen && !second.isMarked && !isPluralBehind(scan, second)) return null;
  if (scan.at(connector - 1, scan.w.or) && !isNear(low, second.value)) return null;
  const isFrom = scan.at(first.from - 1, scan.w.from);
  if (isFrom && (isChange(scan, first.from - 1, REACH) || isRaise(first, second, low)))
    return lend(first, second);
  if (isChangeAndLevel(scan, first, second, low)) return null;
  return {
    ...second,
    from: first.from,
    start: first.start,
    value: low,
    max: second.value,
    basis: second.basis ?? first.basis,
    unit: second.unit ?? first.unit,
    kind: second.isMarked ? second.kind : first.kind,
    isMarked: first.isMarked || second.isMarked,
  };
}

/** "from 5 to 7 euros" as two amounts: the unit is said once. */
function lend(first: Draft, second: Draft): null {
  if (!first.isMarked && second.isMarked) {
    first.kind = second.kind;
    first.unit = second.unit;
    first.per = second.per;
    first.basis = second.basis;
    first.unresolved = [...second.unresolved];
    first.isMarked = true;
  }
  return null;
}

/** Token of the second number behind "to", "-", "and" (after "between"), "or"; -1 without. */
function connectorAt(scan: Scan, first: Draft): number {
  const at = first.to;
  if (scan.at(at, scan.w.to)) return at + 1;
  if (scan.at(at, scan.w.and) && scan.at(first.from - 1, scan.w.between)) return at + 1;
  if (scan.at(at, scan.w.hyphen) || scan.at(at, scan.w.dash)) {
    // "7- or 8-inch"
    if (scan.at(at + 1, scan.w.or) || scan.at(at + 1, scan.w.to)) return at + 2;
    return at + 1;
  }
  return scan.at(at, scan.w.or) && !first.isMarked ? at + 1 : -1;
}

function readSecond(scan: Scan, at: number): Draft | null {
  if (at >= scan.limit) return null;
  const id = scan.word[at]!;
  const trigger = id < scan.k.trigger.length ? scan.k.trigger[id]! : 0;
  if ((trigger & (Trigger.SYMBOL | Trigger.LETTERS)) !== 0 || (scan.hasDigit(at) && scan.isCapital(at))) {
    const opened = readOpened(scan, at) ?? (scan.isGlued(at + 1) ? readOpened(scan, at + 1) : null);
    if (opened !== null) return opened;
  }
  // "US$58 billion to US$60 billion": letters before the sign.
  const behind =
    at + 1 < scan.limit && scan.isGlued(at + 1) ? scan.k.symbols.get(scan.word[at + 1]!) : undefined;
  if (behind !== undefined && scan.isCapital(at)) return readOpened(scan, at + 1);
  return scan.hasDigit(at) || (trigger & Trigger.NUMBER) !== 0 ? readFigured(scan, at) : null;
}

/** Both name one unit, or only the second does, or only the first a sign of money. */
function isSameUnit(first: Draft, second: Draft): boolean {
  if (!first.isMarked) return first.kind === 'count' && !second.isVague;
  if (!second.isMarked) return first.kind === 'money' || first.kind === 'measure';
  return first.kind === second.kind && first.unit === second.unit;
}

/** "$10 to $15 billion", "2 to 3 million": the scale stands once, behind. */
function scaleLike(first: Draft, second: Draft): Decimal {
  if (first.isScaled || !second.isScaled || second.value === null) return first.value!;
  const zeros = zerosOf(second.value);
  const low = shifted(first.value!, zeros);
  // "$800,000 to $1.3 million": the first has its own size.
  return isAscending(low, second.value) ? low : first.value!;
}

/** Powers of ten by which a scaled value was moved: 9 for 15 billion, 2.5 million 6. */
function zerosOf(value: Decimal): number {
  const size = value.digits.length + value.exponent;
  if (size > 12) return 12;
  if (size > 9) return 9;
  if (size > 6) return 6;
  return size > 3 ? 3 : 0;
}

function isAscending(low: Decimal, high: Decimal): boolean {
  const [a, b] = [numberOf(low), numberOf(high)];
  return a !== null && b !== null && a < b;
}

/** "three or four" is a range, "25 or 40" a choice. */
function isNear(low: Decimal, high: Decimal): boolean {
  return numberOf(high)! <= Math.max(numberOf(low)! * 1.5, numberOf(low)! + 1);
}

function isPluralBehind(scan: Scan, second: Draft): boolean {
  const phrase = scan.phraseAt(second.to - 1);
  return phrase?.isPlural === true && phrase.head >= second.to;
}

/** Tokens before "from" among which a word of change is looked for. */
const REACH = 6;
/** The same before an amount: "rose by about 67 kg". */
const NEAR = 3;
/** A share this many times the other is a level: "unemployment fell 0.2% to 4.1%". */
const LEVEL = 3;

/** Sums so many times as high are not two ends of one. */
const RAISED = 2;

/** "lines with the bank from $12 billion to $27 billion": one became the other. */
function isRaise(first: Draft, second: Draft, low: Decimal): boolean {
  const isSum = first.kind === 'money' && first.isScaled && second.isScaled;
  return isSum && numberOf(second.value!)! >= numberOf(low)! * RAISED;
}

/** "rose 67 kg to 5,987 kg", "lost 11 cents to $14.32": the change, and the level that it led to. */
function isChangeAndLevel(scan: Scan, first: Draft, second: Draft, low: Decimal): boolean {
  const isTo = scan.at(first.to, scan.w.to);
  if (!isTo || !first.isMarked || !second.isMarked || !isChange(scan, first.from, NEAR)) return false;
  return first.kind !== 'percent' || numberOf(second.value!)! > numberOf(low)! * LEVEL;
}

function isChange(scan: Scan, from: number, reach: number): boolean {
  for (let at = Math.max(scan.first, from - reach); at < from; at++) {
    if (scan.has(scan.k.changeWords, at)) return true;
  }
  return false;
}
