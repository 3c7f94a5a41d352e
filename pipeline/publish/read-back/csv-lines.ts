/**
 * CSV a chunk of lines at a time, several times as fast as record by record: a line without quotation marks is cut at
 * its commas, whatever holds one goes through csv-parse, in one call a chunk.
 */
import { parse } from 'csv-parse/sync';
import type { Table } from '../../../schemas/table.ts';
import { cellReader, headerFault, recordJson } from './csv.ts';
import { linesOf } from './lines.ts';
import type { RowSink } from './rows.ts';

/**
 * Reads a CSV file.
 * @throws when it is not RFC 4180, or its header is not that of the table
 */
export async function readCsvLines(path: string, table: Table, sink: RowSink): Promise<void> {
  const readers = Object.values(table.columns).map(cellReader);
  let number = 0;
  for await (const records of recordsOf(path))
    for (const record of records) {
      const fault = number === 0 ? headerFault(record, table) : null;
      if (fault) throw fault;
      if (record.length !== readers.length)
        throw new Error(
          `Invalid Record Length: record ${number} has ${record.length} cells, not ${readers.length}`,
        );
      if (number++ > 0) sink(recordJson(record, readers));
    }
  if (number === 0) throw new Error('it has no header');
}

/** The records of a file as byte strings, a chunk's at a time. */
export async function* recordsOf(path: string, chunkBytes?: number): AsyncGenerator<string[][]> {
  let open: string[] = [];
  for await (const lines of linesOf(path, chunkBytes)) {
    const records = new Records(open);
    for (const line of lines) records.add(line);
    open = records.open;
    yield records.take();
  }
  if (open.length > 0) yield parseRecords(open);
}

/** The records of a chunk; what began in quotation marks and has not ended is left `open` for the next. */
class Records {
  open: string[];
  readonly #quoted: string[] = [];
  /** Null stands for the next record of `#quoted`. */
  readonly #records: (string[] | null)[] = [];

  constructor(open: string[]) {
    this.open = open;
  }

  add(line: string): void {
    const isWithin = this.open.length > 0;
    if (!line.includes('"')) {
      if (isWithin) this.open.push(line);
      else this.#records.push(line.split(','));
      return;
    }
    // Marks come in pairs; a record whose are not goes on in the next line.
    if (isWithin === hasPairs(line)) {
      this.open.push(line);
      return;
    }
    for (const begun of this.open) this.#quoted.push(begun);
    this.#quoted.push(line);
    this.open = [];
    this.#records.push(null);
  }

  take(): string[][] {
    const quoted = this.#quoted.length === 0 ? [] : parseRecords(this.#quoted);
    let next = 0;
    const records = this.#records.map((record) => record ?? quoted[next++]);
    if (next !== quoted.length || records.includes(undefined as never))
      throw new Error('Invalid Record Delimiter: quotation marks do not end where the record does');
    return records;
  }
}

function hasPairs(line: string): boolean {
  let marks = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) marks++;
  return marks % 2 === 0;
}

/** Only LF ends a record; how many cells each has is for the table to say. */
const OPTIONS = { bom: false, encoding: 'latin1', record_delimiter: '\n', relax_column_count: true } as const;

const parseRecords = (lines: readonly string[]): string[][] =>
  parse(Buffer.from(lines.join('\n'), 'latin1'), OPTIONS) as string[][];
