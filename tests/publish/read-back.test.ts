/** What the readers of a finished dataset say of it, alone and with a second thread, whole and damaged. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOfBytes } from '../../pipeline/publish/byte-string.ts';
import { cellJson } from '../../pipeline/publish/canonical.ts';
import { allSums } from '../../pipeline/publish/read-back/all-sums.ts';
import { dataFiles } from '../../pipeline/publish/read-back/file-sums.ts';
import { linesOf } from '../../pipeline/publish/read-back/lines.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const scratch = scratchFolder();
const out = join(scratch, 'out');
const ALONE = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  await publish(out, [generateArticle(1), generateArticle(2)]);
});

test('two threads find what one finds', async () => {
  const alone = await allSums(out, 1, true, ALONE);
  expect(alone.map(({ name }) => name)).toEqual(dataFiles(true));
  expect(alone.filter(({ fault }) => fault !== null)).toEqual([]);
  expect(await allSums(out, 1, true, 0)).toEqual(alone);
});

test('every format of a table comes to one sum', async () => {
  const sums = new Map<string, Set<string>>();
  for (const { sums: found } of await allSums(out, 1, true, ALONE))
    for (const [table, { rows, sha256 }] of found)
      sums.set(table, (sums.get(table) ?? new Set()).add(`${rows} ${sha256}`));
  expect([...sums.values()].map(({ size }) => size)).toEqual(Array.from({ length: 14 }, () => 1));
});

describe('damage is a fault of the file, not the end of the reader', () => {
  test.each(['csv/quotes.csv', 'arrow/quotes.arrow', 'parquet/quotes.parquet', 'dataset.jsonld'])(
    '%s',
    async (name) => {
      const path = join(out, name);
      const bytes = readFileSync(path);
      const damages = [
        Buffer.alloc(0),
        bytes.subarray(0, bytes.length >> 1),
        Buffer.concat([bytes.subarray(0, 9), Buffer.alloc(bytes.length - 9, 0x22)]),
      ];
      const faulty = async (workerRows: number): Promise<string[]> =>
        (await allSums(out, 1, true, workerRows)).flatMap((one) => (one.fault === null ? [] : [one.name]));
      try {
        for (const damaged of damages) {
          writeFileSync(path, damaged);
          expect(await faulty(ALONE)).toEqual([name]);
        }
        if (name.startsWith('csv/')) expect(await faulty(0)).toEqual([name]);
        rmSync(path);
        expect(await faulty(ALONE)).toEqual([name]);
      } finally {
        writeFileSync(path, bytes);
      }
    },
  );
});

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['', []],
  ['\n', ['']],
  [
    `${'é'.repeat(300_000)}\n${'日'.repeat(200_000)}\nend`,
    ['é'.repeat(300_000), '日'.repeat(200_000), 'end'],
  ],
])('lines of a file, case %#', async (text, expected) => {
  const path = join(scratch, 'lines');
  writeFileSync(path, text);
  const lines: string[] = [];
  for await (const some of linesOf(path)) lines.push(...some.map(textOfBytes));
  expect(lines).toEqual(expected);
});

test.each([['plain'], ['"'], ['\\'], ['\u0000'], ['\u007f'], ['é'], ['\u2028'], ['[]~ !#'], ['😀']])(
  'a cell %j as JSON',
  (text) => expect(cellJson(text)).toBe(JSON.stringify(text)),
);
