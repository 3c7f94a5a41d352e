import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, shortArticle } from '../folders.ts';
import { dateline, spawnDateline, treeOf, until } from './harness.ts';

const MANY = 150;

/** A folder with many articles in `raw`, and an `out` that an earlier run wrote from one of them. */
async function earlierRun(): Promise<{
  folder: string;
  raw: string;
  out: string;
  before: Map<string, string>;
}> {
  const folder = folderWith({ 'raw/a.txt': shortArticle() });
  const raw = join(folder, 'raw');
  const out = join(folder, 'out');
  await dateline('run', raw, '--out', out);
  for (let i = 0; i < MANY; i++)
    writeFileSync(join(raw, `${i}.txt`), shortArticle(1).replaceAll('1', `1${i}`).repeat(10));
  return { folder, raw, out, before: treeOf(out) };
}

const hidden = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

test('Ctrl-C leaves the output as it was, and nothing behind', async () => {
  const { folder, raw, out, before } = await earlierRun();
  const { child, result } = spawnDateline(['run', raw, '--out', out]);
  await until(join(folder, '.out.staging/csv/sentences.csv'));
  child.kill('SIGINT');
  const { code, stderr } = await result;
  expect(code).toBe(130);
  expect(stderr).toBe('interrupted; the output was left as it was\n');
  expect(treeOf(out)).toEqual(before);
  expect(hidden(folder)).toEqual([]);
});

test('kill -9 leaves the output as it was, and the next run goes through', async () => {
  const { folder, raw, out, before } = await earlierRun();
  const { child, result } = spawnDateline(['run', raw, '--out', out]);
  await until(join(folder, '.out.staging/csv/sentences.csv'));
  child.kill('SIGKILL');
  expect((await result).signal).toBe('SIGKILL');
  expect(treeOf(out)).toEqual(before);
  expect(await dateline('run', raw, '--out', out, '--limit', '3')).toMatchObject({ code: 0 });
  expect(await dateline('verify', out)).toMatchObject({ code: 0 });
  expect(hidden(folder)).toEqual([]);
});

test('of two runs into one folder the second is sent away', async () => {
  const { folder, raw, out } = await earlierRun();
  const { child, result } = spawnDateline(['run', raw, '--out', out]);
  await until(join(folder, '.out.lock'));
  const second = await dateline('run', raw, '--out', out);
  expect(second.code).toBe(1);
  expect(second.stderr).toContain('another build is writing to this folder');
  child.kill('SIGINT');
  await result;
});

test('the same bytes under another zone, locale, folder and order of files', async () => {
  const texts = ['b.txt', 'a.txt', 'c/d.txt', 'B.txt', '\u{1f600}.txt'];
  const files = texts.map((name, i) => [`raw/${name}`, shortArticle(i + 1)] as const);
  const here = folderWith(Object.fromEntries(files));
  const there = folderWith(Object.fromEntries([...files].reverse()));
  await dateline('run', join(here, 'raw'), '--out', join(here, 'out'));
  const env = { TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
  const { result } = spawnDateline(['run', 'raw', '--out', 'elsewhere'], env, there);
  expect(await result).toMatchObject({ code: 0 });
  expect(treeOf(join(there, 'elsewhere'))).toEqual(treeOf(join(here, 'out')));
});

test('a pipe that is closed early is no fault', async () => {
  const raw = join(folderWith({ 'raw/a.txt': shortArticle().repeat(200) }), 'raw');
  const { child, result } = spawnDateline(['transform', raw]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await result).toMatchObject({ code: 0, stderr: '' });
});

test('a folder that cannot be written to is said so', async () => {
  const folder = folderWith({ 'raw/a.txt': shortArticle(), file: 'x' });
  const { code, stderr } = await dateline('run', join(folder, 'raw'), '--out', join(folder, 'file', 'out'));
  expect([code, existsSync(join(folder, 'file', 'out'))]).toEqual([2, false]);
  expect(stderr).toContain(dirname(join(folder, 'file', 'out')));
});
