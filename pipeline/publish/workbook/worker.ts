/** Makes the workbook in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { DatelineError, reasonOf } from '../../error.ts';
import { makeHere, type Outcome } from './make.ts';
import type { WorkbookFacts } from './workbook.ts';

const { folder, facts } = workerData as { folder: string; facts: WorkbookFacts };
const outcome: Outcome = await makeHere(folder, facts).then(
  (made) => ({ made }),
  (error: unknown) => ({
    details: error instanceof DatelineError ? error.details : null,
    reason: reasonOf(error),
  }),
);
parentPort?.postMessage(outcome);
