/** `dateline verify`: an output folder is whole, sound and, with the raw articles, right. */
import { existsSync, statSync } from 'node:fs';
import { DatelineError, EXIT } from '../../error.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { checkFormats } from './check-formats.ts';
import { checkPublishedRows } from './check-rows.ts';
import { checkSums } from './check-sums.ts';
import { Faults } from './fault.ts';

/** What a dataset alone cannot prove. */
export const UNPROVEN =
  'not proved without the raw articles: that texts and offsets are those of the articles, and that no row is missing';

/**
 * Proves hashes, schemas, keys, references, lengths of texts, overlapping texts, rights, and that all formats hold
 * the same rows.
 * @throws DatelineError when there is no dataset
 */
export async function verifyOutput(out: string, limits?: WorkbookLimits): Promise<Faults> {
  assertFolder(out);
  const faults = new Faults();
  await checkSums(out, faults);
  await checkFormats(out, faults, limits);
  // Of files that are damaged the rows say nothing more.
  if (faults.count === 0) await checkPublishedRows(out, faults);
  return faults;
}

function assertFolder(out: string): void {
  if (existsSync(out) && statSync(out).isDirectory()) return;
  throw new DatelineError({
    stage: 'verify',
    what: 'no dataset',
    value: out,
    where: 'there is no such folder',
    todo: 'name the folder that `dateline run … --out` wrote',
    exitCode: EXIT.USAGE,
  });
}
