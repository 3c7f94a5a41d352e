import type { Data, RecordBatch, Schema } from 'apache-arrow';
import { dateOf, instantOf } from '../../../schemas/calendar.ts';
import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { arrowSchema } from '../arrow-schema.ts';
import { stringJson } from '../canonical.ts';
import type { RowSink } from './rows.ts';

/** @throws when names, types or nullability of the columns are not those of the table */
export function checkSchema(schema: Schema, table: Table): void {
  const describe = (of: Schema) =>
    of.fields.map(({ name, type, nullable }) => `${name}: ${type}${nullable ? '' : ' not null'}`).join(', ');
  const expected = describe(arrowSchema(table));
  const found = describe(schema);
  if (found !== expected) throw new Error(`its columns are not those of the table: ${found}`);
}

/** Rows whose cells are made at once: few enough to be forgotten before the next. */
const ROWS_AT_ONCE = 512;

/** Hands on the rows of a record batch. */
export function readBatch(batch: RecordBatch, table: Table, sink: RowSink): void {
  // Of a file without batches the library makes one up, without columns.
  if (batch.numRows === 0) return;
  const columns = Object.values(table.columns);
  for (let from = 0; from < batch.numRows; from += ROWS_AT_ONCE) {
    const to = Math.min(from + ROWS_AT_ONCE, batch.numRows);
    const cells = columns.map((column, i) => columnJson(column, batch.data.children[i], from, to));
    for (let row = 0; row < to - from; row++) sink(cells.map((column) => column[row]));
  }
}

/** The cells of a column from a row to another (excluded), as JSON. */
function columnJson(column: Column, data: Data, from: number, to: number): string[] {
  const valueJson = valueReader(column, data, from, to);
  const cells = new Array<string>(to - from);
  for (let i = from; i < to; i++) cells[i - from] = isThere(data, i) ? valueJson(i) : 'null';
  return cells;
}

function valueReader(column: Column, data: Data, from: number, to: number): (index: number) => string {
  const { values } = data;
  switch (column.type) {
    case 'string':
      return textReader(data, from, to);
    case 'date':
      return (i) => `"${dateOf(values[i])}"`;
    case 'instant':
      return (i) => `"${instantOf(Number(values[i]))}"`;
    case 'int32':
    case 'float64':
      return (i) => String(values[i]);
    case 'boolean':
      return (i) => ((values[(data.offset + i) >> 3] >> ((data.offset + i) & 7)) & 1 ? 'true' : 'false');
    case 'list': {
      const item = textReader(data.children[0], data.valueOffsets[from], data.valueOffsets[to]);
      return (i) => {
        const items: string[] = [];
        for (let j = data.valueOffsets[i]; j < data.valueOffsets[i + 1]; j++) items.push(item(j));
        return `[${items.join(',')}]`;
      };
    }
  }
}

/** The texts of a stretch are taken over in one call, and cut. */
function textReader({ values, valueOffsets }: Data, from: number, to: number): (index: number) => string {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const first = valueOffsets[from];
  const all = bytes.toString('latin1', first, valueOffsets[to]);
  return (i) => stringJson(all.slice(valueOffsets[i] - first, valueOffsets[i + 1] - first));
}

function isThere({ nullBitmap, nullCount, offset }: Data, index: number): boolean {
  if (nullCount === 0 || nullBitmap.length === 0) return true;
  return ((nullBitmap[(offset + index) >> 3] >> ((offset + index) & 7)) & 1) === 1;
}
