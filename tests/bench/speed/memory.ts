import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../../../pipeline/package-folder.ts';
import { generateArticle } from '../generate.ts';

export interface WholeRun {
  readonly articles: number;
  readonly seconds: number;
  /** Largest resident set of the process, MiB. */
  readonly peak: number;
}

const CLI = fileURLToPath(new URL('build/compiled/pipeline/cli.js', packageFolder));

/** Prints seconds and peak memory of the command line behind what it does. */
const WRAP = `
const start = performance.now();
process.on('exit', () => {
  const seconds = (performance.now() - start) / 1000;
  require('node:fs').writeSync(1, JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1024 }));
});
process.argv.splice(1, 0, ${JSON.stringify(CLI)});
import(${JSON.stringify(`file://${CLI}`)});
`;

/** `dateline run` over a folder of generated articles, in a process of its own: start, knowledge and read-back included. */
export function wholeRun(articles: number): WholeRun {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const raw = mkdtempSync(join(folder, 'raw-'));
    for (let i = 0; i < articles; i++)
      writeFileSync(join(raw, `${String(i).padStart(6, '0')}.txt`), generateArticle(i));
    const args = ['-e', WRAP, 'run', raw, '--out', join(folder, 'out')];
    const printed = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { seconds, peak } = JSON.parse(printed) as { seconds: number; peak: number };
    return { articles, seconds, peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
