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
import { FIRST_ROWS } from './room.ts';
import { ListBuffer, TextBuffer } from './text-buffer.ts';
import { Validity } from './validity.ts';

export interface ColumnBuffer {
  /** @param cells as the column's type says, texts as byte strings */
  append(cells: readonly Cell[]): void;
  /** The column so far, as views that hold until the next `append`; then it begins anew. */
  take(): Data;
}

export function columnBuffer(column: Column): ColumnBuffer {
  switch (column.type) {
    case 'string':
      return new TextBuffer();
    case 'date':
      return fixedBuffer(
        new DateDay(),
        (length) => new Int32Array(length),
        0,
        (cell) => daysOf(cell as string),
      );
    case 'instant':
      return fixedBuffer(
        new TimestampMillisecond('UTC'),
        (length) => new BigInt64Array(length),
        0n,
        (cell) => BigInt(millisecondsOf(cell as string)),
      );
    case 'int32':
      return fixedBuffer(
        new Int32(),
        (length) => new Int32Array(length),
        0,
        (cell) => cell as number,
      );
    case 'float64':
      return fixedBuffer(
        new Float64(),
        (length) => new Float64Array(length),
        0,
        (cell) => cell as number,
      );
    case 'boolean':
      return flagBuffer();
    case 'list':
      return new ListBuffer();
  }
}

interface Slots<V> {
  readonly length: number;
  [index: number]: V;
  set(values: Slots<V>): void;
  subarray(start: number, end: number): Slots<V>;
}

/** Values of a fixed width. An empty cell holds zero, so that bytes do not depend on what stood there before. */
function fixedBuffer<V extends number | bigint>(
  type: DataType,
  make: (length: number) => Slots<V>,
  zero: V,
  convert: (cell: Cell) => V,
): ColumnBuffer {
  const validity = new Validity();
  let values = make(FIRST_ROWS);
  return {
    append: (cells) => {
      if (validity.length + cells.length > values.length) {
        const longer = make(Math.max(values.length * 2, validity.length + cells.length));
        longer.set(values);
        values = longer;
      }
      for (const cell of cells) {
        values[validity.length] = cell === null ? zero : convert(cell);
        validity.add(cell !== null);
      }
    },
    take: () => {
      const { length, nullCount, nullBitmap } = validity.take();
      return makeData({ type, length, nullCount, nullBitmap, data: values.subarray(0, length) } as never);
    },
  };
}

/** Booleans, a bit each: written as the bitmap of those that are true. */
function flagBuffer(): ColumnBuffer {
  const validity = new Validity();
  const isTrue = new Validity();
  return {
    append: (cells) => {
      for (const cell of cells) {
        validity.add(cell !== null);
        isTrue.add(cell === true);
      }
    },
    take: () => {
      const { length, nullCount, nullBitmap } = validity.take();
      return makeData({ type: new Bool(), length, nullCount, nullBitmap, data: isTrue.take().bits });
    },
  };
}
