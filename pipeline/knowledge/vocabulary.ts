import { lower } from './characters.ts';

/** Zeros behind a text, so that looking a few units ahead needs no check. */
const PADDING = 8;

/** Of FNV-1a, 32 bits: `hash = imul(hash ^ unit, HASH_FACTOR)`. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;
/** Of a second, independent hash: `check = imul(check, CHECK_FACTOR) + unit`. */
export const CHECK_FACTOR = 0x2c1b3c6d;

/** Numbers of a slot: hash, check, id, nothing: sixteen bytes, so that a look-up touches one line of the cache. */
const SLOT = 4;

/**
 * Words known to the lexicons, by lower-case form. Ids are dense, in order of first use; id 0 is no word. A text's
 * words are looked up straight from its UTF-16 units, without making strings. Words that no lexicon knows get ids
 * from `size` on, valid until the next `beginArticle`, so that a long run does not grow the table.
 */
export class Vocabulary {
  readonly words: string[] = [''];
  private readonly ids = new Map<string, number>();
  private slots = new Int32Array(0);
  private isFrozen = false;

  private localSlots = new Int32Array(1 << 10);
  private localStamp = new Int32Array(1 << 10);
  private localStart: Int32Array = new Int32Array(1 << 9);
  private localEnd: Int32Array = new Int32Array(1 << 9);
  private localCount = 0;
  private stamp = 0;
  private text = '';
  private unknown: Int32Array | null = null;
  /** UTF-16 units of the current article's text, as printed and folded; behind its end stand zeros. */
  units: Uint16Array = new Uint16Array(0);
  folded: Uint16Array = new Uint16Array(0);

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
    this.slots = new Int32Array(capacity * SLOT);
    for (let id = 1; id < this.words.length; id++) {
      const units = unitsOf(this.words[id]!);
      const hash = finished(hashUnits(units, 0, units.length));
      const check = checkUnits(units, 0, units.length);
      let slot = (hash & (capacity - 1)) * SLOT;
      while (this.slots[slot + 2] !== 0) slot = (slot + SLOT) & (capacity * SLOT - 1);
      this.slots[slot] = hash;
      this.slots[slot + 1] = check;
      this.slots[slot + 2] = id;
    }
  }

  /** Forgets the unknown words of the article before. */
  beginArticle(text: string): void {
    this.freeze();
    this.text = text;
    this.unknown = null;
    if (this.units.length < text.length + PADDING) {
      this.units = new Uint16Array(text.length + PADDING);
      this.folded = new Uint16Array(text.length + PADDING);
    }
    fill(text, this.units, this.folded);
    this.stamp++;
    this.localCount = 0;
  }

  /** Id of the units [start, end) of the current article's text. */
  lookUp(start: number, end: number): number {
    return this.lookUpHashed(
      hashUnits(this.folded, start, end),
      checkUnits(this.folded, start, end),
      start,
      end,
    );
  }

  /** The same, with both hashes over folded units made on the way. */
  lookUpHashed(hash: number, check: number, start: number, end: number): number {
    const whole = finished(hash);
    return this.find(whole, check) || this.lookUpLocal(whole, start, end);
  }

  /** The same, 0 for a word that no lexicon knows. */
  lookUpKnown(start: number, end: number): number {
    return this.find(finished(hashUnits(this.folded, start, end)), checkUnits(this.folded, start, end));
  }

  /** The unknown words of the text that was read last, start and end of each, for `turnTo`. */
  unknownWords(): Int32Array {
    const places = new Int32Array(2 * this.localCount);
    for (let local = 0; local < this.localCount; local++) {
      places[2 * local] = this.localStart[local]!;
      places[2 * local + 1] = this.localEnd[local]!;
    }
    return places;
  }

  /** Makes `form` speak of an article that was read before others. */
  turnTo(text: string, unknown: Int32Array): void {
    this.text = text;
    this.unknown = unknown;
  }

  /** Lower-case form of a known id; of an unknown word's id, its form in the article turned to, else read last. */
  form(id: number): string {
    if (id < this.words.length) return this.words[id]!;
    const local = id - this.words.length;
    const start = this.unknown === null ? this.localStart[local] : this.unknown[2 * local];
    const end = this.unknown === null ? this.localEnd[local] : this.unknown[2 * local + 1];
    return foldWord(this.text.slice(start, end));
  }

  /** Words are told apart by 64 bits of hash: of a thousand million unknown words none is taken for a known one. */
  private find(hash: number, check: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash * SLOT) & mask; ; slot = (slot + SLOT) & mask) {
      const id = slots[slot + 2]!;
      if (id === 0 || (slots[slot] === hash && slots[slot + 1] === check)) return id;
    }
  }

  private lookUpLocal(hash: number, start: number, end: number): number {
    const { localSlots, localStamp, localStart, localEnd, folded, stamp } = this;
    const mask = localSlots.length - 1;
    let slot = hash & mask;
    for (; localStamp[slot] === stamp; slot = (slot + 1) & mask) {
      const local = localSlots[slot]!;
      const other = localStart[local]!;
      if (localEnd[local]! - other === end - start && isEqual(folded, other, folded, start, end)) {
        return this.words.length + local;
      }
    }
    return this.addLocal(slot, start, end);
  }

  private addLocal(slot: number, start: number, end: number): number {
    const local = this.localCount++;
    this.localStart[local] = start;
    this.localEnd[local] = end;
    this.localStamp[slot] = this.stamp;
    this.localSlots[slot] = local;
    if (this.localCount * 2 >= this.localSlots.length) this.growLocal();
    return this.words.length + local;
  }

  private growLocal(): void {
    const capacity = this.localSlots.length * 2;
    this.localSlots = new Int32Array(capacity);
    this.localStamp = new Int32Array(capacity);
    this.localStart = grown(this.localStart, capacity);
    this.localEnd = grown(this.localEnd, capacity);
    for (let local = 0; local < this.localCount; local++) {
      const hash = finished(hashUnits(this.folded, this.localStart[local]!, this.localEnd[local]!));
      let slot = hash & (capacity - 1);
      while (this.localStamp[slot] === this.stamp) slot = (slot + 1) & (capacity - 1);
      this.localStamp[slot] = this.stamp;
      this.localSlots[slot] = local;
    }
  }
}

function isEqual(a: Uint16Array, from: number, b: Uint16Array, start: number, end: number): boolean {
  for (let i = start, k = from; i < end; i++, k++) if (a[k] !== b[i]) return false;
  return true;
}

function grown(array: Int32Array, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  copy.set(array);
  return copy;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Writes a text's units and folded units, and zeros behind its end. */
function fill(text: string, units: Uint16Array, folded: Uint16Array): void {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    folded[i] = lower[unit]!;
  }
  units.fill(0, length, length + PADDING);
  folded.fill(0, length, length + PADDING);
}

/** Lower case by unit, apostrophes straightened: the same folding as in `lookUp`. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(lower[word.charCodeAt(i)]!);
  return out;
}

/** FNV-1a over units, 32 bits. */
function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, HASH_FACTOR);
  return hash;
}

function checkUnits(units: Uint16Array, start: number, end: number): number {
  let check = 0;
  for (let i = start; i < end; i++) check = (Math.imul(check, CHECK_FACTOR) + units[i]!) | 0;
  return check;
}

/** Mixed so that low bits are good. */
const finished = (hash: number): number => hash ^ (hash >>> 15);
