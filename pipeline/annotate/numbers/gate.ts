/** Entries of a gate: small enough to stay in the processor's first cache. */
const SIZE = 4096;
const MASK = SIZE - 1;

/**
 * A small table before a large one by word id: most words are told apart by it, and the large table, most of which lies
 * outside the cache, is asked for the rest only. `gate[gateOf(id)]` is 0 where `table[id]` is.
 */
export function gateFor(table: Uint8Array): Uint8Array {
  const gate = new Uint8Array(SIZE);
  for (let id = 0; id < table.length; id++) if (table[id] !== 0) gate[gateOf(id)] = 1;
  return gate;
}

export const gateOf = (id: number): number => id & MASK;

/** The same for a pair of words, as the first two of a phrase. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & MASK;

export function gateForPairs(pairs: readonly (readonly [first: number, second: number])[]): Uint8Array {
  const gate = new Uint8Array(SIZE);
  for (const [first, second] of pairs) gate[pairOf(first, second)] = 1;
  return gate;
}
