import { expect, test } from 'vitest';
import { articleFromText } from '../../pipeline/clean/clean.ts';
import { loadKnowledge } from '../../pipeline/knowledge/load.ts';
import { openSources } from '../../pipeline/read/sources.ts';
import { makeRows } from '../../pipeline/run/annotate-chunk.ts';
import { makeBatches, type RowOptions } from '../../pipeline/run/make-rows.ts';
import { isReject } from '../../schemas/stages/reject.ts';
import { folderWith, shortArticle } from '../folders.ts';

async function made(files: Record<string, string>, options: RowOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const part of makeBatches(openSources([folderWith(files)]), options)) {
    if (isReject(part)) found.push(`${part.sourceFile}: ${part.reason}`);
    else found.push(part.articles.map(({ article }) => article.sourceFile).join(' '));
  }
  return found;
}

test('batches are bounded, articles and rejects in the order of the sources', async () => {
  const name = (i: number): string => `${String(i).padStart(2, '0')}.txt`;
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [name(i), shortArticle(i + 1)]));
  const all = Array.from({ length: 40 }, (_, i) => name(i));
  const rest = all.filter((file) => file !== '03.txt' && file !== '39.txt');
  const found = await made({ ...files, '03.txt': '', '39.txt': '\0' });
  expect(found).toEqual([
    '03.txt: empty',
    rest.slice(0, 32).join(' '),
    '39.txt: binary',
    rest.slice(32).join(' '),
  ]);
});

test('a limit counts articles, not what is set aside', async () => {
  const files = { 'a.txt': '', 'b.txt': shortArticle(1), 'c.txt': shortArticle(2), 'd.txt': shortArticle(3) };
  expect(await made(files, { limit: 2 })).toEqual(['a.txt: empty', 'b.txt c.txt']);
  expect(await made(files, { limit: 9 })).toEqual(['a.txt: empty', 'b.txt c.txt d.txt']);
});

test('an article that a stage fails on is set aside, and the others go on', () => {
  const knowledge = loadKnowledge();
  const whole = { article: articleFromText(shortArticle(1), { articleId: 'whole' }), duplicateOf: null };
  const broken = { ...whole, article: { ...whole.article, articleId: 'not an id', sourceFile: 'b.txt' } };
  const alone = makeRows([whole], {}, knowledge);
  const [first, second, third] = makeRows([whole, broken, whole], { check: true }, knowledge);
  expect([first, third]).toEqual([alone[0], alone[0]]);
  expect(second).toMatchObject({ sourceFile: 'b.txt', stage: 'annotate', reason: 'failed' });
  expect(() => makeRows([broken], { strict: true }, knowledge)).toThrow('clean broken article: articleId');
});

test('an article among others gives the rows that it gives alone', () => {
  const knowledge = loadKnowledge();
  const chunk = [1, 2, 3].map((i) => ({
    article: articleFromText(shortArticle(i), { articleId: `a${i}`, publishedOn: '2023-03-09' }),
    duplicateOf: null,
  }));
  expect(makeRows(chunk, {}, knowledge)).toEqual(chunk.flatMap((one) => makeRows([one], {}, knowledge)));
});
