/** Another reader finds in `dataset.xlsx` what was sent: every cell of every table, with its type. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyRights, nothingWithheld } from '../../pipeline/publish/rights.ts';
import { SHEETS } from '../../pipeline/publish/workbook/parts.ts';
import type { Cell, Column } from '../../schemas/column.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Row } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const scratch = scratchFolder();
const RIGHTS = ['full', 'unknown', 'quotations', 'none'] as const;
const DATASET = {
  title: 'Words & "signs" <of> 日本',
  description: 'What was said',
  version: '2.0.1',
  licence: 'CC-BY-4.0',
  homepage: 'https://example.org/data?a=1&b=2#top',
} as const;

type Sheets = ReadonlyMap<string, readonly (readonly unknown[])[]>;

async function sheetsOf(path: string): Promise<Sheets> {
  const sheets = await readWorkbook(path, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The XML of the parts of a workbook. */
const partsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

function asSheet(cell: Cell | undefined, { type }: Column): unknown {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') return cell.length === 0 ? null : cell.join(';');
  return type === 'date' || type === 'instant' ? new Date(cell as string) : cell;
}

const sent = (articles: readonly ArticleRows[]) =>
  articles.map(({ rows }) => applyRights(rows, nothingWithheld()));

const DATASETS = [
  [
    'rows of every kind',
    Array.from({ length: 16 }, (_, i) => generateArticle(i, { rights: RIGHTS[i % 4]! })),
  ],
  ['no fact in any table', [generateArticle(90, { facts: 0, sentences: 0 })]],
  ['no article', []],
] as const satisfies readonly (readonly [string, readonly ArticleRows[]])[];

describe.each(DATASETS)('%s', (name, articles) => {
  const out = join(scratch, name.replaceAll(' ', '-'));
  const path = join(out, 'dataset.xlsx');
  let sheets: Sheets;
  beforeAll(async () => {
    await publish(out, articles, { dataset: DATASET });
    sheets = await sheetsOf(path);
  });

  test('its sheets, in their order', () => {
    expect([...sheets.keys()]).toEqual(['about', ...TABLES.map((table) => table.name)]);
  });

  test.each(TABLES)('$name', (table) => {
    const [header, ...rows] = sheets.get(table.name)!;
    expect(header).toEqual(Object.keys(table.columns));
    const wanted = sent(articles)
      .flatMap((all) => rowsOf(all, table.name))
      .map((row: Row) => Object.entries(table.columns).map(([key, column]) => asSheet(row[key], column)));
    expect(rows).toEqual(wanted);
  });

  test('the first sheet says how many rows each has', () => {
    const about = sheets.get('about')!;
    for (const table of TABLES) {
      const rows = sent(articles).reduce((sum, all) => sum + rowsOf(all, table.name).length, 0);
      expect(about).toContainEqual([table.name, table.description, rows, table.key.join(', ')]);
      for (const column of Object.keys(table.columns))
        expect(about.filter(([name, , sheet]) => name === column && sheet === table.name)).toHaveLength(1);
    }
  });

  test('header frozen, filter over all rows, no formula', () => {
    const parts = partsOf(path);
    for (const [i, table] of TABLES.entries()) {
      const xml = parts[`xl/worksheets/sheet${i + 2}.xml`]!;
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      const last = sheets.get(table.name)!.length;
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${last}"/>`));
      expect(xml).not.toContain('<f');
    }
  });
});

describe('what the first sheet says', () => {
  const out = join(scratch, 'about');
  let about: Sheets extends ReadonlyMap<string, infer S> ? S : never;
  beforeAll(async () => {
    await publish(out, [generateArticle(1)], { dataset: DATASET });
    about = (await sheetsOf(join(out, 'dataset.xlsx'))).get('about')!;
  });

  test('the dataset and whom to credit', () => {
    expect(about[0]![0]).toBe(DATASET.title);
    for (const field of ['description', 'version', 'licence', 'homepage'] as const)
      expect(about.map((row) => row[1])).toContain(DATASET[field]);
    expect(JSON.stringify(about)).toContain('GeoNames (CC BY 4.0');
    expect(JSON.stringify(about)).toContain('An empty cell says');
  });

  test('links to pages and sheets', () => {
    const parts = partsOf(join(out, 'dataset.xlsx'));
    const xml = parts['xl/worksheets/sheet1.xml']!;
    for (const { name } of TABLES) expect(xml).toContain(`location="'${name}'!A1"`);
    expect(xml).toContain('location="top"');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
      'Target="https://example.org/data?a=1&amp;b=2"',
    );
  });
});

test('names of sheets are such that every program takes them', () => {
  for (const name of SHEETS) expect(name).toMatch(/^[a-z][a-z_]{0,30}$/);
  expect(new Set(SHEETS).size).toBe(SHEETS.length);
});
