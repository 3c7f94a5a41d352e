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

/** Lists of numbers by word id, emptied for the next article without touching them. */
export class WordIndex {
  private stamp = 1;
  private stampOf = new Int32Array(1 << 12);
  private first = new Int32Array(1 << 12);
  private last = new Int32Array(1 << 12);
  private used = 0;
  private readonly values: number[] = [];
  private readonly nexts: number[] = [];

  clear(): void {
    this.stamp++;
    this.used = 0;
  }

  add(word: number, value: number): void {
    if (word >= this.stampOf.length) this.grow(word);
    const node = this.used++;
    this.values[node] = value;
    this.nexts[node] = -1;
    if (this.stampOf[word] === this.stamp) this.nexts[this.last[word]!] = node;
    else {
      this.stampOf[word] = this.stamp;
      this.first[word] = node;
    }
    this.last[word] = node;
  }

  /** First node of a word's list, -1 without. */
  head(word: number): number {
    return word < this.stampOf.length && this.stampOf[word] === this.stamp ? this.first[word]! : -1;
  }

  next(node: number): number {
    return this.nexts[node]!;
  }

  value(node: number): number {
    return this.values[node]!;
  }

  private grow(word: number): void {
    let length = this.stampOf.length;
    while (length <= word) length *= 2;
    this.stampOf = grown(this.stampOf, length);
    this.first = grown(this.first, length);
    this.last = grown(this.last, length);
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array);
  return copy;
}
