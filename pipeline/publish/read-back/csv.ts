import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { numberText } from '../number-text.ts';
import type { RowSink } from './rows.ts';

type Cell = (text: string) => string;

/** A cell that is not written as its column is stays text, and so differs from what was meant. */
function cellReader(column: Column): Cell {
  switch (column.type) {
    case 'int32':
    case 'float64':
      return (text) => (numberText(Number(text)) === text ? String(Number(text)) : JSON.stringify(text));
    case 'boolean':
      return (text) => (text === 'true' || text === 'false' ? text : JSON.stringify(text));
    case 'list':
      return (text) => JSON.stringify(text.split(';'));
    default:
      return (text) => JSON.stringify(text);
  }
}

/**
 * Reads a CSV file record by record.
 * @throws when it is not RFC 4180, not UTF-8, or its header is not that of the table
 */
export async function readCsv(path: string, table: Table, sink: RowSink): Promise<void> {
  const names = Object.keys(table.columns);
  const readers = Object.values(table.columns).map(cellReader);
  const parser = parse({ bom: false, encoding: 'utf8', record_delimiter: '\n' });
  let isHeader = true;
  parser.on('readable', () => {
    for (let record = parser.read() as string[] | null; record; record = parser.read() as string[] | null) {
      if (isHeader) {
        isHeader = false;
        if (record.join() !== names.join())
          parser.destroy(new Error(`its header is not that of the table: ${record.join()}`));
        continue;
      }
      const cells = new Array<string>(names.length);
      for (let i = 0; i < names.length; i++) cells[i] = record[i] === '' ? 'null' : readers[i](record[i]);
      sink(cells);
    }
  });
  await pipeline(createReadStream(path), parser);
  if (isHeader) throw new Error('it has no header');
}
