import { RIGHTS } from '../../schemas/stages/article.ts';
import type { Batch } from '../../schemas/stages/batch.ts';
import { isReject } from '../../schemas/stages/reject.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { compareRebuild } from '../publish/verify/compare-rebuild.ts';
import type { Faults } from '../publish/verify/fault.ts';
import { readNotes } from '../publish/verify/notes.ts';
import { VERSION } from '../version.ts';
import { makeBatches, type RowOptions } from './make-rows.ts';

/**
 * Makes every row again from the raw articles, with the options that checks.csv records, and compares all cells.
 * Says what was done.
 */
export async function verifyAgainstRaw(out: string, raw: string, faults: Faults): Promise<string> {
  const notes = readNotes(out).get('run') ?? new Map<string, string>();
  await compareRebuild(out, batches(raw, optionsOf(notes)), faults);
  const made = notes.get('software version');
  return made === VERSION
    ? 'every row was made again from the raw articles'
    : `the dataset was made by version ${made ?? 'unknown'}, the rows were made again by ${VERSION}: they may differ for that reason`;
}

function optionsOf(notes: ReadonlyMap<string, string>): RowOptions {
  const limit = Number(notes.get('option limit'));
  return {
    rights: RIGHTS.find((word) => word === notes.get('option rights')),
    limit: Number.isInteger(limit) && limit > 0 ? limit : undefined,
  };
}

async function* batches(raw: string, options: RowOptions): AsyncGenerator<Batch> {
  for await (const made of makeBatches([raw], options, loadKnowledge())) if (!isReject(made)) yield made;
}
