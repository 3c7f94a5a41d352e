import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Passage } from '../../schemas/stages/article.ts';

/** Folder of the third-party data to measure on; it lies beside the project, or where DATELINE_BENCH says. */
export const BENCH =
  process.env.DATELINE_BENCH ?? new URL('../../../shared/bench/', import.meta.url).pathname;
export const hasBench = existsSync(BENCH);

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(join(BENCH, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A bench document as an article; offsets stay those of `text`. `publishedOn` is the document's date, if it has one. */
export function benchArticle(id: string, text: string, publishedOn: string | null): Article {
  const passages: Passage[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (end <= start) continue;
    passages.push({
      start,
      end,
      role: 'body',
      credit: null,
      dateline: null,
      proseStart: start,
      proseEnd: end,
    });
  }
  return {
    articleId: id,
    sourceFile: id,
    record: null,
    sourceSha256: '',
    sourceFormat: 'text',
    sourceEncoding: 'utf-8',
    text,
    textSha256: '',
    url: null,
    publisher: null,
    publisherCountry: null,
    publisherCountryBasis: 'none',
    headline: null,
    authors: [],
    publishedOn,
    publishedAt: null,
    publishedZone: null,
    publishedAtText: null,
    publishedBasis: 'none',
    language: 'en',
    rights: 'unknown',
    rightsBasis: 'none',
    passages,
  };
}
