/** Arrow and Parquet files, both from the same record batches. */
import type { RecordBatch } from 'apache-arrow';
import type { Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { ArrowFile } from './arrow.ts';
import { ParquetFile } from './parquet.ts';
import { RecordBatches, ROWS_PER_BATCH } from './record-batches.ts';
import type { OpenTable, PublishedArticle, Writer } from './writer.ts';

interface TableFiles {
  readonly table: Table;
  readonly batches: RecordBatches;
  readonly arrow: ArrowFile;
  readonly parquet: ParquetFile;
  isEmpty: boolean;
}

export class ColumnarFiles implements Writer {
  readonly #files: readonly TableFiles[];

  constructor(open: OpenTable, rowsPerBatch = ROWS_PER_BATCH) {
    this.#files = TABLES.map((table) => {
      const batches = new RecordBatches(table, rowsPerBatch);
      const metadata = JSON.stringify({ description: `A row is ${table.description}.`, table: table.name });
      return {
        table,
        batches,
        arrow: new ArrowFile(batches.schema, open('arrow', table)),
        parquet: new ParquetFile(open('parquet', table), metadata, rowsPerBatch),
        isEmpty: true,
      };
    });
  }

  async write({ cells }: PublishedArticle): Promise<void> {
    for (const file of this.#files)
      for (const batch of file.batches.add(cells[file.table.name])) await put(file, batch);
  }

  async finish(): Promise<void> {
    for (const file of this.#files) {
      const rest = file.batches.rest(file.isEmpty);
      if (rest) await put(file, rest);
      file.arrow.finish();
      await file.parquet.finish();
    }
  }
}

/** Parquet of a table without rows needs a batch without rows; Arrow does without. */
async function put(file: TableFiles, batch: RecordBatch): Promise<void> {
  file.isEmpty = false;
  if (batch.numRows > 0) file.arrow.write(batch);
  await file.parquet.write(batch);
}
