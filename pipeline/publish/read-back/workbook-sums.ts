import { join } from 'node:path';
import { TABLES } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { TableDigest } from '../canonical.ts';
import { WORKBOOK } from '../files.ts';
import type { FileSums } from './file-sums.ts';
import { intoDigest } from './rows.ts';
import { readWorkbook } from './workbook.ts';

/** What the workbook of a folder holds. Needs no other format's reader: a thread that begins with it starts sooner. */
export async function workbookSums(folder: string): Promise<FileSums> {
  const digests = new Map(TABLES.map(({ name }) => [name, new TableDigest()]));
  try {
    await readWorkbook(join(folder, WORKBOOK), ({ name }) => intoDigest(digests.get(name) as TableDigest));
    const sums = [...digests].map(([table, digest]) => [table, digest.sum()] as const);
    return { name: WORKBOOK, sums, fault: null };
  } catch (error) {
    return { name: WORKBOOK, sums: [], fault: reasonOf(error) };
  }
}
