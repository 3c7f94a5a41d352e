/** One column of a record batch while it grows: typed arrays in Arrow's own layout. */
import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Float64,
  Int32,
  makeData,
  TimestampMillisecond,
} from 'apache-arrow';
import { daysOf, millisecondsOf } from '../../schemas/calendar.ts';
import type { Cell, Column } from '../../schemas/column.ts';
import { ListBuffer, TextBuffer } from './text-buffer.ts';
import { Validity } from './validity.ts';

export interface ColumnBuffer {
  /** @param cells as the column's type says; at most as many as there is room for */
  append(cells: readonly Cell[]): void;
  /** The column so far, as views that hold until the next `append`; then it begins anew. */
  take(): Data;
}

/** @param capacity rows of a record batch */
export function columnBuffer(column: Column, capacity: number): ColumnBuffer {
  switch (column.type) {
    case 'string':
      return new TextBuffer(capacity);
    case 'date':
      return fixedBuffer(new DateDay(), new Int32Array(capacity), (cell) => daysOf(cell as string));
    case 'instant':
      return fixedBuffer(new TimestampMillisecond('UTC'), new BigInt64Array(capacity), (cell) =>
        BigInt(millisecondsOf(cell as string)),
      );
    case 'int32':
      return fixedBuffer(new Int32(), new Int32Array(capacity), (cell) => cell as number);
    case 'float64':
      return fixedBuffer(new Float64(), new Float64Array(capacity), (cell) => cell as number);
    case 'boolean':
      return flagBuffer(capacity);
    case 'list':
      return new ListBuffer(capacity);
  }
}

interface Slots<V> {
  [index: number]: V;
  fill(value: V, start: number, end: number): unknown;
}

/** Values of a fixed width. An empty cell holds zero, so that bytes do not depend on what stood there before. */
function fixedBuffer<V extends number | bigint, A extends Slots<V> & ArrayBufferView>(
  type: DataType,
  values: A & { subarray(start: number, end: number): A },
  convert: (cell: Cell) => V,
): ColumnBuffer {
  const validity = new Validity();
  const zero = (values instanceof BigInt64Array ? 0n : 0) as V;
  return {
    append: (cells) => {
      for (const cell of cells) {
        const at = validity.length;
        (values as Slots<V>)[at] = cell === null ? zero : convert(cell);
        validity.add(cell !== null);
      }
    },
    take: () => {
      const { length, nullCount, nullBitmap } = validity.take();
      return makeData({ type, length, nullCount, nullBitmap, data: values.subarray(0, length) } as never);
    },
  };
}

/** Booleans, a bit each. */
function flagBuffer(capacity: number): ColumnBuffer {
  const validity = new Validity();
  const bits = new Uint8Array((capacity + 7) >> 3);
  return {
    append: (cells) => {
      for (const cell of cells) {
        const at = validity.length;
        if ((at & 7) === 0) bits[at >> 3] = 0;
        if (cell === true) bits[at >> 3] |= 1 << (at & 7);
        validity.add(cell !== null);
      }
    },
    take: () => {
      const { length, nullCount, nullBitmap } = validity.take();
      const data = bits.subarray(0, (length + 7) >> 3);
      return makeData({ type: new Bool(), length, nullCount, nullBitmap, data });
    },
  };
}
