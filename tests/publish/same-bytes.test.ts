/** Same rows, same bytes: whatever the batches, the zone, the run. Record batches are cut alike. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { RecordBatch } from 'apache-arrow';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rowCells } from '../../pipeline/publish/canonical.ts';
import { PUBLISHED } from '../../pipeline/publish/files.ts';
import { RecordBatches } from '../../pipeline/publish/record-batches.ts';
import { parseSums } from '../../pipeline/publish/sums.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES, tables } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const scratch = scratchFolder();
const articles = Array.from({ length: 30 }, (_, i) =>
  generateArticle(i, { rights: i % 2 ? 'full' : 'unknown' }),
);

test('batches of 1, 7 and 30 articles, and a second run', async () => {
  const sums: string[] = [];
  for (const [i, batch] of [1, 7, 30, 30].entries()) {
    const out = join(scratch, String(i));
    await publish(out, articles, { batch });
    sums.push(readFileSync(join(out, 'SHA256SUMS'), 'utf8'));
  }
  expect(new Set(sums).size).toBe(1);
  expect(parseSums(sums[0]!).map((line) => line?.path)).toEqual(PUBLISHED);
});

/** What a file says, that of an archive without its compression. */
function contentOf(path: string): string {
  const bytes = readFileSync(path);
  if (!path.endsWith('.xlsx')) return bytes.toString('latin1');
  const entries = Object.values(unzipSync(bytes));
  expect(entries.length).toBeGreaterThan(TABLES.length);
  return Buffer.concat(entries).toString('latin1');
}

test('no file says when, where or by whom it was written', async () => {
  const out = join(scratch, 'plain');
  await publish(out, articles.slice(0, 2));
  for (const name of PUBLISHED) {
    const text = contentOf(join(out, name));
    expect(text.includes(scratch), name).toBe(false);
    // Two letters stand anywhere in compressed bytes.
    if (hostname().length > 4) expect(text.includes(hostname()), name).toBe(false);
  }
});

test('the id of dataset.json is what ids begin with', async () => {
  const out = join(scratch, 'id');
  await publish(out, articles.slice(0, 1), { dataset: { id: 'https://example.org/d', title: 'A | B\n# C' } });
  const head = JSON.parse(`${readFileSync(join(out, 'dataset.jsonld'), 'utf8').split('\n')[0]}]}`);
  expect(head['@context'].row['@id']).toBe('https://example.org/d/');
  expect(readFileSync(join(out, 'README.md'), 'utf8')).toMatch(/^# A \\\| B \\# C\n/);
});

describe('record batches', () => {
  const row = (i: number): Row => ({
    ...generateArticle(1).rows.roles[0],
    role_id: `a1/r/${i}`,
    unresolved: i % 3 ? [] : ['of_id:no_name', `of_id:${'é'.repeat(i % 5)}`],
    of_id: i % 2 ? null : `a1/e/${i}`,
  });
  const rows = Array.from({ length: 2500 }, (_, i) => row(i));

  test.each([1, 99, 256, 257, 1000, 2500])('of rows that come %d at a time', (step) => {
    const batches = new RecordBatches(tables.roles, 1000);
    const found: unknown[] = [];
    const sizes: number[] = [];
    // The views of a batch hold until the next one only.
    const take = (batch: RecordBatch): void => {
      sizes.push(batch.numRows);
      found.push(...rowsIn(batch));
    };
    for (let i = 0; i < rows.length; i += step)
      for (const batch of batches.add(rows.slice(i, i + step).map(rowCells(tables.roles)))) take(batch);
    take(batches.rest(false)!);
    expect(sizes).toEqual([1000, 1000, 500]);
    expect(batches.rest(false)).toBeNull();
    expect(found).toEqual(rows);
  });

  test('long texts end a batch early, wherever the incoming ones end', () => {
    const long = rows.slice(0, 300).map((one, i) => ({ ...one, text: 'x'.repeat(i % 10 === 9 ? 1000 : 1) }));
    for (const step of [1, 7, 300]) {
      const batches = new RecordBatches(tables.roles, 1000, 2000);
      const sizes: number[] = [];
      for (let i = 0; i < long.length; i += step)
        for (const batch of batches.add(long.slice(i, i + step).map(rowCells(tables.roles))))
          sizes.push(batch.numRows);
      sizes.push(batches.rest(false)?.numRows ?? 0);
      expect(new Set(sizes.slice(0, -1))).toEqual(new Set([20]));
      expect(sizes.reduce((sum, size) => sum + size)).toBe(300);
    }
  });
});

function rowsIn(batch: RecordBatch): Row[] {
  return batch.toArray().map((one: { toJSON(): Record<string, unknown> }) => {
    const { unresolved, ...row } = one.toJSON();
    return { ...row, unresolved: unresolved ? [...(unresolved as Iterable<string>)] : [] } as Row;
  });
}
