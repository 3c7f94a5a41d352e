import { RIGHTS } from '../../schemas/stages/article.ts';
import type { Batch } from '../../schemas/stages/batch.ts';
import { isReject } from '../../schemas/stages/reject.ts';
import { compareRebuild } from '../publish/verify/compare-rebuild.ts';
import type { Faults } from '../publish/verify/fault.ts';
import { readNotes } from '../publish/verify/notes.ts';
import { openSources } from '../read/sources.ts';
import { VERSION } from '../version.ts';
import { compareSlices } from './compare-slices.ts';
import { makeBatches, type RowOptions } from './make-rows.ts';
import { otherVersion } from './other-version.ts';

/**
 * Makes every row again from the raw articles, with the options that checks.csv records, and compares all cells; of a
 * dataset that another version made, proves the slices. Says what was done.
 */
export async function verifyAgainstRaw(out: string, raw: string, faults: Faults): Promise<string> {
  const notes = readNotes(out).get('run') ?? new Map<string, string>();
  const other = otherVersion(out);
  if (other !== null) {
    await compareSlices(out, raw, faults);
    return `made by version ${other}, this is ${VERSION}: texts were compared with the raw articles, the rows were not made again`;
  }
  await compareRebuild(out, batches(raw, optionsOf(notes)), faults);
  return 'every row was made again from the raw articles';
}

function optionsOf(notes: ReadonlyMap<string, string>): RowOptions {
  const limit = Number(notes.get('option limit'));
  return {
    rights: RIGHTS.find((word) => word === notes.get('option rights')),
    limit: Number.isInteger(limit) && limit > 0 ? limit : undefined,
  };
}

async function* batches(raw: string, options: RowOptions): AsyncGenerator<Batch> {
  for await (const made of makeBatches(openSources([raw]), options)) if (!isReject(made)) yield made;
}
