import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { RIGHTS, type Rights } from '../../schemas/stages/article.ts';
import { parseStatedTime } from '../clean/times/stated.ts';
import { DatelineError } from '../error.ts';
import { canonical } from './canonical.ts';
import { decode } from './decode.ts';

const COLUMNS = [
  'file',
  'article_id',
  'url',
  'publisher',
  'publisher_country',
  'headline',
  'authors',
  'published_at',
  'rights',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a user states of one file; null where the cell is empty. */
export interface ArticleLine {
  readonly file: string;
  readonly articleId: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publisherCountry: string | null;
  readonly headline: string | null;
  /** Null where the cell is empty. */
  readonly authors: readonly string[] | null;
  /** A day, or a day and time with its zone, as ISO 8601 writes them. */
  readonly publishedAt: string | null;
  readonly rights: Rights | null;
}

export const ARTICLE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Lines of a raw folder's `articles.csv` by file; empty without one. A mistake in it is the user's: exit 2. */
export function readArticlesCsv(folder: string): Map<string, ArticleLine> {
  const path = join(folder, 'articles.csv');
  const lines = new Map<string, ArticleLine>();
  if (!existsSync(path)) return lines;
  const [header, ...rows] = parseCsv(path);
  const columns = checkHeader(header?.cells ?? [], path);
  const ids = new Map<string, string>();
  for (const { cells, line } of rows) {
    const where = `${path}, line ${line}`;
    const cell = (column: Column): string | null => {
      const at = columns.indexOf(column);
      return at === -1 ? null : (cells[at] ?? '').trim() || null;
    };
    const row = readLine(cell, folder, where);
    if (lines.has(row.file)) fail('file is listed twice', row.file, where, 'Keep one line a file.');
    if (row.articleId !== null) {
      const other = ids.get(row.articleId);
      if (other !== undefined) {
        fail('article_id is given twice', row.articleId, where, `${other} has it too; ids must differ.`);
      }
      ids.set(row.articleId, row.file);
    }
    lines.set(row.file, row);
  }
  return lines;
}

function readLine(cell: (column: Column) => string | null, folder: string, where: string): ArticleLine {
  const file = cell('file');
  if (file === null)
    return fail('file is empty', '', where, 'Name the article’s file, below the raw folder.');
  if (file.startsWith('/') || file.split('/').includes('..') || !existsSync(join(folder, file))) {
    fail('file is not there', file, where, `Paths count from ${folder}, with "/" between folders.`);
  }
  const articleId = cell('article_id');
  if (articleId !== null && !ARTICLE_ID.test(articleId)) {
    fail('bad article_id', articleId, where, 'Use 1 to 64 of A-Z a-z 0-9 . _ -');
  }
  const publisherCountry = cell('publisher_country');
  if (publisherCountry !== null && !/^[A-Z]{2}$/.test(publisherCountry)) {
    fail('bad publisher_country', publisherCountry, where, 'Use a code of ISO 3166-1: JP, GB, US …');
  }
  const rights = cell('rights');
  if (rights !== null && !isRights(rights)) {
    return fail('bad rights', rights, where, `Use one of ${RIGHTS.join(', ')}.`);
  }
  const publishedAt = cell('published_at');
  if (publishedAt !== null && parseStatedTime(publishedAt) === null) {
    fail('bad published_at', publishedAt, where, 'Write 2024-11-17 or 2024-11-17T14:00+09:00.');
  }
  const authors = cell('authors')
    ?.split(';')
    .map((author) => author.trim())
    .filter((author) => author !== '');
  return {
    file,
    articleId,
    url: cell('url'),
    publisher: cell('publisher'),
    publisherCountry,
    headline: cell('headline'),
    authors: authors ?? null,
    publishedAt,
    rights,
  };
}

const isRights = (word: string): word is Rights => (RIGHTS as readonly string[]).includes(word);

function checkHeader(cells: readonly string[], path: string): string[] {
  const names = cells.map((name) => name.trim());
  const known: readonly string[] = COLUMNS;
  const todo = `The columns are ${COLUMNS.join(', ')}; all but file may be left out.`;
  for (const name of names) {
    if (!known.includes(name)) fail('unknown column', name, `${path}, line 1`, todo);
    if (names.indexOf(name) !== names.lastIndexOf(name)) fail('column twice', name, `${path}, line 1`, todo);
  }
  if (!names.includes('file')) fail('column file is missing', names.join(','), `${path}, line 1`, todo);
  return names;
}

interface CsvRow {
  readonly cells: string[];
  readonly line: number;
}

function parseCsv(path: string): CsvRow[] {
  const decoded = decode(readFileSync(path));
  if ('reason' in decoded) {
    return fail(decoded.reason, decoded.detail, path, 'Save the file as CSV in UTF-8.');
  }
  try {
    const rows: CsvRow[] = [];
    parse(canonical(decoded.text), {
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail('not well formed', error.message, path, 'Every line needs as many cells as the header.');
  }
}

function fail(what: string, value: string, where: string, todo: string): never {
  throw new DatelineError({ stage: 'articles.csv', what, value, where, todo });
}
