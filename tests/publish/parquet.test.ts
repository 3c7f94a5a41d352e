/** Parquet files written by a thread, against those written here. */
import { RecordBatchStreamWriter } from 'apache-arrow';
import { expect, test } from 'vitest';
import { rowCells } from '../../pipeline/publish/canonical.ts';
import { ParquetFile } from '../../pipeline/publish/parquet/file.ts';
import { ParquetFiles } from '../../pipeline/publish/parquet/files.ts';
import type { ParquetTarget } from '../../pipeline/publish/parquet/thread.ts';
import { RecordBatches } from '../../pipeline/publish/record-batches.ts';
import type { Row } from '../../schemas/table.ts';
import { tables } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';

const ROWS = 20;
const { table, batches, rest } = batchesOf('mentions');

/** Full batches of a table and what is left, as Arrow IPC streams. */
function batchesOf(name: 'mentions') {
  const table = tables[name];
  const rows = Array.from({ length: 8 }, (_, i): readonly Row[] => generateArticle(i).rows[name]).flat();
  const cut = new RecordBatches(table, ROWS);
  const batches: Uint8Array[] = [];
  for (const batch of cut.add(rows.map(rowCells(table)))) batches.push(streamOf(batch));
  return { table, batches, rest: streamOf(cut.rest(true)!) };
}

function streamOf(batch: NonNullable<ReturnType<RecordBatches['rest']>>): Uint8Array {
  return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
}

/** A file kept in memory. */
function target(): ParquetTarget & { readonly bytes: () => Buffer } {
  const chunks: Uint8Array[] = [];
  return {
    sink: { write: (chunk) => chunks.push(Uint8Array.from(chunk)) },
    metadata: `{"table":"${table.name}"}`,
    bytes: () => Buffer.concat(chunks),
  };
}

const fullDisk = (): ParquetTarget => ({
  sink: {
    write: () => {
      throw new Error('the disk is full');
    },
  },
  metadata: '{}',
});

test('a thread writes the bytes that are written here', async () => {
  expect(batches.length).toBeGreaterThan(2);
  const here = target();
  const file = new ParquetFile(here.sink, here.metadata, ROWS);
  for (const batch of batches) await file.write(batch);
  await file.write(rest);
  await file.finish();
  expect(here.bytes().subarray(-4).toString()).toBe('PAR1');

  const targets = [target(), target()];
  const inThread = new ParquetFiles(targets, ROWS);
  for (const batch of batches) for (const index of [0, 1]) await inThread.write(index, batch);
  for (const index of [1, 0]) await inThread.finish(index, rest);
  inThread.close();
  for (const { bytes } of targets) expect(bytes().equals(here.bytes())).toBe(true);
});

test('what goes wrong behind a thread comes to the caller', async () => {
  const full = new ParquetFiles([fullDisk()], ROWS);
  await full.write(0, batches[0]!);
  await expect(full.finish(0, rest)).rejects.toThrow('the disk is full');
  full.close();

  const damaged = new ParquetFiles([target()], ROWS);
  await damaged.write(0, batches[0]!.slice(0, 100));
  await expect(damaged.finish(0, rest)).rejects.toThrow();
  damaged.close();

  const given = new ParquetFiles([target()], ROWS);
  await given.write(0, batches[0]!);
  const end = given.finish(0, rest);
  given.close();
  await expect(end).rejects.toThrow('ended before it was done');
});
