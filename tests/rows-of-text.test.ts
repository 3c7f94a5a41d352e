import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DatelineError } from '../pipeline/error.ts';
import { openSources } from '../pipeline/read/sources.ts';
import { rowsOfText } from '../pipeline/rows-of-text.ts';
import { makeBatches } from '../pipeline/run/make-rows.ts';

const WIRE = fileURLToPath(new URL('../raw/wire-report.txt', import.meta.url));

test('a text has the rows that a build gives', async () => {
  const text = readFileSync(WIRE, 'utf8');
  for await (const made of makeBatches(openSources([WIRE]), { rights: 'full' })) {
    if ('reason' in made) throw new Error(made.detail);
    const [{ article, rows }] = made.articles as [(typeof made.articles)[0]];
    const { articles: built, ...facts } = rows;
    const { articles, ...found } = rowsOfText(text, { articleId: article.articleId });
    expect(found).toEqual(facts);
    expect(articles[0]!.published_on).toBe(built[0]!.published_on);
  }
});

test('offsets count code points of the text as it is given', () => {
  const text = '😀 “It rained in Lisbon,” Ana Silva said on Monday.\r\n';
  const { quotes, times } = rowsOfText(text, { articleId: 'a1', publishedAt: '2025-05-14' });
  const [quote] = quotes;
  expect(quote?.speaker_name).toBe('Ana Silva');
  expect([...text].slice(quote!.start_char, quote!.end_char).join('')).toBe(quote!.text);
  expect(times.map(({ value }) => value)).toEqual(['2025-05-12']);
});

test.each([
  ['an id that is none', { articleId: 'a/1' }],
  ['a time that is none', { articleId: 'a1', publishedAt: 'Monday' }],
])('%s is a mistake', (_, facts) => {
  expect(() => rowsOfText('Ana Silva spoke.', facts)).toThrow(DatelineError);
});
