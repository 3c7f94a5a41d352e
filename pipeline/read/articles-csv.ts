import { statSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../schemas/column.ts';
import { RIGHTS, type Rights } from '../../schemas/stages/article.ts';
import { parseStatedTime } from '../clean/times/stated.ts';
import { readUserCsv, type UserRow } from './user-csv.ts';

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
type Row = UserRow<(typeof COLUMNS)[number]>;

/** What a user states of one file; null where the cell is empty. */
export interface ArticleLine {
  readonly file: string;
  readonly articleId: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publisherCountry: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[] | null;
  /** A day, or a day and time with its zone, as ISO 8601 writes them. */
  readonly publishedAt: string | null;
  readonly rights: Rights | null;
}

const QUIET = { throwIfNoEntry: false } as const;

/**
 * Lines of a raw folder's `articles.csv` by file; empty without one.
 * @throws DatelineError for a mistake in it, with its line
 */
export function readArticlesCsv(folder: string): Map<string, ArticleLine> {
  const lines = new Map<string, ArticleLine>();
  const fileOf = new Map<string, string>();
  for (const row of readUserCsv(join(folder, 'articles.csv'), COLUMNS)) {
    const line = readLine(row, folder);
    if (lines.has(line.file)) row.fail('file is listed twice', line.file, 'Keep one line a file.');
    if (line.articleId !== null) {
      const other = fileOf.get(line.articleId);
      if (other !== undefined) {
        row.fail('article_id is given twice', line.articleId, `${other} has it too; ids must differ.`);
      }
      fileOf.set(line.articleId, line.file);
    }
    lines.set(line.file, line);
  }
  return lines;
}

function readLine(row: Row, folder: string): ArticleLine {
  const authors = row
    .cell('authors')
    ?.split(';')
    .map((author) => author.trim())
    .filter((author) => author !== '');
  return {
    file: readFile(row, folder),
    articleId: checked(row, 'article_id', FORMATS.articleId.pattern, 'Use 1 to 64 of A-Z a-z 0-9 . _ -'),
    url: checked(
      row,
      'url',
      /^https?:\/\/[^\s<>"{}|\\^`]+$/i,
      'Use the whole address: https://example.org/news/1',
    ),
    publisher: row.cell('publisher'),
    publisherCountry: checked(
      row,
      'publisher_country',
      /^[A-Z]{2}$/,
      'Use a code of ISO 3166-1: JP, GB, US …',
    ),
    headline: row.cell('headline'),
    authors: authors ?? null,
    publishedAt: readTime(row),
    rights: readRights(row),
  };
}

function readFile(row: Row, folder: string): string {
  const file = row.cell('file');
  if (file === null)
    return row.fail('file is empty', '', 'Name the file of the article, below the raw folder.');
  const isHidden = file.split('/').some((part) => part.startsWith('.'));
  if (isHidden || file.startsWith('/') || statSync(join(folder, file), QUIET)?.isFile() !== true) {
    row.fail('file is not there', file, `Paths count from ${folder}, with "/" between folders.`);
  }
  return file;
}

function checked(
  row: Row,
  column: 'article_id' | 'publisher_country' | 'url',
  form: RegExp,
  todo: string,
): string | null {
  const value = row.cell(column);
  if (value !== null && !form.test(value)) row.fail(`bad ${column}`, value, todo);
  return value;
}

function readTime(row: Row): string | null {
  const value = row.cell('published_at');
  if (value !== null && parseStatedTime(value) === null) {
    row.fail('bad published_at', value, 'Write 2024-11-17 or 2024-11-17T14:00+09:00.');
  }
  return value;
}

function readRights(row: Row): Rights | null {
  const value = row.cell('rights');
  const rights = RIGHTS.find((word) => word === value);
  if (value !== null && rights === undefined)
    row.fail('bad rights', value, `Use one of ${RIGHTS.join(', ')}.`);
  return rights ?? null;
}
