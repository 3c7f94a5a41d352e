import type { Vocabulary } from './vocabulary.ts';

/** Numbers of a slot: node, word, the node behind that word, 1 if a longer phrase goes on there. One line of the cache holds it. */
const SLOT = 4;
/** More than any word's id, so that node and word make one number. */
const MOST_WORDS = 2 ** 22;

/**
 * Phrases of one or more words with a value each, matched longest first from a token. A phrase is cut into words as
 * the tokeniser cuts text (blanks and hyphens; "'s" apart), so "vice-president" and "vice president" are entered apart.
 */
export class PhraseTable<V> {
  /** Node behind a node and a word; 0 is the root. */
  private readonly nodes = new Map<number, number>();
  /** By node: the one before it, and the word between. */
  private readonly before: number[] = [-1];
  private readonly wordOf: number[] = [0];
  private readonly values: (V | undefined)[] = [undefined];
  /** By word: whether a phrase begins with it. Empty until a look-up asks. */
  private starts = new Uint8Array(0);
  private slots = new Int32Array(0);
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add(phrase: string, value: V): void {
    let node = 0;
    for (const part of splitPhrase(phrase)) {
      const word = this.vocabulary.add(part);
      const key = node * MOST_WORDS + word;
      let next = this.nodes.get(key);
      if (next === undefined) {
        next = this.values.length;
        this.nodes.set(key, next);
        this.before.push(node);
        this.wordOf.push(word);
        this.values.push(undefined);
      }
      node = next;
    }
    this.values[node] = value;
    this.starts = new Uint8Array(0);
  }

  /** Token after the longest phrase that begins at `token` and ends by `limit`; -1 without one. */
  match(word: Int32Array, token: number, limit: number): number {
    this.matched = undefined;
    if (this.starts.length === 0) this.index();
    const first = word[token]!;
    if (first >= this.starts.length || this.starts[first] === 0) return -1;
    const { slots, values } = this;
    let slot = this.slotOf(0, first);
    let found = 0;
    let end = -1;
    for (let at = token + 1; slot >= 0; at++) {
      const node = slots[slot + 2]!;
      if (values[node] !== undefined) {
        found = node;
        end = at;
      }
      if (at >= limit || slots[slot + 3] === 0) break;
      slot = this.slotOf(node, word[at]!);
    }
    this.matched = values[found];
    return end;
  }

  /** Ids of the words at which a phrase can begin. */
  firstWords(): number[] {
    return this.wordOf.filter((_, node) => this.before[node] === 0);
  }

  /** Ids of the words with which a phrase can end, for a look back. */
  lastWords(): number[] {
    return this.wordOf.filter((_, node) => this.values[node] !== undefined);
  }

  /** Value of the last successful `match`. */
  matched: V | undefined;

  /** Slot of a word behind a node, -1 without. */
  private slotOf(node: number, word: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = place(node, word) & last; ; slot = (slot + SLOT) & last) {
      if (slots[slot + 1] === word && slots[slot] === node) return slot;
      if (slots[slot + 2] === 0) return -1;
    }
  }

  private index(): void {
    let top = 0;
    for (const word of this.wordOf) if (word > top) top = word;
    this.starts = new Uint8Array(top + 1);
    let capacity = 2 * SLOT;
    while (capacity < 2 * SLOT * this.values.length) capacity *= 2;
    this.slots = new Int32Array(capacity);
    const goesOn = new Set(this.before);
    for (let node = 1; node < this.values.length; node++) {
      const from = this.before[node]!;
      const word = this.wordOf[node]!;
      if (from === 0) this.starts[word] = 1;
      let slot = place(from, word) & (capacity - 1);
      while (this.slots[slot + 2] !== 0) slot = (slot + SLOT) & (capacity - 1);
      this.slots.set([from, word, node, goesOn.has(node) ? 1 : 0], slot);
    }
  }
}

/** Where the slot of a node and a word is looked for first, before it is cut to the table's length. */
function place(node: number, word: number): number {
  const hash = Math.imul(node, 0x2c1b3c6d) ^ Math.imul(word, 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), SLOT);
}

/** Words of a phrase as the tokeniser cuts them. */
export function splitPhrase(phrase: string): string[] {
  return phrase
    .replace(/['\u2019]s\b/g, " 's")
    .replace(/([-\u2013/&,])/g, ' $1 ')
    .split(' ')
    .filter((part) => part !== '');
}
