/** Proof that every file holds the rows that were sent: each is read again by a streaming reader of its format. */
import { DatelineError, EXIT } from '../../error.ts';
import { WORKBOOK } from '../files.ts';
import { allSums } from './all-sums.ts';
import type { TableSums } from './file-sums.ts';

/**
 * @param report is told of each file that cannot be read (`table` null) or holds other rows of a table; `name` is its
 *   path below `folder`
 * @param workerRows so many rows are read by two threads
 */
export async function readBack(
  folder: string,
  expected: TableSums,
  hasWorkbook: boolean,
  report: (name: string, what: string, table: string | null) => void,
  workerRows?: number,
): Promise<void> {
  const rows = [...expected.values()].reduce((sum, table) => sum + table.rows, 0);
  for (const { name, sums, fault } of await allSums(folder, rows, hasWorkbook, workerRows)) {
    if (fault !== null) report(name, `cannot be read: ${fault}`, null);
    for (const [table, found] of sums) {
      const sent = expected.get(table);
      if (found.rows !== sent?.rows)
        report(name, `holds ${found.rows} rows of ${table}, not ${sent?.rows}`, table);
      else if (found.sha256 !== (name === WORKBOOK ? sent.workbookSha256 : sent.sha256))
        report(name, `holds other rows of ${table}`, table);
    }
  }
}

/** @throws DatelineError naming the files that do not hold what was sent */
export async function proveReadBack(
  folder: string,
  expected: TableSums,
  hasWorkbook: boolean,
  workerRows?: number,
): Promise<void> {
  const faults: string[] = [];
  await readBack(folder, expected, hasWorkbook, (name, what) => faults.push(`${name} ${what}`), workerRows);
  if (faults.length === 0) return;
  throw new DatelineError({
    stage: 'publish',
    what: 'files that do not hold the rows sent to them',
    value: String(faults.length),
    where: faults.join('; '),
    todo: 'nothing was replaced; a disk that loses bytes or a fault of the software: run again, then report it',
    exitCode: EXIT.FAILED,
  });
}
