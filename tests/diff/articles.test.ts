/** Which article is which: by id, in order; an article of the same file under another id is the same one. */
import { describe, expect, test } from 'vitest';
import { pairArticles } from '../../pipeline/diff/articles/article-pairs.ts';
import { articlePlan } from '../../pipeline/diff/articles/article-plan.ts';
import { generateArticle } from '../publish/generate.ts';
import { diffOf, type TablesOfRows, written } from './datasets.ts';

/** Articles as `id` or `id@file`. */
const heads = (names: string): TablesOfRows[] =>
  names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => {
      const [id, file = `${id}.txt`] = name.split('@');
      return { articles: [{ article_id: id!, source_file: file }] };
    });

async function planOf(old: string, own: string): Promise<string> {
  const [before, after] = [old, own].map((names) => `${written(heads(names))}/csv/articles.csv`);
  const pairs = await pairArticles(before!, after!);
  const steps: string[] = [];
  for await (const step of articlePlan(before!, after!, pairs)) {
    const ids = [step.old?.id, step.new?.id];
    steps.push(
      !step.old ? `+${ids[1]}` : !step.new ? `-${ids[0]}` : ids[0] === ids[1] ? ids[0]! : ids.join('='),
    );
  }
  return steps.join(' ');
}

describe('articles side by side', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['a c', 'a b c', 'a +b c'],
    ['a b c', 'c', '-a -b c'],
    ['', 'a', '+a'],
    ['a b c', 'x y', '-a -b -c +x +y'],
    ['a x@b.txt c', 'a y@b.txt c', 'a x=y c'],
    ['x@a.txt y@b.txt', 'p@a.txt q@b.txt', 'x=p y=q'],
    // Records of one file: another id is another record.
    ['r1@f r2@f r3@f', 'r1@f r4@f r3@f', 'r1 -r2 +r4 r3'],
    ['r1@f r2@f', 'r3@f r4@f', '-r1 -r2 +r3 +r4'],
    // Several folders: paths need not ascend.
    ['z y a b', 'z x y a b', 'z +x y a b'],
    // An order that cannot be kept: what stands in it most is paired.
    ['a b c d', 'b c d a', '-a b c d +a'],
    ['0123456789ab b', '0123456789ac b', '-0123456789ab +0123456789ac b'],
  ])('%s | %s', async (old, own, plan) => {
    expect(await planOf(old, own)).toBe(plan);
  });

  test('of many, one in the middle shifts none', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `a${i}`);
    const plan = await planOf(names.join(' '), names.toSpliced(250, 1, 'new1', 'new2').join(' '));
    expect(plan.split(' ').filter((step) => /[-+=]/.test(step))).toEqual(['-a250', '+new1', '+new2']);
  });
});

test('a copy names the earlier article, under whatever id', async () => {
  const [first, second] = [1, 2].map((n) => generateArticle(n).rows as unknown as TablesOfRows);
  const copyOf = (id: string): TablesOfRows => ({
    ...second!,
    articles: [{ ...second!.articles![0]!, duplicate_of: id }],
  });
  const renamed: TablesOfRows = { ...first!, articles: [{ ...first!.articles![0]!, article_id: 'first' }] };
  for (const table of Object.keys(renamed).filter((name) => name !== 'articles'))
    (renamed as Record<string, unknown>)[table] = first![table]!.map((row) => ({
      ...row,
      article_id: 'first',
    }));
  const diff = await diffOf(written([first!, copyOf('a1')]), written([renamed, copyOf('first')]));
  expect(diff.rows.find((row) => row.new_id === 'a2')).toMatchObject({
    status: 'moved',
    places: { duplicate_of: ['a1', 'first'] },
  });
  expect(diff.rows.filter((row) => row.status !== 'moved')).toEqual([]);
  const other = await diffOf(written([first!, second!]), written([first!, copyOf('a1')]));
  expect(other.rows).toMatchObject([{ status: 'changed', cells: { duplicate_of: [null, 'a1'] } }]);
});
