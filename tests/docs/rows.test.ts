import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');

test('every id in docs/rows.md is a row of output/', () => {
  const ids = [...read('docs/rows.md').matchAll(/`(wire\/[^`]+)`/g)].map((match) => match[1]!);
  const keys = new Set<string>();
  for (const file of readdirSync(new URL('output/csv/', project))) {
    for (const line of read(`output/csv/${file}`).split('\n')) {
      const [first, second] = line.split(',');
      keys.add(first!).add(second!);
    }
  }
  expect(ids.length).toBeGreaterThan(8);
  expect(ids.filter((id) => !keys.has(id))).toEqual([]);
});

test('the span that docs/rows.md names is the trigger', () => {
  expect([...read('raw/wire-report.txt')].slice(950, 978).join('')).toBe('will also give 32 generators');
});
