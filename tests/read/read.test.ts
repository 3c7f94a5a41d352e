import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSources } from '../../pipeline/read/sources.ts';
import { textReader } from '../../pipeline/read/text.ts';
import { isReject } from '../../schemas/stages/reject.ts';
import { folderWith } from '../folders.ts';

async function read(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { record, line } of openSources([folder]).records()) {
    const what = isReject(record) ? record.reason : `${record.sourceEncoding} ${record.text}`;
    found.push(`${record.sourceFile}: ${what}${line?.articleId ? ` = ${line.articleId}` : ''}`);
  }
  return found;
}

test('each file is a record or a reject with its reason', async () => {
  const raw = folderWith({
    'articles.csv': 'file,article_id\nok.TXT,first\n',
    'blank.txt': ' \r\n\t\n',
    'empty.txt': '',
    'ok.TXT': 'News.\r\nMore.',
    'page.docx': 'x',
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    readme: 'x',
  });
  expect(await read(raw)).toEqual([
    'blank.txt: empty',
    'empty.txt: empty',
    'ok.TXT: utf-8 News.\nMore. = first',
    'page.docx: unknown_format',
    'picture.txt: binary',
    'readme: unknown_format',
  ]);
});

test('dataset.json describes the dataset; what it does not know is a mistake', () => {
  expect(
    openSources([folderWith({ 'dataset.json': '{"title": "T", "date": "2024-11-24"}' })]).dataset,
  ).toEqual({
    title: 'T',
    date: '2024-11-24',
  });
  for (const [text, says] of [
    ['{', 'is not JSON'],
    ['{"titel": "T"}', 'titel'],
    ['{"date": "24 Nov"}', 'date'],
    ['{"id": "no iri"}', 'id'],
  ] as const) {
    expect(() => openSources([folderWith({ 'dataset.json': text })])).toThrow(says);
  }
});

test('a file that cannot be read is set aside without its place on the machine', async () => {
  const path = join(folderWith(), 'gone.txt');
  for await (const record of textReader.read({ sourceFile: 'in/gone.txt', path }))
    expect(record).toMatchObject({
      reason: 'unreadable',
      detail: "ENOENT: no such file or directory, open 'in/gone.txt'",
    });
  expect.assertions(1);
});
