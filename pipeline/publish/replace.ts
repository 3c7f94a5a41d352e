/**
 * The staging folder takes the output's place. Old away, new in, old removed: whenever the process dies, the output or
 * its hidden sibling is whole, and `finishReplace` carries on from there.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Folder, foreignIn } from './folder.ts';

/**
 * @param isForeign is told of each path of somebody else's that moves along
 */
export function replaceOutput(folder: Folder, onForeign: (path: string) => void): void {
  const { out, staging, old } = folder;
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(staging, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
  finishReplace(folder, onForeign);
}

/** Ends a replacement that was cut short; does nothing where there was none. Only who holds the lock may call it. */
export function finishReplace(folder: Folder, onForeign: (path: string) => void): void {
  const { out, staging, old } = folder;
  if (!existsSync(old)) return;
  // The old output is moved away only when the staging folder is whole.
  if (!existsSync(out)) renameSync(existsSync(staging) ? staging : old, out);
  if (!existsSync(old)) return;
  for (const path of foreignIn(old)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(join(old, path), join(out, path));
    onForeign(path);
  }
  rmSync(old, { recursive: true, force: true });
}
