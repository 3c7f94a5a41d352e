/** Proof that every file holds the rows that were sent: each is read again by a streaming reader of its format. */
import { DatelineError, EXIT } from '../../error.ts';
import { WORKBOOK } from '../files.ts';
import { allSums } from './all-sums.ts';
import type { FileSums, TableSums } from './file-sums.ts';

/**
 * @param report is told of each file that cannot be read (`table` null) or holds other rows of a table; `name` is its
 *   path below `folder`
 * @param workerRows so many rows are read by two threads
 */
export async function readBack(
  folder: string,
  expected: TableSums,
  hasWorkbook: boolean,
  report: Report,
  workerRows?: number,
): Promise<void> {
  const rows = [...expected.values()].reduce((sum, table) => sum + table.rows, 0);
  for (const found of await allSums(folder, rows, hasWorkbook, workerRows)) compare(found, expected, report);
}

type Report = (name: string, what: string, table: string | null) => void;

function compare({ name, sums, fault }: FileSums, expected: TableSums, report: Report): void {
  if (fault !== null) report(name, `cannot be read: ${fault}`, null);
  for (const [table, found] of sums) {
    const sent = expected.get(table);
    if (found.rows !== sent?.rows)
      report(name, `holds ${found.rows} rows of ${table}, not ${sent?.rows}`, table);
    else if (found.sha256 !== (name === WORKBOOK ? sent.workbookSha256 : sent.sha256))
      report(name, `holds other rows of ${table}`, table);
  }
}

/**
 * @param workbook what was read back of the workbook, undefined where there is none
 * @throws DatelineError naming the files that do not hold what was sent; the error of the workbook where it could not be
 *   made though all others are right
 */
export async function proveReadBack(
  folder: string,
  expected: TableSums,
  workbook: Promise<FileSums> | undefined,
): Promise<void> {
  const faults: string[] = [];
  const report: Report = (name, what) => faults.push(`${name} ${what}`);
  const both = [
    readBack(folder, expected, false, report),
    workbook?.then((own) => compare(own, expected, report)),
  ];
  // Both end before either's failure goes on: nothing may run behind the caller's back.
  const outcomes = await Promise.allSettled(both);
  if (faults.length > 0) throw unlike(faults);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

const unlike = (faults: readonly string[]): DatelineError =>
  new DatelineError({
    stage: 'publish',
    what: 'files that do not hold the rows sent to them',
    value: String(faults.length),
    where: faults.join('; '),
    todo: 'nothing was replaced; a disk that loses bytes or a fault of the software: run again, then report it',
    exitCode: EXIT.FAILED,
  });
