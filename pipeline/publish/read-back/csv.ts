import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Cell, Column } from '../../../schemas/column.ts';
import type { Row, Table } from '../../../schemas/table.ts';
import { stringJson } from '../canonical.ts';
import { numberText } from '../number-text.ts';
import type { RowSink } from './rows.ts';

const WHOLE = /^(0|-?[1-9]\d{0,9})$/;

export type CellReader = (text: string) => string;

/** A cell that is not written as its column is stays text, and so differs from what was meant. */
export function cellReader(column: Column): CellReader {
  switch (column.type) {
    case 'int32':
      return (text) => (WHOLE.test(text) ? text : JSON.stringify(text));
    case 'float64':
      return (text) => (numberText(Number(text)) === text ? String(Number(text)) : JSON.stringify(text));
    case 'boolean':
      return (text) => (text === 'true' || text === 'false' ? text : JSON.stringify(text));
    case 'list':
      return (text) => JSON.stringify(text.split(';'));
    default:
      return stringJson;
  }
}

/** Only LF ends a record, nothing is trimmed, every record has as many cells as the header. */
const OPTIONS = { bom: false, record_delimiter: '\n' } as const;

export function headerFault(record: readonly string[], table: Table): Error | null {
  const expected = Object.keys(table.columns);
  const wrong = expected.find((name, i) => record[i] !== name) ?? record[expected.length];
  return wrong === undefined
    ? null
    : new Error(`its header is not that of the table, from column ${wrong} on`);
}

/** The cells of a record as JSON. */
export function recordJson(record: readonly string[], readers: readonly CellReader[]): string[] {
  const cells = new Array<string>(readers.length);
  for (let i = 0; i < readers.length; i++) cells[i] = record[i] ? readers[i](record[i]) : 'null';
  return cells;
}

/**
 * Reads a CSV file record by record.
 * @param isLenient whether to go on where quotes and the number of cells are wrong, to find where
 * @throws when it is not RFC 4180, or its header is not that of the table
 */
export async function readCsv(path: string, table: Table, sink: RowSink, isLenient = false): Promise<void> {
  const readers = Object.values(table.columns).map(cellReader);
  const parser = parse({
    ...OPTIONS,
    encoding: 'latin1',
    relax_column_count: isLenient,
    relax_quotes: isLenient,
  });
  let isHeader = true;
  parser.on('data', (record: string[]) => {
    if (isHeader) {
      isHeader = false;
      const fault = isLenient ? null : headerFault(record, table);
      if (fault) parser.destroy(fault);
      return;
    }
    sink(recordJson(record, readers));
  });
  await pipeline(createReadStream(path), parser);
  if (isHeader) throw new Error('it has no header');
}

/** The rows of a CSV file, one at a time, their cells as in memory: an empty list is `[]`. */
export async function* csvRows(path: string, table: Table): AsyncGenerator<Row> {
  const names = Object.keys(table.columns);
  const columns = Object.values(table.columns);
  const readers = columns.map(cellReader);
  const empty = columns.map(({ type }) => (type === 'list' ? [] : null));
  let isHeader = true;
  const source = createReadStream(path);
  const parser = source.pipe(parse({ ...OPTIONS, encoding: 'utf8' }));
  source.on('error', (error) => parser.destroy(error));
  for await (const record of parser as AsyncIterable<string[]>) {
    if (isHeader) {
      isHeader = false;
      const fault = headerFault(record, table);
      if (fault) throw fault;
      continue;
    }
    const row: Record<string, Cell> = {};
    for (let i = 0; i < names.length; i++)
      row[names[i]] = record[i] === '' ? empty[i] : (JSON.parse(readers[i](record[i])) as Cell);
    yield row;
  }
  if (isHeader) throw new Error('it has no header');
}
