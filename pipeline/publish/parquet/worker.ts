/** Writes Parquet files in a thread of its own, as it is ordered to; their bytes are posted as they come. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../../error.ts';
import { ParquetFile } from './file.ts';
import type { Answer, Order, ThreadData } from './thread.ts';

const { metadata, rowsPerBatch } = workerData as ThreadData;
const answer = (message: Answer): void => parentPort?.postMessage(message);
const files = metadata.map(
  (text, file) => new ParquetFile({ write: (chunk) => answer({ file, chunk }) }, text, rowsPerBatch),
);

async function carryOut({ file, batch }: Order): Promise<void> {
  if (batch) await files[file]!.write(batch);
  else await files[file]!.finish();
}

parentPort?.on('message', (order: Order) => {
  carryOut(order).then(
    () => answer({ file: order.file, failure: null }),
    (error: unknown) => answer({ file: order.file, failure: reasonOf(error) }),
  );
});
