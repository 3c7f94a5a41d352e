import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tablePath, WORKBOOK } from '../files.ts';
import type { TableSums } from '../read-back/file-sums.ts';
import { type WorkbookLimits, whyNoWorkbook } from '../workbook/limits.ts';
import type { Faults } from './fault.ts';

/**
 * The workbook is there where the tables are short enough for one, and only there.
 * @returns whether there is one to read
 */
export function checkWorkbook(
  out: string,
  tables: TableSums,
  faults: Faults,
  limits?: WorkbookLimits,
): boolean {
  const csvBytes = (table: string): number =>
    statSync(join(out, tablePath('csv', table)), { throwIfNoEntry: false })?.size ?? 0;
  const why = whyNoWorkbook(tables, csvBytes, limits);
  const isThere = existsSync(join(out, WORKBOOK));
  if (why === null && !isThere && !faults.has(WORKBOOK)) faults.add(WORKBOOK, 'is missing');
  if (why !== null && isThere) faults.add(WORKBOOK, `is there, though it should be ${why}`);
  return isThere;
}
