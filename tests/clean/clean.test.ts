import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cleanRecord } from '../../pipeline/clean/clean.ts';
import type { ArticleLine } from '../../pipeline/read/articles-csv.ts';
import type { Article } from '../../schemas/stages/article.ts';
import { articleProblem } from '../../schemas/stages/article-schema.ts';
import { NOTHING_STATED, type SourceRecord } from '../../schemas/stages/source.ts';

const BODY = 'The council of Harrow Bay voted on Monday to close the old bridge for repairs until spring.';

const record = (text: string, more: Partial<SourceRecord> = {}): SourceRecord => ({
  sourceFile: 'deep/a.txt',
  record: null,
  key: null,
  sourceSha256: '0'.repeat(64),
  sourceFormat: 'text',
  sourceEncoding: 'utf-8',
  text,
  stated: NOTHING_STATED,
  ...more,
});

const line = (more: Partial<ArticleLine>): ArticleLine => ({
  file: 'deep/a.txt',
  articleId: null,
  url: null,
  publisher: null,
  publisherCountry: null,
  headline: null,
  authors: null,
  publishedAt: null,
  rights: null,
  ...more,
});

function clean(text: string, options: Parameters<typeof cleanRecord>[1] = {}): Article {
  const article = cleanRecord(record(text), options);
  if ('reason' in article) throw new Error(article.detail);
  expect(articleProblem(article)).toBeNull();
  return article;
}

test('an id names the source, not its content', () => {
  const idOf = (more: Partial<SourceRecord>): string => {
    const article = cleanRecord(record(BODY, more));
    return 'reason' in article ? '' : article.articleId;
  };
  const hash = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 12);
  expect(idOf({})).toBe(hash('deep/a.txt'));
  expect(idOf({ record: 3 })).toBe(hash('deep/a.txt#3'));
  expect(idOf({ record: 3, key: 'https://example.org/x' })).toBe(hash('https://example.org/x'));
  expect(clean(BODY, { line: line({ articleId: 'my-id' }) }).articleId).toBe('my-id');
});

test('articles.csv goes before the text, and says so', () => {
  const text = `REUTERS\nOld bridge to be closed\nBy Nora Weiss\nMay 3, 2022\n${BODY}`;
  expect(clean(text)).toMatchObject({
    publisher: 'Reuters',
    publisherCountry: 'GB',
    publisherCountryBasis: 'lexicon',
    headline: 'Old bridge to be closed',
    authors: ['Nora Weiss'],
    publishedOn: '2022-05-03',
    publishedAt: null,
    publishedAtText: 'May 3, 2022',
    publishedBasis: 'text',
    rights: 'unknown',
    rightsBasis: 'none',
  });
  const stated = line({
    publisher: 'The Harrow Gazette',
    publisherCountry: 'IE',
    headline: 'Bridge',
    authors: [],
    publishedAt: '2022-05-04T01:00+02:00',
    rights: 'none',
  });
  expect(clean(text, { line: stated, rights: 'full' })).toMatchObject({
    publisher: 'The Harrow Gazette',
    publisherCountry: 'IE',
    publisherCountryBasis: 'articles_csv',
    headline: 'Bridge',
    authors: [],
    publishedOn: '2022-05-04',
    publishedAt: '2022-05-03T23:00:00Z',
    publishedZone: '+02:00',
    publishedAtText: null,
    publishedBasis: 'articles_csv',
    rights: 'none',
    rightsBasis: 'articles_csv',
  });
  expect(clean(text, { rights: 'full' })).toMatchObject({ rights: 'full', rightsBasis: 'option' });
});

test('a web address tells the publisher', () => {
  const url = 'https://www.bbc.co.uk/news/world-1';
  expect(clean(BODY, { line: line({ url }) })).toMatchObject({
    url,
    publisherCountry: 'GB',
    publisherCountryBasis: 'lexicon',
  });
  expect(clean(BODY, { line: line({ url: 'https://bbc.co.uk.example/x' }) }).publisher).toBeNull();
});

test('an address is kept without the words that were marked when it was copied', () => {
  const url = 'https://example.org/quay#lead';
  for (const copied of [url, `${url}:~:text=before-,Nobody%20goes,-behind`])
    expect(clean(BODY, { line: line({ url: copied }) }).url).toBe(url);
});

test('authors of the closing credit, without helpers and editors', () => {
  const authors = (credit: string): readonly string[] => clean(`${BODY}\n${BODY}\n${credit}`).authors;
  expect(authors('(Reporting by Nora Weiss in Oslo and Jo Lind; Editing by Paul Estrand)')).toEqual([
    'Nora Weiss',
    'Jo Lind',
  ]);
  expect(authors('(This article was compiled from reports by Nora Weiss and Jo Lind.)')).toEqual([
    'Nora Weiss',
    'Jo Lind',
  ]);
  expect(authors('Additional reporting by Jo Lind')).toEqual([]);
});

test('no date anywhere, and only promotion, are articles all the same', () => {
  expect(clean(`${BODY}\n${BODY}`)).toMatchObject({ publishedOn: null, publishedBasis: 'none' });
  const promotion = clean('Sign up for our newsletter\nRead more about the sea\nFollow us on Facebook');
  expect(promotion.passages.map(({ role }) => role)).toEqual(['promotion', 'promotion', 'promotion']);
});

test.each([
  [
    'German',
    'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke bis zum Frühling zu sperren, und das ist nicht das Ende.',
    'looks like de',
  ],
  [
    'French',
    'Le conseil de la ville a voté lundi la fermeture du vieux pont pour des travaux, et les ponts ne sont pas sûrs.',
    'looks like fr',
  ],
  ['Japanese', '港町の議会は月曜日、古い橋を春まで閉鎖することを決めた。町長は記者団に語った。', '0.0 %'],
  ['no words', '"""" """" 12 34', 'no words'],
])('another language is a reject: %s', (_, text, detail) => {
  const reject = cleanRecord(record(text));
  expect(reject).toMatchObject({ stage: 'clean', reason: 'language', sourceFile: 'deep/a.txt' });
  expect('detail' in reject && reject.detail).toContain(detail);
});

test.each(['Port shut', 'Mayor resigns after vote', 'Prime Minister visits Oslo'])(
  'a short text is English: %s',
  (text) => {
    expect(clean(text).language).toBe('en');
  },
);

test('every character lies in a passage or is white space', () => {
  const text = '\n\n  A \t\n\u3000B\u00a0\n\n\u2028C\fD 😀\n \n';
  const { passages } = clean(text);
  expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(['A', 'B', 'C', 'D 😀']);
});

test.each(['"', '“', '(', ')', ' ', '-', '.', '1', 'A', 'A ', 'By A ', '(a', 'Photo: A ', '\n', 'a\n', ', '])(
  'a megabyte of %j takes linear time',
  (unit) => {
    const time = (size: number): number => {
      const text = `${BODY} ${unit.repeat(size / unit.length)}`;
      const start = process.cpuUsage().user;
      cleanRecord(record(text));
      return (process.cpuUsage().user - start) / 1000;
    };
    time(1 << 16);
    const half = time(1 << 19);
    expect(time(1 << 20)).toBeLessThan(Math.max(300, half * 5));
  },
);
