import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { main } from '../../pipeline/cli/main.ts';
import type { Output } from '../../pipeline/cli/output.ts';
import { folderWith } from '../folders.ts';

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process. */
export async function dateline(...args: string[]): Promise<Result> {
  let stdout = '';
  let stderr = '';
  const output: Output = {
    data: async (text) => {
      stdout += text;
    },
    say: (line) => {
      stderr += `${line}\n`;
    },
    progress: () => undefined,
  };
  const code = await main(args, output, new AbortController().signal);
  return { code, stdout, stderr };
}

/** A dataset of a raw folder, in `out` beside it. */
export const run = (raw: string, ...args: string[]): Promise<Result> =>
  dateline('run', raw, '--out', join(raw, '../out'), ...args);

/** A folder `raw` of these files, in a folder of its own. */
export const rawWith = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  join(
    folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`raw/${name}`, text]))),
    'raw',
  );

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The command line in a process of its own, from the sources. */
export function spawnDateline(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = PROJECT,
) {
  const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', loader, join(PROJECT, 'pipeline/cli.ts'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, result: collect(child) };
}

async function collect(child: ChildProcess): Promise<Result & { readonly signal: NodeJS.Signals | null }> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ code: code ?? -1, stdout, stderr, signal }));
  });
}

/** Waits until a file is there and holds something. */
export async function until(path: string): Promise<void> {
  for (let i = 0; i < 2000; i++) {
    if (existsSync(path) && readFileSync(path).length > 0) return;
    await wait(10);
  }
  throw new Error(`${path} has not come`);
}

/** All files below a folder with their bytes as Latin-1 text; hidden ones at the top left out. */
export function treeOf(folder: string, below = ''): Map<string, string> {
  const tree = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) for (const [name, text] of treeOf(folder, path)) tree.set(name, text);
    else tree.set(path, readFileSync(join(folder, path), 'latin1'));
  }
  return tree;
}

/** Rows of a published table as objects, by csv-parse. */
export async function tableOf(out: string, table: string): Promise<Record<string, string>[]> {
  const { parse } = await import('csv-parse/sync');
  return parse(readFileSync(join(out, table.endsWith('.csv') ? table : `csv/${table}.csv`)), {
    columns: true,
  }) as Record<string, string>[];
}
