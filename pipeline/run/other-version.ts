import { readNotes } from '../publish/verify/notes.ts';
import { VERSION } from '../version.ts';

/**
 * The version that made a dataset; null where it is this one.
 * @throws DatelineError when checks.csv is missing or damaged
 */
export function otherVersion(out: string): string | null {
  const made = readNotes(out).get('run')?.get('software version') ?? 'unknown';
  return made === VERSION ? null : made;
}
