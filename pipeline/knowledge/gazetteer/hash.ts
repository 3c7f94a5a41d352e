/** Two independent 32-bit hashes over folded units: the first finds the slot, the second tells names apart. */
export const FIRST_SEED = 0x811c9dc5 | 0;
export const SECOND_SEED = 0x2545f491;
export const FIRST_PRIME = 0x01000193;
export const SECOND_PRIME = 0x5bd1e995;

export function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Both hashes of folded words joined by one blank. */
export function hashWords(words: readonly string[]): readonly [first: number, second: number] {
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  const name = words.join(' ');
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    first = Math.imul(first ^ unit, FIRST_PRIME);
    second = Math.imul(second ^ unit, SECOND_PRIME);
  }
  return [finish(first), finish(second)];
}
