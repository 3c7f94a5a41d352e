/** Makes the workbook and reads it back: of many rows in a thread of its own, beside the proof of all other files. */
import { join } from 'node:path';
import { DatelineError, type ErrorDetails } from '../../error.ts';
import { FileSink, type FileSystem, type Written } from '../file-sink.ts';
import { WORKBOOK } from '../files.ts';
import type { FileSums } from '../read-back/file-sums.ts';
import { startWorker } from '../read-back/start-worker.ts';
import { workbookSums } from '../read-back/workbook-sums.ts';
import { type WorkbookFacts, writeWorkbook } from './workbook.ts';

export interface MadeWorkbook {
  readonly written: Written;
  /** Texts that are too long for a cell, by `table.column`. */
  readonly tooLong: ReadonlyMap<string, number>;
  /** What was read back. */
  readonly sums: FileSums;
}

/** What the thread tells: the workbook, or why there is none. */
export type Outcome =
  | { readonly made: MadeWorkbook }
  | { readonly details: ErrorDetails | null; readonly reason: string };

/** Rows of a dataset from which on a thread pays for its start. */
const THREAD_ROWS = 20_000;

/**
 * @param folder where the CSV files are, and where it is written
 * @param fileSystem not the real one only in tests; then there is no thread
 * @param threadRows so many rows are written by a thread of its own
 * @throws DatelineError when the system refuses
 */
export function makeWorkbook(
  folder: string,
  facts: WorkbookFacts,
  fileSystem?: FileSystem,
  threadRows = THREAD_ROWS,
): Promise<MadeWorkbook> {
  const rows = [...facts.tables.values()].reduce((sum, table) => sum + table.rows, 0);
  return fileSystem || rows < threadRows ? makeHere(folder, facts, fileSystem) : makeInThread(folder, facts);
}

export async function makeHere(
  folder: string,
  facts: WorkbookFacts,
  fileSystem?: FileSystem,
): Promise<MadeWorkbook> {
  const sink = new FileSink(join(folder, WORKBOOK), WORKBOOK, fileSystem);
  try {
    const tooLong = await writeWorkbook(folder, sink, facts);
    return { written: sink.close(), tooLong, sums: await workbookSums(folder) };
  } finally {
    sink.discard();
  }
}

function makeInThread(folder: string, facts: WorkbookFacts): Promise<MadeWorkbook> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(new URL('./worker', import.meta.url), { folder, facts });
    worker.on('message', (outcome: Outcome) => {
      if ('made' in outcome) resolve(outcome.made);
      else reject(outcome.details ? new DatelineError(outcome.details) : new Error(outcome.reason));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`the thread that makes ${WORKBOOK} ended before it was done`)));
  });
}
