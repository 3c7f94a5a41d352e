import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILD_RECORD } from '../../pipeline/publish/files.ts';
import { run } from '../../pipeline/run.ts';

/** Every folder here is a case: `raw/` is built, and the whole output compared with `expected/`. */
export const CASES = fileURLToPath(new URL('.', import.meta.url));
export const caseNames: readonly string[] = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export const buildCase = <T>(name: string, use: (out: string) => T): Promise<T> =>
  buildRaw(join(CASES, name, 'raw'), use);

/** Builds articles into a folder of its own and hands that folder over; it is removed afterwards. */
export async function buildRaw<T>(raw: string, use: (out: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-case-'));
  const out = join(folder, 'out');
  try {
    await run({ paths: [raw], out, check: true, log: () => undefined });
    return use(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Difference {
  readonly missing: string[];
  readonly unexpected: string[];
  readonly different: string[];
}

/** How two trees differ, file by file. */
export function compareTrees(found: string, expected: string): Difference {
  const [is, should] = [filesOf(found), filesOf(expected)];
  const isEqual = (path: string) =>
    readFileSync(join(found, path)).equals(readFileSync(join(expected, path)));
  return {
    missing: should.filter((path) => !is.includes(path)),
    unexpected: is.filter((path) => !should.includes(path)),
    different: is.filter((path) => should.includes(path) && !isEqual(path)),
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== BUILD_RECORD)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
