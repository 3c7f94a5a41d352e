/** Powers of ten of a letter glued to figures beside a currency: "$5m", "£2bn". */
export const SUFFIX_SCALES: Readonly<Record<string, number>> = { m: 6, b: 9, t: 12, k: 3, M: 6, B: 9, T: 12 };
