import { open } from 'node:fs/promises';
import { RecordBatchReader } from 'apache-arrow';
import type { Table } from '../../../schemas/table.ts';
import { checkSchema, readBatch } from './batches.ts';
import type { RowSink } from './rows.ts';

/**
 * Reads an Arrow file batch by batch, by its footer.
 * @throws when it is no such file, or not of this table
 */
export async function readArrow(path: string, table: Table, sink: RowSink): Promise<void> {
  const file = await open(path);
  try {
    const reader = await (await RecordBatchReader.from(file)).open();
    checkSchema(reader.schema, table);
    for await (const batch of reader) readBatch(batch, table, sink);
  } finally {
    await file.close();
  }
}
