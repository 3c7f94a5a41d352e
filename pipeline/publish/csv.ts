/** CSV: UTF-8 without BOM, a header row, LF, RFC 4180; empty = null, list items joined with `;`. */
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { FileSink } from './file-sink.ts';
import { numberText } from './number-text.ts';
import type { OpenTable, PublishedArticle, Writer } from './writer.ts';

/** Written by hand where csv-stringify would guess: numbers without exponent, true and false, lists. */
function cellText(cell: Cell): string | null {
  if (typeof cell === 'string' || cell === null) return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell.length === 0 ? null : cell.join(';');
}

/** Records of text cells as CSV lines. */
export const csvLines = (records: readonly (readonly (string | null)[])[]): string =>
  stringify(records as (string | null)[][], { record_delimiter: '\n' });

/** One CSV file a table. */
export class CsvFiles implements Writer {
  readonly #files: readonly { table: Table; names: readonly string[]; sink: FileSink }[];

  constructor(open: OpenTable) {
    this.#files = TABLES.map((table) => ({
      table,
      names: Object.keys(table.columns),
      sink: open('csv', table),
    }));
    for (const { names, sink } of this.#files) sink.write(csvLines([names]));
  }

  write({ rows }: PublishedArticle): void {
    for (const { table, names, sink } of this.#files) {
      const own = rowsOf(rows, table.name);
      if (own.length > 0) sink.write(csvLines(own.map((row) => names.map((name) => cellText(row[name])))));
    }
  }

  finish(): void {}
}
