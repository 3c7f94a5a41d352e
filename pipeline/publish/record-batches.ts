/** Rows of one table, re-cut to record batches of the same number of rows whatever the incoming batches. */
import { makeData, RecordBatch, type Schema, Struct } from 'apache-arrow';
import type { Row, Table } from '../../schemas/table.ts';
import { arrowSchema } from './arrow-schema.ts';
import { columnBuffer } from './column-buffer.ts';

/** Rows of a record batch and of a row group. */
export const ROWS_PER_BATCH = 20_000;
/** Rows that wait as objects before they go to their columns. */
const ROWS_PER_APPEND = 256;
/** Characters of the article's words after which a batch ends early: offsets have 31 bits, and memory is small. */
const CHARS_PER_BATCH = 1 << 27;

export class RecordBatches {
  readonly schema: Schema;
  readonly #columns;
  readonly #rowsPerBatch: number;
  readonly #charsPerBatch: number;
  /** Columns that may hold long texts. */
  readonly #texts: readonly string[];
  #chars = 0;
  #pending: Row[] = [];
  #length = 0;

  constructor(table: Table, rowsPerBatch = ROWS_PER_BATCH, charsPerBatch = CHARS_PER_BATCH) {
    this.schema = arrowSchema(table);
    this.#rowsPerBatch = rowsPerBatch;
    this.#charsPerBatch = charsPerBatch;
    this.#texts = Object.entries(table.columns).flatMap(([name, { rights }]) => (rights ? [name] : []));
    this.#columns = Object.entries(table.columns).map(([name, column]) => ({
      name,
      buffer: columnBuffer(column),
    }));
  }

  /** Takes rows in; gives out each batch that they fill, valid until the next is asked for. */
  *add(rows: readonly Row[]): Generator<RecordBatch> {
    for (const row of rows) {
      this.#pending.push(row);
      for (const name of this.#texts) this.#chars += (row[name] as string | null)?.length ?? 0;
      const isFull = this.#length + this.#pending.length === this.#rowsPerBatch;
      if (isFull || this.#chars >= this.#charsPerBatch) yield this.#take();
      else if (this.#pending.length === ROWS_PER_APPEND) this.#append();
    }
  }

  /** The rows that are left, at most one batch; `isEmptyWanted` gives a batch without rows if there are none. */
  rest(isEmptyWanted: boolean): RecordBatch | null {
    return this.#length + this.#pending.length > 0 || isEmptyWanted ? this.#take() : null;
  }

  #append(): void {
    const rows = this.#pending;
    for (const { name, buffer } of this.#columns) buffer.append(rows.map((row) => row[name]));
    this.#length += rows.length;
    this.#pending = [];
  }

  #take(): RecordBatch {
    this.#append();
    const children = this.#columns.map(({ buffer }) => buffer.take());
    const type = new Struct(this.schema.fields);
    const data = makeData({ type, length: this.#length, nullCount: 0, children });
    this.#length = 0;
    this.#chars = 0;
    return new RecordBatch(this.schema, data);
  }
}
