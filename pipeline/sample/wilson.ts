/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval, 95 %, of a share of `right` among `judged` (Wilson 1927); good at small numbers and at 0 and 1. */
export function wilson(right: number, judged: number): Interval {
  const share = right / judged;
  const square = (Z * Z) / judged;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / judged + square / (4 * judged));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
