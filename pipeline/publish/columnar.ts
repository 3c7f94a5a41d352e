/** Arrow and Parquet files, both from the same record batches. */
import { type RecordBatch, RecordBatchStreamWriter } from 'apache-arrow';
import type { Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { ArrowFile } from './arrow.ts';
import { ParquetFiles } from './parquet/files.ts';
import { RecordBatches, ROWS_PER_BATCH } from './record-batches.ts';
import type { OpenTable, PublishedArticle, Writer } from './writer.ts';

interface TableFiles {
  readonly table: Table;
  readonly batches: RecordBatches;
  readonly arrow: ArrowFile;
  isEmpty: boolean;
}

export class ColumnarFiles implements Writer {
  readonly #files: readonly TableFiles[];
  readonly #parquet: ParquetFiles;

  constructor(open: OpenTable, rowsPerBatch = ROWS_PER_BATCH) {
    this.#files = TABLES.map((table) => {
      const batches = new RecordBatches(table, rowsPerBatch);
      return { table, batches, arrow: new ArrowFile(batches.schema, open('arrow', table)), isEmpty: true };
    });
    const targets = TABLES.map((table) => ({
      sink: open('parquet', table),
      metadata: JSON.stringify({ description: `A row is ${table.description}.`, table: table.name }),
    }));
    this.#parquet = new ParquetFiles(targets, rowsPerBatch);
  }

  async write({ cells }: PublishedArticle): Promise<void> {
    for (const [index, file] of this.#files.entries()) {
      for (const batch of file.batches.add(cells[file.table.name])) {
        file.isEmpty = false;
        file.arrow.write(batch);
        await this.#parquet.write(index, streamOf(batch));
      }
    }
  }

  /** Parquet of a table without rows needs a batch without rows; Arrow does without. */
  async finish(): Promise<void> {
    for (const [index, file] of this.#files.entries()) {
      const rest = file.batches.rest(file.isEmpty);
      if (rest && rest.numRows > 0) file.arrow.write(rest);
      file.arrow.finish();
      await this.#parquet.finish(index, rest && streamOf(rest));
    }
    this.#parquet.close();
  }

  discard(): void {
    this.#parquet.close();
  }
}

/** A copy of a batch, an Arrow IPC stream. */
const streamOf = (batch: RecordBatch): Uint8Array =>
  RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
