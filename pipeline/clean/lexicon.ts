import { readLexicon } from '../knowledge/lexicon.ts';
import type { Line } from './lines/lines.ts';

/** Rows of a lexicon of this stage. */
export function lexicon(name: string, columns: readonly string[]): string[][] {
  return readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);
}

/** The longest entry that the line begins with, undefined without one. Entries have at most eight words. */
export function opener<V>(line: Line, entries: ReadonlyMap<string, V>): V | undefined {
  for (let count = line.head.length; count > 0; count--) {
    const value = entries.get(line.head.slice(0, count).join(' '));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Small letters, straight apostrophes, single blanks, no "the" at the head: how names are compared. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{N}'&.]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
