import { JSONLD } from '../files.ts';
import { dataFiles, type FileSums, fileSums } from './file-sums.ts';
import { startWorker } from './start-worker.ts';

/** Rows of a dataset from which on a second thread pays for its start. */
const WORKER_ROWS = 50_000;

/**
 * The sums of every file that holds rows, in the order of `dataFiles`. Of many rows a second thread reads the half.
 * @param rows in all tables together
 */
export async function allSums(
  folder: string,
  rows: number,
  hasWorkbook: boolean,
  workerRows = WORKER_ROWS,
): Promise<FileSums[]> {
  const names = dataFiles(hasWorkbook);
  const forWorker = rows < workerRows ? [] : names.filter(isForWorker);
  const work = [
    readInWorker(folder, forWorker),
    readHere(
      folder,
      names.filter((name) => !forWorker.includes(name)),
    ),
  ];
  // Both end before either's failure goes on: nothing may run behind the caller's back.
  await Promise.allSettled(work);
  const sums = (await Promise.all(work)).flat();
  const found = new Map(sums.map((one) => [one.name, one]));
  return names.map((name) => found.get(name) ?? { name, sums: [], fault: 'it was not read' });
}

/** The two halves take about the same time. */
const isForWorker = (name: string): boolean => name !== JSONLD && !name.startsWith('parquet/');

async function readHere(folder: string, names: readonly string[]): Promise<FileSums[]> {
  const found: FileSums[] = [];
  for (const name of names) found.push(await fileSums(folder, name));
  return found;
}

function readInWorker(folder: string, names: readonly string[]): Promise<FileSums[]> {
  if (names.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const found: FileSums[] = [];
    const worker = startWorker(new URL('./worker', import.meta.url), { folder, names });
    worker.on('message', (sums: FileSums) => found.push(sums));
    worker.on('error', reject);
    worker.on('exit', () => resolve(found));
  });
}
