import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reject } from '../../schemas/stages/reject.ts';
import { codeOf, DatelineError, reasonOf } from '../error.ts';
import { compareCodePoints } from './compare.ts';

/** Names at the top of a raw folder that describe the articles and are none themselves. */
export const RESERVED = ['articles.csv', 'dataset.json', 'authority.csv', 'corrections.csv'] as const;

/** A file to read: its name in the dataset and where it lies on this machine. */
export interface SourceFile {
  /** Path below the raw folder with `/`; of a file argument, its name. */
  readonly sourceFile: string;
  readonly path: string;
}

/**
 * The files of one argument in code-point order of their paths, whatever the order of the file system. Hidden names
 * and, at the top, reserved ones are skipped; what is there but cannot be read as a file is a reject.
 */
export function* walk(argument: string): Generator<SourceFile | Reject> {
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new DatelineError({
      stage: 'read',
      what: 'no such file or folder',
      value: argument,
      todo: 'Check the path, or run `dateline --help`.',
    });
  }
  if (stats.isDirectory()) yield* walkFolder(argument, '', [realpathSync(argument)]);
  else if (stats.isFile()) yield { sourceFile: basename(argument), path: argument };
  else throw new DatelineError({ stage: 'read', what: 'not a file or folder', value: argument });
}

function* walkFolder(
  folder: string,
  prefix: string,
  parents: readonly string[],
): Generator<SourceFile | Reject> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield reject(prefix, 'unreadable', reasonOf(error));
    return;
  }
  const kinds = new Map<string, Kind>();
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || (prefix === '' && isReserved(name))) continue;
    kinds.set(name, kindOf(join(folder, name), entry.isSymbolicLink()));
  }
  // With its slash a folder's name sorts where its files' paths do: "a.txt" before "a/b.txt".
  const sortKey = (name: string): string => (kinds.get(name) === 'folder' ? `${name}/` : name);
  const names = [...kinds.keys()].sort((a, b) => compareCodePoints(sortKey(a), sortKey(b)));
  for (const name of names) {
    const path = join(folder, name);
    const sourceFile = prefix + name;
    const kind = kinds.get(name);
    if (kind === 'file') yield { sourceFile, path };
    else if (kind === 'folder') yield* enter(path, `${sourceFile}/`, parents);
    else if (kind === 'dangling') {
      yield reject(sourceFile, 'dangling_link', 'the link points at nothing');
    } else
      yield reject(sourceFile, 'unreadable', 'neither a file nor a folder that can be opened by its name');
  }
}

function* enter(path: string, prefix: string, parents: readonly string[]): Generator<SourceFile | Reject> {
  const real = realpathSync(path);
  if (parents.includes(real))
    yield reject(prefix.slice(0, -1), 'unreadable', 'the link leads back to a folder above it');
  else yield* walkFolder(path, prefix, [...parents, real]);
}

type Kind = 'file' | 'folder' | 'dangling' | 'other';

function kindOf(path: string, isLink: boolean): Kind {
  try {
    const stats = statSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    // A name that is no UTF-8 is listed, but not found again.
    return isLink && ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error)) ? 'dangling' : 'other';
  }
}

const isReserved = (name: string): boolean => (RESERVED as readonly string[]).includes(name);

function reject(sourceFile: string, reason: Reject['reason'], detail: string): Reject {
  return { sourceFile, record: null, stage: 'read', reason, detail };
}
