/** CSV: UTF-8 without BOM, a header row, LF, RFC 4180; empty = null, list items joined with `;`. */
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
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

/** Records of text cells as CSV lines. A lone CR, which some readers take for the end of a line, is quoted too. */
export const csvLines = (records: readonly (readonly (string | null)[])[]): string =>
  stringify(records as (string | null)[][], { record_delimiter: '\n', quoted_match: /\r/ });

/** What makes a cell need quotation marks; a record without any is its cells with commas between. */
const MARKS = /[",\n\r]/;
/** Records that wait for the library: it costs less a record when given many. */
const RECORDS_PER_CALL = 256;

interface TableFile {
  readonly table: Table;
  readonly sink: FileSink;
  /** Records that need quotation marks. */
  pending: (string | null)[][];
}

/** One CSV file a table. */
export class CsvFiles implements Writer {
  readonly #files: readonly TableFile[];

  constructor(open: OpenTable) {
    this.#files = TABLES.map((table) => {
      const sink = open('csv', table);
      sink.write(csvLines([Object.keys(table.columns)]));
      return { table, sink, pending: [] };
    });
  }

  write({ cells }: PublishedArticle): void {
    for (const file of this.#files) {
      for (const row of cells[file.table.name]) add(file, row.map(cellText));
    }
  }

  finish(): void {
    for (const file of this.#files) flush(file);
  }
}

function add(file: TableFile, record: (string | null)[]): void {
  if (record.some((cell) => cell !== null && MARKS.test(cell))) {
    file.pending.push(record);
    if (file.pending.length === RECORDS_PER_CALL) flush(file);
    return;
  }
  if (file.pending.length > 0) flush(file);
  file.sink.writeBytes(`${record.join(',')}\n`);
}

function flush(file: TableFile): void {
  file.sink.writeBytes(csvLines(file.pending));
  file.pending = [];
}
