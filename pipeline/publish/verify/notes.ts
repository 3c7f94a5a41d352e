import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DatelineError, EXIT, reasonOf } from '../../error.ts';
import { CHECK_COLUMNS } from '../checks-file.ts';
import { CHECKS } from '../files.ts';

/**
 * Options, versions and counts that a run noted in checks.csv.
 * @returns values by stage, then by name
 * @throws DatelineError when the file is missing or damaged
 */
export function readNotes(out: string): Map<string, Map<string, string>> {
  const notes = new Map<string, Map<string, string>>();
  for (const [check, stage, , , , value] of records(join(out, CHECKS))) {
    if (value === '') continue;
    if (!notes.has(stage)) notes.set(stage, new Map());
    notes.get(stage)?.set(check, value);
  }
  return notes;
}

function records(path: string): string[][] {
  try {
    const [header, ...rest] = parse(readFileSync(path, 'utf8'), { record_delimiter: '\n' }) as string[][];
    if (header?.join() !== CHECK_COLUMNS.join()) throw new Error('its header is not that of checks.csv');
    return rest;
  } catch (error) {
    throw new DatelineError({
      stage: 'verify',
      what: 'cannot read',
      value: CHECKS,
      where: `${path}: ${reasonOf(error)}`,
      todo: 'without it the options of the run are not known; build the dataset anew',
      exitCode: EXIT.FAILED,
    });
  }
}
