import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../pipeline/sample/draw.ts';
import { fromMarkdown, toCsv, toMarkdown } from '../../pipeline/sample/sheet.ts';
import { tally } from '../../pipeline/sample/tally.ts';
import { wilson } from '../../pipeline/sample/wilson.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

describe('draw', () => {
  test('the same seed draws the same items, in order and without repeats', async () => {
    const first = await draw(numbers(1000), 50, 7);
    expect(await draw(numbers(1000), 50, 7)).toEqual(first);
    expect(new Set(first).size).toBe(50);
    expect([...first].sort((a, b) => a - b)).toEqual(first);
    expect(await draw(numbers(1000), 50, 8)).not.toEqual(first);
  });

  test('fewer items than asked: all of them', async () => {
    expect(await draw(numbers(3), 50, 1)).toEqual([0, 1, 2]);
  });

  test('each item is about equally likely', async () => {
    const hits = new Array(20).fill(0);
    for (let seed = 0; seed < 2000; seed++) for (const item of await draw(numbers(20), 5, seed)) hits[item]++;
    for (const count of hits) expect(Math.abs(count - 500)).toBeLessThan(110);
  });
});

describe('wilson', () => {
  // Values of R's binom::binom.wilson.
  test.each([
    [47, 50, 0.8378, 0.9794],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 2, 0.0945, 0.9055],
  ])('%i of %i', (right, judged, low, high) => {
    const interval = wilson(right, judged);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});

describe('tally', () => {
  test('reads CSV and Markdown alike, and says what was not judged', () => {
    const rows = [
      { row_id: 'a/q/1-2', sentence: 'He said “a | b”.\nThen \\ left.', right: 'y' },
      { row_id: 'a/q/3-4', sentence: 'x', right: 'No' },
      { row_id: 'a/q/5-6', sentence: '', right: '' },
    ];
    const columns = ['row_id', 'sentence', 'right'];
    const wanted = '1 of 2 right: 50.0 %, 95 % interval 9.5 % to 90.5 %; 1 not judged';
    expect(tally(file('a.csv', toCsv(rows, columns)))).toBe(wanted);
    expect(tally(file('a.md', toMarkdown(rows, columns)))).toBe(wanted);
    expect(fromMarkdown(toMarkdown(rows, columns))[0]!.sentence).toBe('He said “a | b”. Then \\ left.');
  });

  test('an answer that is none, a sheet without answers and a missing file are errors that say where', () => {
    expect(() => tally(file('b.csv', 'row_id,right\na,maybe\n'))).toThrow(/unknown answer: maybe\n.*row 1/);
    expect(() => tally(file('c.csv', 'row_id,right\na,\n'))).toThrow(/nothing judged/);
    expect(() => tally(file('d.csv', 'row_id,wrong\na,y\n'))).toThrow(/no column `right`/);
    expect(() => tally(join(folder, 'none.csv'))).toThrow(/no such sheet/);
  });
});
