/**
 * Flags by word id, of a lexicon that has few of all words. Nearly every look-up asks for a word without any: the bits that say so
 * fit into the processor's nearest cache, as the values do not.
 */
export interface WordFlags {
  /** Bit `word & 31` of cell `word >> 5`: whether a word has flags. */
  readonly isFlagged: Int32Array;
  readonly values: Int32Array;
}

/** Flags of a word, 0 for words without any. */
export function flagsAt({ isFlagged, values }: WordFlags, word: number): number {
  const cell = word >> 5;
  return cell < isFlagged.length && (isFlagged[cell]! >> (word & 31)) & 1 ? values[word]! : 0;
}

/** Words and their flags; a word may come several times. */
export function makeWordFlags(entries: Iterable<readonly [word: number, flags: number]>): WordFlags {
  const all = [...entries];
  let top = 0;
  for (const [word] of all) if (word > top) top = word;
  const values = new Int32Array(top + 1);
  const isFlagged = new Int32Array((top >> 5) + 1);
  for (const [word, flags] of all) {
    values[word]! |= flags;
    isFlagged[word >> 5]! |= 1 << (word & 31);
  }
  return { isFlagged, values };
}
