import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareCodePoints } from '../pipeline/read/compare.ts';

const PIPELINE = fileURLToPath(new URL('../pipeline', import.meta.url));
const lexicons = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsv'),
);

test('there are lexicons', () => {
  expect(lexicons.length).toBeGreaterThan(20);
});

test.each(lexicons)('%s says what it is and from where, and is sorted', (name) => {
  const text = readFileSync(join(PIPELINE, name), 'utf8');
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  const header = lines.filter((line) => line.startsWith('#'));
  expect(lines.slice(0, header.length)).toEqual(header);
  expect(header.map((line) => line.slice(2)).join(' ')).toMatch(
    /general knowledge|WordNet|GUM|MIT|GeoNames/i,
  );
  const [columns, ...rows] = lines.slice(header.length);
  const cells = columns!.split('\t').length;
  expect(rows.filter((row) => row.split('\t').length !== cells)).toEqual([]);
  expect(rows.filter((row, i) => i > 0 && compareCodePoints(rows[i - 1]!, row) >= 0)).toEqual([]);
});
