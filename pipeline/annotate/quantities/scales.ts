/** Powers of ten of a letter glued to figures beside a currency: "$5m", "£2bn". */
export const SUFFIX_SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['M', 6],
  ['b', 9],
  ['B', 9],
  ['t', 12],
  ['T', 12],
  ['k', 3],
]);
