import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Rows of a lexicon: tab-separated, `#` lines are its header, the first other line names the columns.
 * Errors name file and line.
 */
export function readLexicon(url: URL, columns: readonly string[]): string[][] {
  const path = fileURLToPath(url);
  const rows: string[][] = [];
  let isHeaderSeen = false;
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (!isHeaderSeen) {
      isHeaderSeen = true;
      if (cells.join('\t') !== columns.join('\t')) {
        throw new Error(
          `lexicon columns: ${cells.join(' ')}\n${path}, line ${i + 1}\nwanted: ${columns.join(' ')}`,
        );
      }
      continue;
    }
    if (cells.length !== columns.length) {
      throw new Error(
        `lexicon row: ${line}\n${path}, line ${i + 1}\nwanted ${columns.length} cells, tab-separated`,
      );
    }
    rows.push(cells);
  }
  return rows;
}
