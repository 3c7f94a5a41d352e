/** Above this length an array is made for one article and given back: one huge article must not hold memory for good. */
const KEPT = 1 << 17;

/** Up to this length a loop is faster than the call of `fill`. */
const FEW = 256;

/**
 * An Int32Array that is used again for the next article, since each allocation costs more than what is written to it.
 * What it holds is valid until the next `take`.
 */
export class IntRoom {
  private array = new Int32Array(1 << 10);

  /** At least `length` elements with whatever they held before: for who writes all of them. */
  unwritten(length: number): Int32Array {
    if (length > KEPT) return new Int32Array(length);
    if (this.array.length < length) this.array = new Int32Array(Math.min(KEPT, 2 * length));
    return this.array;
  }

  /** At least `length` elements, the first `length` of them `value`. */
  take(length: number, value: number): Int32Array {
    const array = this.unwritten(length);
    if (length > FEW) return array.fill(value, 0, length);
    for (let i = 0; i < length; i++) array[i] = value;
    return array;
  }
}

/** The same for bytes; those taken are 0. */
export class ByteRoom {
  private array = new Uint8Array(1 << 10);

  unwritten(length: number): Uint8Array {
    if (length > KEPT) return new Uint8Array(length);
    if (this.array.length < length) this.array = new Uint8Array(Math.min(KEPT, 2 * length));
    return this.array;
  }

  take(length: number): Uint8Array {
    const array = this.unwritten(length);
    if (length > FEW) return array.fill(0, 0, length);
    for (let i = 0; i < length; i++) array[i] = 0;
    return array;
  }
}

/** Numbers of a slot of a WordIndex: stamp, word, first and last node. */
const SLOT = 4;

/**
 * Lists of numbers by word id, emptied for the next article without touching them. A small table that stays in the
 * processor's cache, where an array by word id would be a new line of memory for each word.
 */
export class WordIndex {
  private stamp = 1;
  private slots = new Int32Array(SLOT << 8);
  private words = 0;
  private used = 0;
  private readonly values: number[] = [];
  private readonly nexts: number[] = [];

  clear(): void {
    this.stamp++;
    this.words = 0;
    this.used = 0;
  }

  add(word: number, value: number): void {
    const node = this.used++;
    this.values[node] = value;
    this.nexts[node] = -1;
    const { slots } = this;
    const slot = this.slotOf(word);
    if (slots[slot] === this.stamp) this.nexts[slots[slot + 3]!] = node;
    else {
      slots[slot] = this.stamp;
      slots[slot + 1] = word;
      slots[slot + 2] = node;
    }
    slots[slot + 3] = node;
    if (slots[slot + 2] === node && ++this.words * 2 * SLOT > slots.length) this.grow();
  }

  /** First node of a word's list, -1 without. */
  head(word: number): number {
    const slot = this.slotOf(word);
    return this.slots[slot] === this.stamp ? this.slots[slot + 2]! : -1;
  }

  next(node: number): number {
    return this.nexts[node]!;
  }

  value(node: number): number {
    return this.values[node]!;
  }

  /** Slot of a word, or the free one where it would go. */
  private slotOf(word: number): number {
    const { slots, stamp } = this;
    const last = slots.length - 1;
    let slot = Math.imul(word, 0x9e3779b1) >>> 8;
    for (slot = (slot * SLOT) & last; slots[slot] === stamp; slot = (slot + SLOT) & last) {
      if (slots[slot + 1] === word) break;
    }
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot] === this.stamp)
        this.slots.set(old.subarray(slot, slot + SLOT), this.slotOf(old[slot + 1]!));
    }
  }
}
