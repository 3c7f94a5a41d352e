import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../folders.ts';
import { dateline } from './harness.ts';

const TEXT =
  'OSLO 😀 HERALD\nMarch 3, 2023 at 09:00 GMT\n“日本 is far 😀,” the mayor, Ada Lund, told reporters on Tuesday.\nThe port will close for 12 days.\n';
const points = [...TEXT];

const lines = async (stage: string): Promise<Record<string, unknown>[]> => {
  const path = join(folderWith({ 'a.txt': TEXT }), 'a.txt');
  const { code, stdout, stderr } = await dateline(stage, path);
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

/** Every span of a value, however deep. */
function spans(value: unknown, found: { text: string; start: number; end: number }[] = []): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  if ('text' in value && 'start' in value && 'end' in value) found.push(value as (typeof found)[number]);
  for (const inner of Object.values(value)) spans(inner, found);
  return found;
}

test('clean prints the article; offsets are code points', async () => {
  const [article, ...more] = await lines('clean');
  expect(more).toEqual([]);
  expect(article).toMatchObject({ sourceFile: 'a.txt', publishedOn: '2023-03-03', language: 'en' });
  const found = spans(article);
  expect(found.map(({ text }) => text)).toEqual(TEXT.trimEnd().split('\n'));
  for (const { text, start, end } of found) expect(points.slice(start, end).join('')).toBe(text);
});

test('annotate prints one item of a layer a line', async () => {
  const items = await lines('annotate');
  expect(new Set(items.map(({ layer }) => layer))).toContain('times');
  const found = spans(items);
  expect(found.length).toBeGreaterThan(10);
  for (const { text, start, end } of found) expect(points.slice(start, end).join('')).toBe(text);
});

test('transform prints rows, validate what was checked', async () => {
  const rows = await lines('transform');
  expect(rows[0]).toMatchObject({
    table: 'articles',
    source_file: 'a.txt',
    start_char: 0,
    end_char: points.length,
  });
  expect(rows.filter(({ table }) => table === 'passages')).toHaveLength(4);
  const checks = await lines('validate');
  expect(checks.length).toBeGreaterThan(5);
  for (const { failed } of checks) expect(failed ?? 0).toBe(0);
});

test('a file that cannot be used is a line too', async () => {
  const path = join(folderWith({ 'a.txt': '\0' }), 'a.txt');
  const { code, stdout } = await dateline('clean', path);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ rejected: { reason: 'binary' } });
});
