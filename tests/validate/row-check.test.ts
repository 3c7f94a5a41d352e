import { describe, expect, test } from 'vitest';
import { rowCheck } from '../../pipeline/validate/row-check.ts';
import type { Cell } from '../../schemas/column.ts';
import type { Row } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from '../publish/generate.ts';
import { randomOf } from '../publish/random.ts';
import { rowSchema } from './row-schema.ts';

const ODD: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  'x',
  '0',
  0,
  -1,
  1.5,
  1e21,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  true,
  false,
  [],
  ['a'],
  [''],
  ['a;b'],
  [1],
  ['a', null],
  {},
  '2024-02-30',
  '2024-02-29',
  '2024-02-29T00:00:00Z',
  '\ud800',
  ['\udc00'],
  '😀',
  'happened',
  'JP',
  'en',
  '+09:00',
  91,
  -181,
  'a'.repeat(64),
];

describe.each(TABLES)('$name: the compiled check and the zod object agree', (table) => {
  const schema = rowSchema(table);
  const check = rowCheck(table);
  const articles = Array.from({ length: 5 }, (_, i) => generateArticle(i));
  const rows = articles.flatMap((article) => rowsOf(article.rows, table.name));

  test('on rows as they should be', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(check(row)).toBeNull();
      expect(schema.safeParse(row).success).toBe(true);
    }
  });

  test('on rows with an odd cell in every column', () => {
    const row = rows[0]!;
    for (const column of Object.keys(table.columns))
      for (const odd of ODD) {
        const changed = { ...row, [column]: odd as Cell };
        expect([column, odd, check(changed) === null]).toEqual([
          column,
          odd,
          schema.safeParse(changed).success,
        ]);
      }
  });

  test('on columns too few or too many', () => {
    const random = randomOf(7);
    for (const row of rows.slice(0, 5)) {
      const { [random.of(Object.keys(row))]: _, ...short } = row;
      for (const changed of [short, { ...row, other: 1 }, { ...row, toString: 'x' }] as Row[]) {
        expect(check(changed)).not.toBeNull();
        expect(schema.safeParse(changed).success).toBe(false);
      }
    }
  });
});

test('texts of an output may be withheld, ids may not', () => {
  const quotes = TABLES.find(({ name }) => name === 'quotes')!;
  const row = generateArticle(1).rows.quotes[0] as unknown as Row;
  const check = rowCheck(quotes, true);
  expect(check({ ...row, text: null })).toBeNull();
  expect(check({ ...row, quote_id: null })).toMatchObject({ column: 'quote_id' });
});
