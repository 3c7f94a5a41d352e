/**
 * Writes two datasets into the folder named: `hard`, whose cells hold marks, emoji, words that look like numbers, nulls and
 * formulas in every table, and `empty`, with one article and no facts.
 */
import { join } from 'node:path';
import { openPublication } from '../../pipeline/publish/publication.ts';
import { Checks } from '../../pipeline/validate/checks.ts';
import { nothingSeen, validate } from '../../pipeline/validate/validate.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import { generateArticle } from '../publish/generate.ts';

const ARTICLES = 60;

const DATASET: Dataset = {
  title: 'Was "quoted": ü, 日本 😀, <b>&amp;</b>',
  description: "'Hard' values; one: a line, # and a \\ in it",
  version: '1.2.3',
  date: '2024-02-29',
  licence: 'CC-BY-4.0',
  homepage: 'https://example.org/hard?a=1&b=2',
  contributors: ['"Bo" & Söhne', { name: 'Ann Ó Briain', given_name: 'Ann', family_name: 'Ó Briain' }],
  keywords: ['null', 'yes', '日本'],
};

async function publish(out: string, articles: readonly ArticleRows[]): Promise<void> {
  const publication = await openPublication(out, { version: '1.2.3', dataset: DATASET, log: () => {} });
  try {
    const checks = new Checks();
    const batch = { articles };
    validate(batch, checks, nothingSeen());
    await publication.write(batch);
    await publication.commit(checks);
  } finally {
    publication.abort();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('hard-values needs a folder');
await publish(
  join(folder, 'hard'),
  Array.from({ length: ARTICLES }, (_, number) => generateArticle(number + 1)),
);
await publish(join(folder, 'empty'), [generateArticle(1, { facts: 0 })]);
