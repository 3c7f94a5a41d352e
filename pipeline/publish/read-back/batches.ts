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

/** Hands on the rows of a record batch. */
export function readBatch(batch: RecordBatch, table: Table, sink: RowSink): void {
  // Of a file without batches the library makes one up, without columns.
  if (batch.numRows === 0) return;
  const columns = Object.values(table.columns).map((column, i) => columnJson(column, batch.data.children[i]));
  for (let row = 0; row < batch.numRows; row++) {
    const cells = new Array<string>(columns.length);
    for (let i = 0; i < columns.length; i++) cells[i] = columns[i][row];
    sink(cells);
  }
}

/** The cells of a column as JSON. */
function columnJson(column: Column, data: Data): string[] {
  const valueJson = valueReader(column, data);
  const cells = new Array<string>(data.length);
  for (let i = 0; i < data.length; i++) cells[i] = isThere(data, i) ? valueJson(i) : 'null';
  return cells;
}

function valueReader(column: Column, data: Data): (index: number) => string {
  const { values } = data;
  switch (column.type) {
    case 'string':
      return textReader(data);
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
      const item = textReader(data.children[0]);
      return (i) => {
        const items: string[] = [];
        for (let j = data.valueOffsets[i]; j < data.valueOffsets[i + 1]; j++) items.push(item(j));
        return `[${items.join(',')}]`;
      };
    }
  }
}

/** ASCII columns are decoded in one call. */
function textReader({ values, valueOffsets, length }: Data): (index: number) => string {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const first = valueOffsets[0];
  const all = bytes.toString('utf8', first, valueOffsets[length]);
  if (all.length === valueOffsets[length] - first)
    return (i) => stringJson(all.slice(valueOffsets[i] - first, valueOffsets[i + 1] - first));
  return (i) => stringJson(bytes.toString('utf8', valueOffsets[i], valueOffsets[i + 1]));
}

function isThere({ nullBitmap, nullCount, offset }: Data, index: number): boolean {
  if (nullCount === 0 || nullBitmap.length === 0) return true;
  return ((nullBitmap[(offset + index) >> 3] >> ((offset + index) & 7)) & 1) === 1;
}
