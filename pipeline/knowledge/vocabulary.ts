import { lower } from './characters.ts';

/**
 * Words known to the lexicons, by lower-case form. Ids are dense, in order of first use; id 0 is no word. A text's
 * words are looked up straight from its UTF-16 units, without making strings. Words that no lexicon knows get ids
 * from `size` on, valid until the next `beginArticle`, so that a long run does not grow the table.
 */
export class Vocabulary {
  readonly words: string[] = [''];
  private readonly ids = new Map<string, number>();
  private slots = new Int32Array(1 << 15);
  private chars = '';
  private offsets = new Int32Array(1 << 14);
  private isFrozen = false;

  private localSlots = new Int32Array(1 << 10);
  private localStamp = new Int32Array(1 << 10);
  private localStart: number[] = [];
  private localEnd: number[] = [];
  private stamp = 0;
  private text = '';

  get size(): number {
    return this.words.length;
  }

  /** Id of a lexicon's word, which is added if new; lower-cased here. */
  add(word: string): number {
    const key = foldWord(word);
    const old = this.ids.get(key);
    if (old !== undefined) return old;
    if (this.isFrozen) throw new Error(`vocabulary is complete: ${word}`);
    const id = this.words.length;
    this.words.push(key);
    this.ids.set(key, id);
    return id;
  }

  /** Id of a known word, 0 if unknown. */
  get(word: string): number {
    return this.ids.get(foldWord(word)) ?? 0;
  }

  /** Builds the look-up over text units; no word can be added afterwards. */
  freeze(): void {
    if (this.isFrozen) return;
    this.isFrozen = true;
    let capacity = 1 << 10;
    while (capacity < this.words.length * 2) capacity <<= 1;
    this.slots = new Int32Array(capacity);
    this.offsets = new Int32Array(this.words.length + 1);
    this.chars = this.words.join('');
    let offset = 0;
    for (let id = 0; id < this.words.length; id++) {
      this.offsets[id] = offset;
      offset += this.words[id]!.length;
    }
    this.offsets[this.words.length] = offset;
    for (let id = 1; id < this.words.length; id++) {
      let slot = hashUnits(this.chars, this.offsets[id]!, this.offsets[id + 1]!) & (capacity - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = id;
    }
  }

  /** Forgets the unknown words of the article before. */
  beginArticle(text: string): void {
    this.freeze();
    this.text = text;
    this.stamp++;
    this.localStart.length = 0;
    this.localEnd.length = 0;
  }

  /** Id of the units [start, end) of the current article's text. */
  lookUp(start: number, end: number): number {
    const hash = hashUnits(this.text, start, end);
    return this.find(hash, start, end) || this.lookUpLocal(hash, start, end);
  }

  /** The same, 0 for a word that no lexicon knows. */
  lookUpKnown(start: number, end: number): number {
    return this.find(hashUnits(this.text, start, end), start, end);
  }

  private find(hash: number, start: number, end: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (id === 0 || this.isWord(id, start, end)) return id;
    }
  }

  /** Lower-case form of a known id; of an unknown word's id, its form in the current article. */
  form(id: number): string {
    if (id < this.words.length) return this.words[id]!;
    const local = id - this.words.length;
    return foldWord(this.text.slice(this.localStart[local], this.localEnd[local]));
  }

  private isWord(id: number, start: number, end: number): boolean {
    const offset = this.offsets[id]!;
    if (this.offsets[id + 1]! - offset !== end - start) return false;
    for (let i = start, k = offset; i < end; i++, k++) {
      if (lower[this.text.charCodeAt(i)] !== this.chars.charCodeAt(k)) return false;
    }
    return true;
  }

  private lookUpLocal(hash: number, start: number, end: number): number {
    let mask = this.localSlots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (this.localStamp[slot] !== this.stamp) {
        const local = this.localStart.length;
        this.localStart.push(start);
        this.localEnd.push(end);
        this.localStamp[slot] = this.stamp;
        this.localSlots[slot] = local;
        if (local * 2 > mask) {
          this.growLocal();
          mask = this.localSlots.length - 1;
        }
        return this.words.length + local;
      }
      const local = this.localSlots[slot]!;
      if (this.isSame(local, start, end)) return this.words.length + local;
    }
  }

  private isSame(local: number, start: number, end: number): boolean {
    const other = this.localStart[local]!;
    if (this.localEnd[local]! - other !== end - start) return false;
    for (let i = start, k = other; i < end; i++, k++) {
      if (lower[this.text.charCodeAt(i)] !== lower[this.text.charCodeAt(k)]) return false;
    }
    return true;
  }

  private growLocal(): void {
    const capacity = this.localSlots.length * 2;
    this.localSlots = new Int32Array(capacity);
    this.localStamp = new Int32Array(capacity);
    for (let local = 0; local < this.localStart.length; local++) {
      let slot = hashUnits(this.text, this.localStart[local]!, this.localEnd[local]!) & (capacity - 1);
      while (this.localStamp[slot] === this.stamp) slot = (slot + 1) & (capacity - 1);
      this.localStamp[slot] = this.stamp;
      this.localSlots[slot] = local;
    }
  }
}

/** Lower case by unit, apostrophes straightened: the same folding as in `lookUp`. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(lower[word.charCodeAt(i)]!);
  return out;
}

/** FNV-1a over folded units, 32 bits, finished by a shift so that low bits are good. */
function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower[text.charCodeAt(i)]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
