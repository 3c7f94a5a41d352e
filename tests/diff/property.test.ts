/** Of any two datasets: OLD with the rows changed as the difference says is NEW, and swapping them mirrors it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cellValue } from '../../pipeline/diff/report/cell-value.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from '../publish/generate.ts';
import { randomOf } from '../publish/random.ts';
import { type Difference, diffOf, type TablesOfRows, written } from './datasets.ts';
import { edit } from './edits.ts';

type Values = Record<string, unknown>;

/** The rows of a table by id, cells as JSON has them. */
function rowsOf(folder: string, { name, key, columns }: (typeof TABLES)[number]): Map<string, Values> {
  const records = parse(readFileSync(join(folder, 'csv', `${name}.csv`)), { columns: true }) as Record<
    string,
    string
  >[];
  const rows = records.map((record): [string, Values] => [
    key.map((column) => record[column]).join(' '),
    Object.fromEntries(
      Object.entries(record).map(([column, cell]) => [
        column,
        cellValue(Buffer.from(cell).toString('latin1'), columns[column]!),
      ]),
    ),
  ]);
  expect(new Set(rows.map(([id]) => id)).size, `ids of ${name} are unique`).toBe(rows.length);
  return new Map(rows);
}

/** What OLD becomes when the difference is applied to it; each change must fit the row that it names. */
function applied(old: string, { rows }: Difference, table: (typeof TABLES)[number]): Values[] {
  const current = rowsOf(old, table);
  const own = rows.filter((row) => row.table === table.name);
  const results: Values[] = [];
  for (const { status, old_id: id, row, cells, places } of own) {
    if (status === 'added') {
      results.push(row as Values);
      continue;
    }
    const before = current.get(id!);
    expect(before, `${table.name} ${id} is there`).toBeDefined();
    current.delete(id!);
    if (status === 'removed') {
      expect(row).toEqual(before);
      continue;
    }
    expect(Object.keys(cells!).length > 0).toBe(status === 'changed');
    const after = { ...before! };
    for (const [column, [from, to]] of Object.entries({ ...cells, ...places })) {
      expect(before![column], `${table.name} ${id} ${column}`).toEqual(from);
      after[column] = to;
    }
    results.push(after);
  }
  return [...current.values(), ...results];
}

const sorted = (rows: Iterable<Values>): string[] => [...rows].map((row) => JSON.stringify(row)).sort();

test('40 pairs of datasets, edited at random', async () => {
  const met: Record<string, number> = { same: 0, moved: 0, changed: 0, added: 0, removed: 0 };
  for (let round = 0; round < 40; round++) {
    const random = randomOf(round * 31 + 5);
    const facts = random.of([0, 2, 6]);
    const articles = Array.from(
      { length: 1 + random.below(4) },
      (_, i) =>
        generateArticle(round * 10 + i, { facts, sentences: random.of([4, 12]) })
          .rows as unknown as TablesOfRows,
    );
    const kept = articles.filter(() => random.chance(0.9)).map((tables) => edit(tables, random));
    const more = generateArticle(round * 10 + 7, { facts: 1 }).rows as unknown as TablesOfRows;
    const old = written(articles);
    const own = written(random.chance(0.3) ? kept.toSpliced(random.below(kept.length + 1), 0, more) : kept);
    const diff = await diffOf(old, own);
    const back = await diffOf(own, old);
    for (const table of TABLES) {
      const { same, moved, changed, added, removed } = diff.summary.tables[table.name]!;
      const [before, after] = [rowsOf(old, table), rowsOf(own, table)];
      expect(sorted(applied(old, diff, table)), `round ${round}, ${table.name}`).toEqual(
        sorted(after.values()),
      );
      expect([same + moved + changed + removed, same + moved + changed + added]).toEqual([
        before.size,
        after.size,
      ]);
      const mirrored = { same, moved, changed, added: removed, removed: added };
      expect(back.summary.tables[table.name], `round ${round}, ${table.name} back`).toEqual(mirrored);
      for (const [status, count] of Object.entries({ same, moved, changed, added, removed }))
        met[status]! += count;
    }
    expect(diff.code).toBe(diff.summary.equal ? 0 : 1);
    const { added, removed } = diff.summary.articles;
    expect(back.summary.articles).toMatchObject({ added: removed, removed: added });
  }
  // The edits are of every kind, or the test would say little.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(100);
}, 60_000);
