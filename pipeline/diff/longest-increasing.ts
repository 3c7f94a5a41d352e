/**
 * Indices of a longest strictly increasing run of `values`, gaps allowed; those below 0 are left out. Patience sorting,
 * n log n.
 */
export function longestIncreasing(values: ArrayLike<number>): Int32Array {
  const { length } = values;
  /** Of each length so far, the index of its smallest last value. */
  const tails = new Int32Array(length);
  const before = new Int32Array(length);
  let size = 0;
  for (let i = 0; i < length; i++) {
    const value = values[i];
    if (value < 0) continue;
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : tails[low - 1];
    tails[low] = i;
    if (low === size) size++;
  }
  const run = new Int32Array(size);
  for (let at = size - 1, i = tails[at] ?? -1; at >= 0; at--, i = before[i]) run[at] = i;
  return run;
}
