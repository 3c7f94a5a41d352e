import { DatelineError } from '../error.ts';

/**
 * What is remembered of every article: its id and a hash of its text, in at most 64 bytes each, so that a run over
 * millions stays flat. Two sources with one id are the user's mistake; two with one text are duplicates.
 */
export class Ledger {
  private readonly ids = new KeyTable(2);
  private readonly texts = new KeyTable(3);
  private idOf = new Uint32Array(2 * 64);
  /** Ids given by the user, which are held for as long as `articles.csv` is. */
  private readonly given: string[] = [];
  private readonly givenIndex = new Map<string, number>();
  private count = 0;

  /**
   * Notes an article; the id of an earlier one with the same text, null for a new text.
   * @throws DatelineError when an earlier article has this id
   */
  add(articleId: string, textSha256: string, sourceFile: string): string | null {
    const idKey = this.encode(articleId);
    if (this.ids.put(idKey, this.count) !== this.count) {
      throw new DatelineError({
        stage: 'read',
        what: 'two articles have one id',
        value: articleId,
        where: sourceFile,
        todo: 'Leave one of them out, or give them ids of their own in articles.csv.',
      });
    }
    const textKey = [0, 8, 16].map((at) => Number.parseInt(textSha256.slice(at, at + 8), 16));
    const first = this.texts.put(textKey, this.count);
    if (this.count * 2 === this.idOf.length) {
      const longer = new Uint32Array(Math.ceil(this.count * 1.25) * 2);
      longer.set(this.idOf);
      this.idOf = longer;
    }
    this.idOf.set(idKey, this.count * 2);
    this.count++;
    return first === this.count - 1 ? null : this.decode(first);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.ids.bytes + this.texts.bytes + this.idOf.byteLength;
  }

  /** Made ids are 48 bits; a given one is its number, marked by the highest bit. */
  private encode(id: string): [number, number] {
    if (/^[0-9a-f]{12}$/.test(id)) {
      return [Number.parseInt(id.slice(0, 6), 16), Number.parseInt(id.slice(6), 16)];
    }
    let index = this.givenIndex.get(id);
    if (index === undefined) {
      index = this.given.push(id) - 1;
      this.givenIndex.set(id, index);
    }
    return [0x80000000, index];
  }

  private decode(article: number): string {
    const high = this.idOf[article * 2]!;
    const low = this.idOf[article * 2 + 1]!;
    if (high === 0x80000000) return this.given[low]!;
    return high.toString(16).padStart(6, '0') + low.toString(16).padStart(6, '0');
  }
}

/** Numbers of entries by keys of a few 32-bit words; open addressing, at most two thirds full. */
class KeyTable {
  private readonly width: number;
  private slots = new Uint32Array(64);
  private keys: Uint32Array;
  private count = 0;

  constructor(width: number) {
    this.width = width;
    this.keys = new Uint32Array(width * 64);
  }

  get bytes(): number {
    return this.slots.byteLength + this.keys.byteLength;
  }

  /** The entry that has the key: an earlier one, or `entry`, which must count up from 0 over the keys put. */
  put(key: readonly number[], entry: number): number {
    if (this.count * 3 >= this.slots.length * 2) this.grow();
    let slot = this.slotOf(key);
    for (; this.slots[slot] !== 0; slot = (slot + 1) % this.slots.length) {
      const other = this.slots[slot]! - 1;
      if (key.every((word, i) => this.keys[other * this.width + i] === word)) return other;
    }
    this.slots[slot] = entry + 1;
    this.store(key, entry);
    this.count++;
    return entry;
  }

  private store(key: readonly number[], entry: number): void {
    if ((entry + 1) * this.width > this.keys.length) {
      const longer = new Uint32Array(Math.ceil((entry + 1) * 1.25) * this.width);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys.set(key, entry * this.width);
  }

  private slotOf(key: readonly number[]): number {
    let hash = 0;
    for (const word of key) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
    return (hash >>> 0) % this.slots.length;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil(old.length * 1.5));
    for (const held of old) {
      if (held === 0) continue;
      const from = (held - 1) * this.width;
      let slot = this.slotOf([...this.keys.subarray(from, from + this.width)]);
      while (this.slots[slot] !== 0) slot = (slot + 1) % this.slots.length;
      this.slots[slot] = held;
    }
  }
}
