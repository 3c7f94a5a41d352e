/** Which cells of a growing column are there: Arrow's bitmap, lowest bit first. */
export class Validity {
  #bits = new Uint8Array(64);
  #length = 0;
  #nulls = 0;

  get length(): number {
    return this.#length;
  }

  add(isThere: boolean): void {
    const byte = this.#length >> 3;
    if (byte >= this.#bits.length) {
      const longer = new Uint8Array(this.#bits.length * 2);
      longer.set(this.#bits);
      this.#bits = longer;
    }
    if ((this.#length & 7) === 0) this.#bits[byte] = 0;
    if (isThere) this.#bits[byte] |= 1 << (this.#length & 7);
    else this.#nulls++;
    this.#length++;
  }

  /** Begins anew; `bits` hold until the next `add`; `nullBitmap` is null where every cell is there. */
  take(): { length: number; nullCount: number; nullBitmap: Uint8Array | null; bits: Uint8Array } {
    const length = this.#length;
    const nullCount = this.#nulls;
    this.#length = 0;
    this.#nulls = 0;
    const bits = this.#bits.subarray(0, (length + 7) >> 3);
    return { length, nullCount, nullBitmap: nullCount === 0 ? null : bits, bits };
  }
}
