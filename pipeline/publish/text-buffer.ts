/** Columns of text and of lists of text, as Arrow's Utf8 with 32-bit offsets (wider ones older readers refuse). */
import { type Data, Field, List, makeData, Utf8 } from 'apache-arrow';
import type { Cell } from '../../schemas/column.ts';
import { FIRST_ROWS, withRoom } from './room.ts';
import { Validity } from './validity.ts';

/** UTF-8 bytes of strings, one after the other, and where each ends. */
class Utf8Bytes {
  bytes = Buffer.allocUnsafe(1 << 12);
  offsets = new Int32Array(FIRST_ROWS);
  length = 0;
  #used = 0;

  /** Appends byte strings; null takes no bytes. */
  append(strings: readonly (string | null)[]): void {
    this.offsets = withRoom(this.offsets, this.length + strings.length + 1);
    // One call writes them all.
    const joined = strings.join('');
    this.#reserve(joined.length);
    this.bytes.write(joined, this.#used, 'latin1');
    let end = this.#used;
    for (const string of strings) {
      if (string !== null) end += string.length;
      this.offsets[++this.length] = end;
    }
    this.#used = end;
  }

  take(): { length: number; valueOffsets: Int32Array<ArrayBuffer>; data: Uint8Array } {
    const { length } = this;
    const data = this.bytes.subarray(0, this.#used);
    this.length = 0;
    this.#used = 0;
    return { length, valueOffsets: this.offsets.subarray(0, length + 1), data };
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.bytes.length) return;
    const longer = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.#used + more));
    longer.set(this.bytes.subarray(0, this.#used));
    this.bytes = longer;
  }
}

export class TextBuffer {
  readonly #validity = new Validity();
  readonly #text = new Utf8Bytes();

  append(cells: readonly Cell[]): void {
    for (const cell of cells) this.#validity.add(cell !== null);
    this.#text.append(cells as readonly (string | null)[]);
  }

  take(): Data {
    const { nullCount, nullBitmap } = this.#validity.take();
    return makeData({ type: new Utf8(), nullCount, nullBitmap, ...this.#text.take() });
  }
}

/** Lists of text; the empty list is an empty cell. */
export class ListBuffer {
  readonly #validity = new Validity();
  readonly #items = new Utf8Bytes();
  #offsets = new Int32Array(FIRST_ROWS);
  #count = 0;

  append(cells: readonly Cell[]): void {
    this.#offsets = withRoom(this.#offsets, this.#validity.length + cells.length + 1);
    for (const cell of cells as readonly (readonly string[] | null)[]) {
      const items = cell ?? [];
      this.#count += items.length;
      this.#offsets[this.#validity.length + 1] = this.#count;
      this.#validity.add(items.length > 0);
    }
    this.#items.append((cells as readonly (readonly string[] | null)[]).flatMap((cell) => cell ?? []));
  }

  take(): Data {
    const { length, nullCount, nullBitmap } = this.#validity.take();
    this.#count = 0;
    const child = makeData({ type: new Utf8(), nullCount: 0, ...this.#items.take() });
    const type = new List(new Field('item', new Utf8(), false));
    const valueOffsets = this.#offsets.subarray(0, length + 1);
    return makeData({ type, length, nullCount, nullBitmap, valueOffsets, child });
  }
}
