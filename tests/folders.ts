import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, with these files; removed afterwards. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A short article that every stage accepts; `n` makes its text differ. */
export const shortArticle = (n = 1): string =>
  `HARBOR TIMES\nMarch ${n}, 2023\nOSLO -- The mayor of Oslo said on Tuesday that the port would be closed for ${n} days.\n` +
  'She told reporters that the workers had agreed to the plan.\n';
