/** Numbers of entries by keys of a few 32-bit words: open addressing, at most two thirds full, no object per entry. */
export class KeyTable {
  private readonly width: number;
  private slots = new Uint32Array(64);
  private keys: Uint32Array;
  private held = 0;

  /** @param width 32-bit words of a key */
  constructor(width: number) {
    this.width = width;
    this.keys = new Uint32Array(width * 64);
  }

  get bytes(): number {
    return this.slots.byteLength + this.keys.byteLength;
  }

  /** The entry that has the key; -1 without one. */
  find(key: readonly number[]): number {
    return this.slots[this.slotOf(key)]! - 1;
  }

  /** The entry that has the key: an earlier one, or `entry`, a number that no other key has. */
  put(key: readonly number[], entry: number): number {
    if (this.held * 3 >= this.slots.length * 2) this.grow();
    const slot = this.slotOf(key);
    if (this.slots[slot] !== 0) return this.slots[slot]! - 1;
    this.slots[slot] = entry + 1;
    if ((entry + 1) * this.width > this.keys.length) {
      const longer = new Uint32Array(Math.ceil((entry + 1) * 1.25) * this.width);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys.set(key, entry * this.width);
    this.held++;
    return entry;
  }

  /** The words of an entry's key. */
  keyOf(entry: number): Uint32Array {
    return this.keys.subarray(entry * this.width, (entry + 1) * this.width);
  }

  /** The slot that holds the key, else the free one where it belongs. */
  private slotOf(key: readonly number[]): number {
    let slot = this.hash(key);
    while (this.slots[slot] !== 0 && !this.isKey(this.slots[slot]! - 1, key)) {
      slot = slot + 1 === this.slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private isKey(entry: number, key: readonly number[]): boolean {
    for (let i = 0; i < this.width; i++) if (this.keys[entry * this.width + i] !== key[i]) return false;
    return true;
  }

  private hash(key: readonly number[]): number {
    let hash = 0;
    for (const word of key) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
    return (hash >>> 0) % this.slots.length;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * 1.5));
    for (const held of old) {
      if (held !== 0) this.slots[this.slotOf([...this.keyOf(held - 1)])] = held;
    }
  }
}
