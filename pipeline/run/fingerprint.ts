import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gazetteerPath } from '../knowledge/gazetteer/path.ts';
import { packageFolder } from '../package-folder.ts';
import { compareCodePoints } from '../read/compare.ts';
import { RESERVED, walk } from '../read/walk.ts';

/** SHA-256 over the names and bytes of everything that is read: articles, their descriptions, rejects too. */
export function rawFingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
      for (const name of RESERVED) addFile(hash, name, join(path, name));
    }
    for (const found of walk(path)) {
      if ('reason' in found) hash.update(`${found.sourceFile}\0${found.reason}\0`);
      else addFile(hash, found.sourceFile, found.path);
    }
  }
  return hash.digest('hex');
}

/** SHA-256 over the code that runs, its lexicons and data files, and the versions of its packages. */
export function codeFingerprint(): string {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    addFile(hash, name, fileURLToPath(new URL(name, packageFolder)));
  }
  for (const folder of ['../../pipeline/', '../../schemas/']) {
    addFolder(hash, fileURLToPath(new URL(folder, import.meta.url)));
  }
  addFile(hash, 'gazetteer', gazetteerPath());
  return hash.digest('hex');
}

type Hash = ReturnType<typeof createHash>;

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => compareCodePoints(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      hash.update(`${entry.name}/\0`);
      addFolder(hash, path);
    } else if (entry.isFile()) addFile(hash, entry.name, path);
  }
}

/** Name, size and bytes, so that no two sets of files look alike; of a missing file its absence. */
function addFile(hash: Hash, name: string, path: string): void {
  if (!existsSync(path)) {
    hash.update(`${name}\0none\0`);
    return;
  }
  const bytes = readFileSync(path);
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}
