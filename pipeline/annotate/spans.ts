interface Ending {
  readonly endToken: number;
}

/** Index of the first span that ends behind `token`, in a list that is ordered and does not overlap; its length without one. */
export function firstEndingBehind(spans: readonly Ending[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of such a list that holds `token`; null without one. */
export function spanHolding<S extends Ending & { readonly firstToken: number }>(
  spans: readonly S[],
  token: number,
): S | null {
  const span = spans[firstEndingBehind(spans, token)];
  return span !== undefined && span.firstToken <= token ? span : null;
}
