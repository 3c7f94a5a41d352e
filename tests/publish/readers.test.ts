/** The quick readers against general ones: whatever a line holds, both come to the same cells, or both refuse. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../../pipeline/publish/byte-string.ts';
import { JSONLD_TAIL } from '../../pipeline/publish/jsonld.ts';
import { readCsv } from '../../pipeline/publish/read-back/csv.ts';
import { readCsvLines } from '../../pipeline/publish/read-back/csv-lines.ts';
import { readJsonLd } from '../../pipeline/publish/read-back/jsonld.ts';
import { tables } from '../../schemas/tables/index.ts';
import { scratchFolder } from './publish.ts';

const scratch = scratchFolder();
const table = tables.event_quantities;
const names = Object.keys(table.columns);

describe('CSV', () => {
  const cells = (first: string) => [first, ...names.slice(1).map(() => '')].join(',');
  const read = async (reader: typeof readCsvLines, text: string) => {
    const path = join(scratch, 'table.csv');
    writeFileSync(path, text);
    const rows: string[][] = [];
    await reader(path, table, (row) => rows.push(row.map(textOfBytes)));
    return rows;
  };
  const header = `${names.join(',')}\n`;

  test.each([
    ['nothing', ''],
    ['plain', `${cells('a')}\n${cells('b')}\n`],
    ['no end of line', cells('a')],
    ['marks', `${cells('"a"')}\n${cells('b')}\n${cells('"c ""d"", é"')}\n`],
    ['a record over lines', `${cells('a')}\n${cells('"b\n""\n\nc,\n""d"')}\n${cells('e')}\n`],
    ['a lone mark within marks', `${cells('"b""\n"""')}\n${cells('e')}\n`],
    ['a CR', `${cells('a\rb')}\n`],
    ['beyond ASCII', `${cells('日本 😀')}\n${cells('"“é”, ü"')}\n`],
    ['many', `${cells('a')}\n${cells('"b,"')}\n`.repeat(20_000)],
  ])('%s is read alike', async (_, body) => {
    expect(await read(readCsvLines, header + body)).toEqual(await read(readCsv, header + body));
  });

  test.each([
    ['no header', ''],
    ['another header', 'a,b\n'],
    ['an empty line', `${header}\n`],
    ['a cell too many', `${header}${cells('a')},\n`],
    ['a cell too few', `${header}a\n`],
    ['a cell too few, with marks', `${header}"a"\n`],
    ['a mark within a cell', `${header}${cells('a"b')}\n${cells('c')}\n`],
    ['two marks within a cell', `${header}${cells('a"b"')}\n`],
    ['text behind the marks', `${header}${cells('"a"b')}\n`],
    ['marks that do not end', `${header}${cells('"a')}\n${cells('b')}\n`],
    ['a closing mark, then a line', `${header}${cells('"a" "b\n"')}\n${cells('c')}\n`],
  ])('%s is refused by both', async (_, text) => {
    await expect(read(readCsvLines, text)).rejects.toThrow();
    await expect(read(readCsv, text)).rejects.toThrow();
  });
});

describe('JSON-LD', () => {
  const read = async (line: string) => {
    const path = join(scratch, 'dataset.jsonld');
    writeFileSync(path, `head\n${line}\n${JSONLD_TAIL}\n`);
    const rows: string[][] = [];
    await readJsonLd(path, (own) =>
      own === tables.roles ? (row) => rows.push(row.map(textOfBytes)) : () => {},
    );
    return rows[0];
  };
  const terms = Object.fromEntries(
    Object.entries(tables.roles.columns).map(([name, { term }]) => [name, term]),
  );
  const node = (title: string) => ({
    '@id': 'row:a1/r/0-3',
    '@type': ['dl:Roles'],
    [String(terms.article_id)]: 'row:a1',
    [String(terms.text)]: title,
    [String(terms.start_char)]: 0,
    [String(terms.unresolved)]: ['of_id:no_name', 'a "b", [c]'],
    'prov:wasDerivedFrom': 'row:a1/span/0-3',
  });
  const reversed = (title: string) => Object.fromEntries(Object.entries(node(title)).reverse());

  test.each([['plain'], ['“é” 日本 😀'], ['a "b", \\'], ['\\"'], ['\u0001\n\t\u007f'], ['","x":1}'], ['']])(
    'the text %j, in any layout',
    async (title) => {
      const cells = await read(JSON.stringify(node(title)));
      expect(cells).toContain(JSON.stringify(title));
      expect(cells).toContain('"a1/r/0-3"');
      expect(cells).toContain('["of_id:no_name","a \\"b\\", [c]"]');
      expect(await read(JSON.stringify(reversed(title)))).toEqual(cells);
      expect(await read(JSON.stringify(node(title)).replace(/,"/g, ', "'))).toEqual(
        JSON.parse(JSON.stringify(cells)),
      );
    },
  );

  test('escapes are characters, not bytes', async () => {
    const line = JSON.stringify(node('x'));
    expect(await read(line.replace('"x"', '"\\u00e9"'))).toContain('"é"');
    expect(await read(line.replace('"x"', '"\\u00c3\\u00a9"'))).toContain('"Ã©"');
    expect(await read(line.replace('"x"', '"\\/"'))).toContain('"/"');
  });

  test('of a term twice the last counts, as in JSON', async () => {
    const line = JSON.stringify(node('x'));
    expect(await read(line.replace(/\}$/, `,"${terms.text}":"y"}`))).toContain('"y"');
  });

  test.each([
    [/\}$/, ''],
    [/\}$/, '}}'],
    [/\]/, ''],
    [/"x"/, '"x'],
    [/"x"/, 'x'],
    [/"row:a1\/span/, '"\u0001'],
    [/,"prov/, ',,"prov'],
  ])('a line with %s become %j is refused', async (from, to) => {
    await expect(read(JSON.stringify(node('x')).replace(from, to))).rejects.toThrow('no JSON');
  });
});
