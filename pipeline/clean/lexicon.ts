import { readLexicon } from '../knowledge/lexicon.ts';
import type { Line } from './lines/lines.ts';

/** Rows of a lexicon of this stage. */
export function lexicon(name: string, columns: readonly string[]): string[][] {
  return readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);
}

/** Openings of lines, looked up by their words. */
export class Openers<V> {
  private readonly entries: ReadonlyMap<string, V>;
  /** Most words of the entries that begin with a word. */
  private readonly longest = new Map<string, number>();

  constructor(entries: ReadonlyMap<string, V>) {
    this.entries = entries;
    for (const entry of entries.keys()) {
      const words = entry.split(' ');
      this.longest.set(words[0]!, Math.max(words.length, this.longest.get(words[0]!) ?? 0));
    }
  }

  /** Words of the longest entry that the line begins with, 0 without one. */
  wordsOf(line: Line): number {
    const most = this.longest.get(line.first) ?? 0;
    if (most === 0) return 0;
    const { head } = line;
    for (let count = Math.min(most, head.length); count > 0; count--) {
      if (this.entries.has(head.slice(0, count).join(' '))) return count;
    }
    return 0;
  }

  /** Value of that entry, undefined without one. */
  of(line: Line): V | undefined {
    const count = this.wordsOf(line);
    return count === 0 ? undefined : this.entries.get(line.head.slice(0, count).join(' '));
  }
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
