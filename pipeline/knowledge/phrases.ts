import type { Vocabulary } from './vocabulary.ts';

/**
 * Phrases of one or more words with a value each, matched longest first from a token. A phrase is cut into words as
 * the tokeniser cuts text (blanks and hyphens; "'s" apart), so "vice-president" and "vice president" are entered apart.
 */
export class PhraseTable<V> {
  private readonly first = new Map<number, number>();
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly values: (V | undefined)[] = [undefined];
  private starts = new Uint8Array(0);
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add(phrase: string, value: V): void {
    let node = 0;
    for (const part of splitPhrase(phrase)) {
      const word = this.vocabulary.add(part);
      const edges = node === 0 ? this.first : this.next[node]!;
      let child = edges.get(word);
      if (child === undefined) {
        child = this.next.length;
        this.next.push(new Map());
        this.values.push(undefined);
        edges.set(word, child);
      }
      node = child;
    }
    this.values[node] = value;
    this.starts = new Uint8Array(0);
  }

  /** Token after the longest phrase that begins at `token` and ends by `limit`; -1 without one. */
  match(word: Int32Array, token: number, limit: number): number {
    this.matched = undefined;
    const id = word[token]!;
    if (this.starts.length === 0) this.index();
    if (id >= this.starts.length || this.starts[id] === 0) return -1;
    let node = this.first.get(id)!;
    let end = -1;
    for (let at = token + 1; ; at++) {
      const value = this.values[node];
      if (value !== undefined) {
        this.matched = value;
        end = at;
      }
      if (at >= limit) break;
      const child = this.next[node]!.get(word[at]!);
      if (child === undefined) break;
      node = child;
    }
    return end;
  }

  /** Ids of the words at which a phrase can begin. */
  firstWords(): IterableIterator<number> {
    return this.first.keys();
  }

  /** Ids of the words with which a phrase can end, for a look back. */
  lastWords(): number[] {
    const last: number[] = [];
    const edges = [this.first, ...this.next];
    for (const map of edges) {
      for (const [word, node] of map) if (this.values[node] !== undefined) last.push(word);
    }
    return last;
  }

  /** Value of the last successful `match`. */
  matched: V | undefined;

  private index(): void {
    let top = 0;
    for (const id of this.first.keys()) if (id > top) top = id;
    this.starts = new Uint8Array(top + 1);
    for (const id of this.first.keys()) this.starts[id] = 1;
  }
}

/** Words of a phrase as the tokeniser cuts them. */
export function splitPhrase(phrase: string): string[] {
  return phrase
    .replace(/['\u2019]s\b/g, " 's")
    .replace(/([-\u2013/&,])/g, ' $1 ')
    .split(' ')
    .filter((part) => part !== '');
}
