import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BENCH } from './documents.ts';

/**
 * What a set's own scorer prints for our predictions, which are written as JSON lines to a temporary file. `view` is a
 * script that reshapes the predictions first.
 */
export function runScorer(
  scorer: string,
  gold: string,
  predictions: readonly unknown[],
  args: readonly string[],
  view: string | null,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((row) => `${JSON.stringify(row)}\n`).join(''));
    if (view !== null) writeFileSync(file, node(join(BENCH, view), file));
    return node(join(BENCH, scorer), join(BENCH, gold), file, ...args);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** A figure in a scorer's JSON by its dotted path. */
export function figureAt(result: unknown, path: string): number | null {
  let value: unknown = result;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'number' ? value : null;
}
