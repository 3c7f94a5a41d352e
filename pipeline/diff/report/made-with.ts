import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../../error.ts';
import { CHECKS } from '../../publish/files.ts';
import { readNotes } from '../../publish/verify/notes.ts';

/** What a dataset says of its making: version of the software and options, by name; nothing where it does not say. */
export function madeWith(folder: string): Map<string, string> {
  if (!existsSync(join(folder, CHECKS))) return new Map();
  try {
    return readNotes(folder).get('run') ?? new Map();
  } catch (error) {
    // Of another version, or damaged: the rows can be compared all the same.
    if (error instanceof DatelineError) return new Map();
    throw error;
  }
}
