/** The output folder and its hidden siblings. */
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatelineError, EXIT, reasonOf } from '../error.ts';
import { BUILD_RECORD, FORMATS, isOurs, PUBLISHED, SUMS, WORKBOOK } from './files.ts';
import { parseSums } from './sums.ts';

export interface Folder {
  readonly out: string;
  /** Where the new output grows. */
  readonly staging: string;
  /** Where the old one waits while the new one takes its place. */
  readonly old: string;
  readonly lock: string;
}

/** @throws DatelineError when `out` is no name for a folder */
export function folderOf(out: string): Folder {
  const path = resolveLink(resolve(out));
  const name = basename(path);
  if (name === '') throw notOurs(out, 'is the root of the file system');
  const sibling = (ending: string) => join(dirname(path), `.${name}.${ending}`);
  return { out: path, staging: sibling('staging'), old: sibling('old'), lock: sibling('lock') };
}

/** A link stays; what it points at is replaced. */
const resolveLink = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** @throws DatelineError unless the folder is absent, empty, or a dataset that we wrote */
export function assertOurs({ out }: Folder): void {
  const entry = statsOf(out);
  if (!entry) return;
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw notOurs(out, 'is not a folder');
  const names = readdirSync(out).filter((name) => name !== BUILD_RECORD);
  if (names.length > 0 && !hasOurSums(out) && !hasAllFiles(out))
    throw notOurs(out, 'holds files, and no SHA256SUMS of a dataset');
  const taken = foreignIn(out).find((path) => isOurs(path) || (FORMATS as readonly string[]).includes(path));
  if (taken) throw notOurs(out, `holds something else where we write: ${taken}`);
}

function statsOf(out: string): Stats | undefined {
  try {
    return lstatSync(out, { throwIfNoEntry: false });
  } catch (error) {
    // A parent that is a file, or that may not be entered.
    throw notOurs(out, `cannot be there: ${reasonOf(error)}`);
  }
}

function hasOurSums(out: string): boolean {
  const path = join(out, SUMS);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const lines = parseSums(readFileSync(path, 'utf8'));
  return lines.length > 0 && lines.every((line) => line !== null && line.path !== SUMS && isOurs(line.path));
}

/** A dataset whose SHA256SUMS was lost or damaged is still known by all its other files. */
const hasAllFiles = (out: string): boolean =>
  PUBLISHED.every((path) => path === WORKBOOK || existsSync(join(out, path)));

/** Paths below a folder that are not ours; a folder of somebody else's is one path. */
export function foreignIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && below === '' && (FORMATS as readonly string[]).includes(path))
      return foreignIn(folder, path);
    return isOurs(path) && !entry.isDirectory() ? [] : [path];
  });
}

const notOurs = (out: string, what: string) =>
  new DatelineError({
    stage: 'publish',
    what: 'unfit --out',
    value: out,
    where: `it ${what}`,
    todo: 'give --out a new or empty folder, or one that an earlier run wrote',
    exitCode: EXIT.USAGE,
  });
