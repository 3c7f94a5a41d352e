import type { Article, Passage } from '../schemas/stages/article.ts';

/** An article for tests: every non-empty line is a body passage unless `passages` says otherwise. */
export function bodyArticle(text: string, more: Partial<Article> = {}): Article {
  const passages: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
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
    start = end + 1;
  }
  return {
    articleId: 'a1',
    sourceFile: 'a1.txt',
    record: null,
    sourceSha256: '0'.repeat(64),
    sourceFormat: 'text',
    sourceEncoding: 'utf-8',
    text,
    textSha256: '0'.repeat(64),
    url: null,
    publisher: null,
    publisherCountry: null,
    publisherCountryBasis: 'none',
    headline: null,
    authors: [],
    publishedOn: '2024-11-17',
    publishedAt: null,
    publishedZone: null,
    publishedAtText: null,
    publishedBasis: 'none',
    language: 'en',
    rights: 'full',
    rightsBasis: 'option',
    passages,
    ...more,
  };
}
