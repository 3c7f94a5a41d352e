import { expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { readArticlesCsv } from '../../pipeline/read/articles-csv.ts';
import { folderWith } from '../folders.ts';

const read = (csv: string) =>
  readArticlesCsv(folderWith({ 'articles.csv': csv, 'a.txt': 'x', 'deep/b.txt': 'x' }));

test('cells are taken as they are, empty ones say nothing', () => {
  const lines = read(
    '\ufefffile,article_id,authors,published_at,rights,publisher_country,headline\r\n' +
      'deep/b.txt,b-1,Ada Roe; Ben Poe ,2024-11-17T14:00+09:00,full,JP,"A ""big"" day, again"\r\n' +
      'a.txt,,,,,,\r\n',
  );
  expect([...lines.keys()]).toEqual(['deep/b.txt', 'a.txt']);
  expect(lines.get('deep/b.txt')).toEqual({
    file: 'deep/b.txt',
    articleId: 'b-1',
    url: null,
    publisher: null,
    publisherCountry: 'JP',
    headline: 'A "big" day, again',
    authors: ['Ada Roe', 'Ben Poe'],
    publishedAt: '2024-11-17T14:00+09:00',
    rights: 'full',
  });
  expect(lines.get('a.txt')?.authors).toBeNull();
});

test('no articles.csv, no lines', () => {
  expect(readArticlesCsv(folderWith()).size).toBe(0);
});

test.each([
  ['an unknown column', 'file,titel\n', ['unknown column: titel', 'line 1', 'headline']],
  ['a column twice', 'file,file\n', ['column twice: file', 'line 1']],
  ['no column file', 'article_id\n', ['column file is missing', 'line 1']],
  ['an empty file', '', ['column file is missing']],
  ['a file that is not there', 'file\nc.txt\n', ['file is not there: c.txt', 'line 2']],
  ['a file outside', 'file\n../a.txt\n', ['file is not there: ../a.txt']],
  ['a folder', 'file\ndeep\n', ['file is not there: deep']],
  ['a hidden file', 'file\n.a.txt\n', ['file is not there: .a.txt']],
  ['an absolute path', 'file\n/etc/hosts\n', ['file is not there']],
  ['a file twice', 'file\na.txt\na.txt\n', ['listed twice: a.txt', 'line 3']],
  ['an id twice', 'file,article_id\na.txt,x\ndeep/b.txt,x\n', ['given twice: x', 'line 3', 'a.txt has it']],
  ['an id with a blank', 'file,article_id\na.txt,x y\n', ['bad article_id: x y']],
  ['an id that is too long', `file,article_id\na.txt,${'x'.repeat(65)}\n`, ['bad article_id']],
  ['a country that is none', 'file,publisher_country\na.txt,Japan\n', ['bad publisher_country: Japan']],
  ['an address that is none', 'file,url\na.txt,example.org/1\n', ['bad url: example.org/1']],
  ['rights that are none', 'file,rights\na.txt,all\n', ['bad rights: all', 'quotations']],
  ['a day that is none', 'file,published_at\na.txt,2024-02-30\n', ['bad published_at: 2024-02-30']],
  ['a time in words', 'file,published_at\na.txt,yesterday\n', ['bad published_at']],
  ['too many cells', 'file\na.txt,b\n', ['not well formed', 'line 2']],
  ['a quote left open', 'file\n"a.txt\n', ['not well formed']],
  ['bytes that are no text', 'file\0', ['binary']],
])('%s is a mistake that says where and what to do', (_, csv, says) => {
  let error: unknown;
  try {
    read(csv);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(DatelineError);
  const { message, exitCode } = error as DatelineError;
  expect(exitCode).toBe(2);
  expect(message.startsWith('articles.csv ')).toBe(true);
  for (const part of says) expect(message).toContain(part);
  expect(message.split('\n').length).toBe(3);
});
