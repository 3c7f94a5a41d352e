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
  private chars: Uint16Array = new Uint16Array(0);
  private offsets = new Int32Array(1 << 14);
  private isFrozen = false;

  private localSlots = new Int32Array(1 << 10);
  private localStamp = new Int32Array(1 << 10);
  private localStart: Int32Array = new Int32Array(1 << 9);
  private localEnd: Int32Array = new Int32Array(1 << 9);
  private localCount = 0;
  private stamp = 0;
  private text = '';
  /** Folded units of the current article's text. */
  private units: Uint16Array = new Uint16Array(0);

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
    this.chars = unitsOf(this.words.join(''), new Uint16Array(0), false);
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
    this.units = unitsOf(text, this.units, true);
    this.stamp++;
    this.localCount = 0;
  }

  /** Id of the units [start, end) of the current article's text. */
  lookUp(start: number, end: number): number {
    const hash = hashUnits(this.units, start, end);
    return this.find(hash, start, end) || this.lookUpLocal(hash, start, end);
  }

  /** The same, 0 for a word that no lexicon knows. */
  lookUpKnown(start: number, end: number): number {
    return this.find(hashUnits(this.units, start, end), start, end);
  }

  /** Lower-case form of a known id; of an unknown word's id, its form in the current article. */
  form(id: number): string {
    if (id < this.words.length) return this.words[id]!;
    const local = id - this.words.length;
    return foldWord(this.text.slice(this.localStart[local], this.localEnd[local]));
  }

  private find(hash: number, start: number, end: number): number {
    const { slots, offsets, chars, units } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]!;
      if (id === 0) return 0;
      const offset = offsets[id]!;
      if (offsets[id + 1]! - offset === end - start && isEqual(chars, offset, units, start, end)) return id;
    }
  }

  private lookUpLocal(hash: number, start: number, end: number): number {
    const { localSlots, localStamp, localStart, localEnd, units, stamp } = this;
    const mask = localSlots.length - 1;
    let slot = hash & mask;
    for (; localStamp[slot] === stamp; slot = (slot + 1) & mask) {
      const local = localSlots[slot]!;
      const other = localStart[local]!;
      if (localEnd[local]! - other === end - start && isEqual(units, other, units, start, end)) {
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
      let slot = hashUnits(this.units, this.localStart[local]!, this.localEnd[local]!) & (capacity - 1);
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

/** UTF-16 units of a text, folded if asked, written over `room` where it is long enough. */
function unitsOf(text: string, room: Uint16Array, isFolded: boolean): Uint16Array {
  const units = room.length >= text.length ? room : new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = isFolded ? lower[unit]! : unit;
  }
  return units;
}

/** Lower case by unit, apostrophes straightened: the same folding as in `lookUp`. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(lower[word.charCodeAt(i)]!);
  return out;
}

/** FNV-1a over units, 32 bits, finished by a shift so that low bits are good. */
function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
