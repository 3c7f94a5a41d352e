import type { TableDigest } from '../canonical.ts';

/** Takes one row of a file: its cells as JSON of byte strings, in column order. */
export type RowSink = (cells: readonly string[]) => void;

export const intoDigest =
  (digest: TableDigest): RowSink =>
  (cells) =>
    digest.add(cells);
