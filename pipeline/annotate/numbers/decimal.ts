/** A number as printed digits and a power of ten, so that "1.15 billion" is 1150000000 without binary rounding. */
export interface Decimal {
  /** Significant digits without leading or trailing zeros; "0" for zero. */
  readonly digits: string;
  readonly exponent: number;
  readonly isNegative: boolean;
}

/** Most digits that a float64 carries exactly. */
const SIGNIFICANT = 15;
const POWERS = Array.from({ length: SIGNIFICANT + 1 }, (_, zeros) => Number(`1e${zeros}`));

/** Of digits with at most one decimal point, as `12.50`. */
export function decimalOf(text: string, isNegative = false): Decimal {
  const point = text.indexOf('.');
  const fraction = point < 0 ? 0 : text.length - point - 1;
  const whole = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  let from = 0;
  let to = whole.length;
  while (from < to && whole.charCodeAt(from) === 48) from++;
  while (to > from && whole.charCodeAt(to - 1) === 48) to--;
  if (from === to) return { digits: '0', exponent: 0, isNegative: false };
  return { digits: whole.slice(from, to), exponent: whole.length - to - fraction, isNegative };
}

/** Times a power of ten. */
export function shifted(value: Decimal, zeros: number): Decimal {
  return value.digits === '0' ? value : { ...value, exponent: value.exponent + zeros };
}

export function negated(value: Decimal): Decimal {
  return value.digits === '0' ? value : { ...value, isNegative: true };
}

/** The float64 of the digits, null where it would need more than 15 significant ones. */
export function numberOf(value: Decimal): number | null {
  const { digits, exponent, isNegative } = value;
  // Digits and power are whole numbers below 2^53, and so is their product.
  if (exponent >= 0 && digits.length + exponent <= SIGNIFICANT) {
    const whole = exponent === 0 ? Number(digits) : Number(digits) * POWERS[exponent]!;
    return isNegative ? -whole : whole;
  }
  if (value.digits.length > SIGNIFICANT || value.exponent > 300 || value.exponent < -300) return null;
  return Number(`${value.isNegative ? '-' : ''}${value.digits}e${value.exponent}`);
}

/** Sum of two with one sign each positive, exact to float64's integers: "twelve feet two" and the like. */
export function plus(a: Decimal, b: Decimal): Decimal | null {
  const exponent = Math.min(a.exponent, b.exponent);
  const room = Math.max(a.digits.length + a.exponent, b.digits.length + b.exponent) - exponent;
  if (room > SIGNIFICANT) return null;
  const at = (value: Decimal): number => Number(value.digits + '0'.repeat(value.exponent - exponent));
  return shifted(decimalOf(String(at(a) + at(b))), exponent);
}
