/** Rows of one table, re-cut to record batches of the same number of rows whatever the incoming batches. */
import { makeData, RecordBatch, type Schema, Struct } from 'apache-arrow';
import type { Cell } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';
import { arrowSchema } from './arrow-schema.ts';
import { columnBuffer } from './column-buffer.ts';

/** Rows of a record batch and of a row group. */
export const ROWS_PER_BATCH = 20_000;
/** Rows that wait as objects before they go to their columns. */
const ROWS_PER_APPEND = 256;
/** Bytes of the article's words after which a batch ends early: offsets have 31 bits, and memory is small. */
const BYTES_PER_BATCH = 1 << 27;

export class RecordBatches {
  readonly schema: Schema;
  readonly #columns;
  readonly #rowsPerBatch: number;
  readonly #bytesPerBatch: number;
  /** Columns that may hold long texts. */
  readonly #texts: readonly number[];
  #bytes = 0;
  #pending: (readonly Cell[])[] = [];
  #length = 0;

  constructor(table: Table, rowsPerBatch = ROWS_PER_BATCH, bytesPerBatch = BYTES_PER_BATCH) {
    this.schema = arrowSchema(table);
    this.#rowsPerBatch = rowsPerBatch;
    this.#bytesPerBatch = bytesPerBatch;
    this.#texts = Object.entries(table.columns).flatMap(([, { rights }], i) => (rights ? [i] : []));
    this.#columns = Object.values(table.columns).map(columnBuffer);
  }

  /** Takes rows in, each its cells in column order, texts as byte strings; gives out each batch that they fill, valid until the next is asked for. */
  *add(rows: readonly (readonly Cell[])[]): Generator<RecordBatch> {
    for (const row of rows) {
      this.#pending.push(row);
      for (const i of this.#texts) this.#bytes += (row[i] as string | null)?.length ?? 0;
      const isFull = this.#length + this.#pending.length === this.#rowsPerBatch;
      if (isFull || this.#bytes >= this.#bytesPerBatch) yield this.#take();
      else if (this.#pending.length === ROWS_PER_APPEND) this.#append();
    }
  }

  /** The rows that are left, at most one batch; `isEmptyWanted` gives a batch without rows if there are none. */
  rest(isEmptyWanted: boolean): RecordBatch | null {
    return this.#length + this.#pending.length > 0 || isEmptyWanted ? this.#take() : null;
  }

  #append(): void {
    const rows = this.#pending;
    for (let i = 0; i < this.#columns.length; i++) this.#columns[i].append(rows.map((row) => row[i]));
    this.#length += rows.length;
    this.#pending = [];
  }

  #take(): RecordBatch {
    this.#append();
    const children = this.#columns.map((column) => column.take());
    const type = new Struct(this.schema.fields);
    const data = makeData({ type, length: this.#length, nullCount: 0, children });
    this.#length = 0;
    this.#bytes = 0;
    return new RecordBatch(this.schema, data);
  }
}
