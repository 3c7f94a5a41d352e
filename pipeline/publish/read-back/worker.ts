/** Reads files in a thread of its own: the sums of each are posted as they come. */
import { parentPort, workerData } from 'node:worker_threads';
import { fileSums } from './file-sums.ts';

const { folder, names } = workerData as { folder: string; names: readonly string[] };
for (const name of names) parentPort?.postMessage(await fileSums(folder, name));
