import { openAsBlob } from 'node:fs';
import { RecordBatchReader } from 'apache-arrow';
import type { Table } from '../../../schemas/table.ts';
import { withParquet } from '../parquet-wasm.ts';
import { ROWS_PER_BATCH } from '../record-batches.ts';
import { checkSchema, readBatch } from './batches.ts';
import type { RowSink } from './rows.ts';

/**
 * Reads a Parquet file row group by row group.
 * @throws when it is no such file, or not of this table
 */
export function readParquet(path: string, table: Table, sink: RowSink): Promise<void> {
  return withParquet(async (parquet) => {
    const file = await parquet.ParquetFile.fromFile(await openAsBlob(path));
    checkSchema(RecordBatchReader.from(file.schema().intoIPCStream()).open().schema, table);
    const groups = file.metadata().numRowGroups();
    for (let group = 0; group < groups; group++) {
      const rows = await file.read({ rowGroups: [group], batchSize: ROWS_PER_BATCH });
      for (const batch of RecordBatchReader.from(rows.intoIPCStream())) readBatch(batch, table, sink);
    }
    file.free();
  });
}
