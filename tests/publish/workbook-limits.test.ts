/** What a workbook cannot hold is left out, and said; what it holds otherwise reads back to the same. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { byteString, textOfBytes } from '../../pipeline/publish/byte-string.ts';
import { faultText } from '../../pipeline/publish/verify/fault.ts';
import { readNotes } from '../../pipeline/publish/verify/notes.ts';
import { verifyOutput } from '../../pipeline/publish/verify/verify.ts';
import { cellWriter, columnName } from '../../pipeline/publish/workbook/cells.ts';
import { CELL_CHARS, SHEET_LINKS } from '../../pipeline/publish/workbook/limits.ts';
import { addressOf, Links } from '../../pipeline/publish/workbook/links.ts';
import { makeWorkbook } from '../../pipeline/publish/workbook/make.ts';
import {
  dateOfSerial,
  dateSerial,
  instantOfSerial,
  instantSerial,
} from '../../pipeline/publish/workbook/serial.ts';
import { textOfXml, xmlText } from '../../pipeline/publish/workbook/xml-text.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import { tables } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const scratch = scratchFolder();
const articles = [generateArticle(1), generateArticle(2), generateArticle(3)];
const faultsOf = async (...args: Parameters<typeof verifyOutput>) =>
  (await verifyOutput(...args)).list.map(faultText);

describe('a table that is too long', () => {
  const rows = articles.reduce((sum, { rows }) => sum + rows.mentions.length, 0);
  const limits = (rows: number, bytes = 1 << 28) => ({ rows, bytes });

  test('as many rows as are allowed', async () => {
    const out = join(scratch, 'fits');
    const log: string[] = [];
    await publish(out, articles, { workbookLimits: limits(rows), log: (line) => log.push(line) });
    expect(existsSync(join(out, 'dataset.xlsx'))).toBe(true);
    expect(log).toEqual([]);
    expect(readNotes(out).get('publish')?.get('workbook')).toBe('made');
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('(dataset.xlsx)');
    expect(await faultsOf(out, limits(rows))).toEqual([]);
    expect((await faultsOf(out, limits(rows - 1))).join()).toMatch(
      /dataset.xlsx: is there, though .* mentions/,
    );
  });

  test.each([
    ['one row more', limits(rows - 1), `left out: mentions has ${rows} rows, more than ${rows - 1}`],
    ['too much text', limits(rows, 1000), 'left out: articles has more than 0 MiB of text'],
  ])('%s: no workbook, and who looks is told', async (_, workbookLimits, why) => {
    const out = join(scratch, why.slice(10, 18));
    const log: string[] = [];
    const { tables } = await publish(out, articles, { workbookLimits, log: (line) => log.push(line) });
    expect(tables.get('mentions')?.rows).toBe(rows);
    expect(existsSync(join(out, 'dataset.xlsx'))).toBe(false);
    expect(log).toEqual([`dataset.xlsx ${why}`]);
    expect(readNotes(out).get('publish')?.get('workbook')).toBe(why);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain(why);
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).not.toContain('xlsx');
    expect(await faultsOf(out, workbookLimits)).toEqual([]);
    expect(await faultsOf(out)).toEqual(['dataset.xlsx: is missing']);
  });

  test('a workbook that should be there is missed, listed or not', async () => {
    const out = join(scratch, 'missing');
    await publish(out, articles);
    rmSync(join(out, 'dataset.xlsx'));
    expect(await faultsOf(out)).toEqual(['dataset.xlsx: is missing']);
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    writeFileSync(join(out, 'SHA256SUMS'), sums.replace(/^.*xlsx\n/m, ''));
    expect(await faultsOf(out)).toEqual(['dataset.xlsx: is missing']);
  });
});

describe('a text that is too long for a cell', () => {
  /** An article of one sentence; the last of its letters has two code units. */
  const articleOf = (length: number): ArticleRows => {
    const text = `${'é'.repeat(length - 2)}😀`;
    const { article, rows } = generateArticle(1, { facts: 0, sentences: 4 });
    const end = length - 1;
    const passage = {
      ...rows.passages[1]!,
      text,
      start_char: 0,
      end_char: end,
      position: 1,
      credit_text: null,
    };
    const sentence = { ...rows.sentences[0]!, text, start_char: 0, end_char: end, position: 1 };
    return {
      article: { ...article, text },
      rows: {
        ...rows,
        articles: [{ ...rows.articles[0], end_char: end, headline: null, words: 1 }],
        passages: [{ ...passage, passage_id: `a1/b/0-${end}` }],
        sentences: [{ ...sentence, sentence_id: `a1/s/0-${end}`, passage_id: `a1/b/0-${end}` }],
      },
    } as unknown as ArticleRows;
  };

  test.each([
    [CELL_CHARS, null],
    [CELL_CHARS + 1, 'passages.text'],
  ])('of %d code units', async (length, named) => {
    const out = join(scratch, String(length));
    const article = articleOf(length);
    await publish(out, [article]);
    const sheets = new Map(
      (await readWorkbook(join(out, 'dataset.xlsx'))).map((one) => [one.sheet, one.data]),
    );
    const at = Object.keys(tables.passages.columns).indexOf('text');
    // The reader makes nothing of an error value; what it is the sheet tells below.
    expect(sheets.get('passages')![1]![at]).toBe(named ? null : article.article.text);
    expect(JSON.stringify(sheets.get('about'))).toContain(
      `In this workbook: ${named ? 'passages.text: 1, sentences.text: 1' : 'none'}.`,
    );
    const note = readNotes(out).get('publish')?.get(`texts too long for a cell of the workbook: ${named}`);
    expect(note).toBe(named ? '1' : undefined);
    const sheet = strFromU8(unzipSync(readFileSync(join(out, 'dataset.xlsx')))['xl/worksheets/sheet3.xml']!);
    expect(sheet.includes('t="e"><v>#N/A</v>')).toBe(named !== null);
    expect(await faultsOf(out)).toEqual([]);
  });
});

describe('days and moments', () => {
  test.each([
    ['1900-03-01', 61],
    ['2024-11-17', 45_613],
    ['9999-12-31', 2_958_465],
  ])('%s is %d', (date, serial) => {
    expect(dateSerial(date)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(date);
    expect(cellWriter(tables.times.columns.earliest)('A1', `"${date}"`)).toBe(
      `<c r="A1" s="2"><v>${serial}</v></c>`,
    );
  });

  test.each(['1900-02-28', '1899-12-31', '0001-01-01'])('%s stays text', (date) => {
    expect(dateSerial(date)).toBeNull();
    expect(instantSerial(`${date}T23:59:59Z`)).toBeNull();
    expect(cellWriter(tables.times.columns.earliest)('A1', `"${date}"`)).toContain(`<t>${date}</t>`);
  });

  test('every second of a day comes back', () => {
    for (let second = 0; second < 86_400; second += 1) {
      const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
      const instant = `2024-02-29T${clock.map((part) => String(part).padStart(2, '0')).join(':')}Z`;
      if (instantOfSerial(instantSerial(instant)!) !== instant) expect.fail(instant);
    }
    expect(instantOfSerial(instantSerial('9999-12-31T23:59:59Z')!)).toBe('9999-12-31T23:59:59Z');
  });
});

describe('text in XML', () => {
  test.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['_x000D_', '_x005F_x000D_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_x00zz_ _X0041_ snake_case_x', '_x00zz_ _X0041_ snake_case_x'],
    ['bell\u0007, nul\u0000', 'bell_x0007_, nul_x0000_'],
    ['cr\r, lf\n, tab\t', 'cr&#13;, lf\n, tab\t'],
    ['\ufffe\uffff\ufffd', '_xFFFE__xFFFF_\ufffd'],
    ['_x\u000041_', '_x_x0000_41_'],
    ['日本 😀 é', '日本 😀 é'],
  ])('%j', (text, xml) => {
    expect(textOfBytes(xmlText(byteString(text)))).toBe(xml);
    expect(textOfBytes(textOfXml(byteString(xml)))).toBe(text);
  });

  test('blanks at its ends are kept', () => {
    const write = cellWriter(tables.roles.columns.title);
    expect(write('A1', '" a"')).toContain('<t xml:space="preserve"> a</t>');
    expect(write('A1', '"a b"')).toContain('<t>a b</t>');
  });
});

describe('links', () => {
  test.each([
    'https://example.org/a?b=c&d=%20#e',
    'http://example.org',
    'HTTPS://Example.org/',
    'https://example.org:8080/~a/(b)',
  ])('%s', (address) => {
    expect(addressOf(byteString(address))).toBe(address);
  });

  test.each([
    'https://example.org/a b',
    'https://example.org/"a"',
    'https://例.example.org/',
    'https://example.org/%zz',
    'javascript:alert(1)',
    'javascript:alert(1)//https://example.org/',
    'file:///etc/passwd',
    `https://example.org/${'a'.repeat(2_079)}`,
    `https://example.org/${'é'.repeat(400)}`,
  ])('%s stays text', (text) => {
    expect(addressOf(byteString(text))).toBeNull();
  });

  test('letters beyond ASCII are encoded', () => {
    const address = 'https://example.org/日本?q=é#x';
    expect(addressOf(byteString(address))).toBe(new URL(address).href);
  });

  test('no more than a sheet can hold', () => {
    const links = new Links();
    for (let i = 0; i < SHEET_LINKS; i++) expect(links.add(`A${i}`, 'https://example.org/a#b')).toBe(true);
    expect(links.add('B1', 'https://example.org')).toBe(false);
    expect(links.xml().match(/<hyperlink /g)).toHaveLength(SHEET_LINKS);
    expect(links.relationships()?.match(/<Relationship /g)).toHaveLength(1);
  });
});

test('names of columns', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('a thread of its own', () => {
  const facts = async (out: string) => ({
    dataset: {},
    version: '1.2.3',
    tables: (await publish(out, articles)).tables,
  });

  test('makes the same bytes', async () => {
    const out = join(scratch, 'thread');
    const given = await facts(out);
    const bytes = readFileSync(join(out, 'dataset.xlsx'));
    rmSync(join(out, 'dataset.xlsx'));
    const { written, sums } = await makeWorkbook(out, given, undefined, 0);
    expect(readFileSync(join(out, 'dataset.xlsx')).equals(bytes)).toBe(true);
    expect(written.bytes).toBe(bytes.length);
    expect(sums.fault).toBeNull();
    expect(new Map(sums.sums)).toEqual(given.tables);
  });

  test.each([0, Number.POSITIVE_INFINITY])(
    'a fault comes out of it as itself (from %d rows on)',
    async (rows) => {
      const out = join(scratch, `fault-${rows}`);
      const given = await facts(out);
      // It is there already.
      await expect(makeWorkbook(out, given, undefined, rows)).rejects.toThrow(DatelineError);
      rmSync(join(out, 'dataset.xlsx'));
      rmSync(join(out, 'csv/events.csv'));
      await expect(makeWorkbook(out, given, undefined, rows)).rejects.toThrow('ENOENT');
    },
  );
});
