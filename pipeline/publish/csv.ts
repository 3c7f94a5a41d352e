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

/** Records that wait for their file: the library costs less a record when given many. */
const RECORDS_PER_CALL = 256;

interface TableFile {
  readonly table: Table;
  readonly names: readonly string[];
  readonly sink: FileSink;
  pending: (string | null)[][];
}

/** One CSV file a table. */
export class CsvFiles implements Writer {
  readonly #files: readonly TableFile[];

  constructor(open: OpenTable) {
    this.#files = TABLES.map((table) => {
      const names = Object.keys(table.columns);
      return { table, names, sink: open('csv', table), pending: [names] };
    });
  }

  write({ rows }: PublishedArticle): void {
    for (const file of this.#files) {
      for (const row of rowsOf(rows, file.table.name))
        file.pending.push(file.names.map((name) => cellText(row[name])));
      if (file.pending.length >= RECORDS_PER_CALL) flush(file);
    }
  }

  finish(): void {
    for (const file of this.#files) flush(file);
  }
}

function flush(file: TableFile): void {
  file.sink.write(csvLines(file.pending));
  file.pending = [];
}
