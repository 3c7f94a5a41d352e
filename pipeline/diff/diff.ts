/**
 * Two published folders, row by row: both are read as streams, article beside article, so that memory does not grow
 * with them.
 */
import { join } from 'node:path';
import { TABLES } from '../../schemas/tables/index.ts';
import { tablePath } from '../publish/files.ts';
import type { ArticleHead } from './articles/article-heads.ts';
import { type ArticlePairs, pairArticles } from './articles/article-pairs.ts';
import { type ArticlePair, articlePlan } from './articles/article-plan.ts';
import type { ArticleChange, DiffCounts, RowChange, SchemaChange } from './change.ts';
import { type ArticleTables, compareArticle, isSameArticle, rowsOfOneSide } from './compare-article.ts';
import { Counts } from './counts.ts';
import { closeTables, type DatasetTables, openTables } from './dataset-tables.ts';
import { planTables, type TablePlan } from './table-plan.ts';

export interface Diff {
  readonly schema: readonly SchemaChange[];
  /** By table, its columns in the old and in the new dataset. */
  readonly plans: readonly TablePlan[];
  /** Complete when the articles have come to their end. */
  readonly counts: DiffCounts;
  /** Articles that are not the same, in the order of the datasets. */
  readonly articles: AsyncGenerator<ArticleChange>;
}

/**
 * Opens two datasets to compare them. The files are closed when `articles` ends, or is ended by its `return`.
 * @throws DatelineError when one is no dataset; while articles come, when a file cannot be read or its rows stand out of
 *   order
 */
export async function diffDatasets(oldFolder: string, newFolder: string): Promise<Diff> {
  const old = await openTables(oldFolder);
  const own = await openTables(newFolder).catch(async (error) => {
    await closeTables(old);
    throw error;
  });
  const { plans, changes } = planTables(old, own);
  const counts = new Counts(plans);
  return { schema: changes, plans, counts, articles: compare(old, own, plans, counts) };
}

async function* compare(
  old: DatasetTables,
  own: DatasetTables,
  plans: readonly TablePlan[],
  counts: Counts,
): AsyncGenerator<ArticleChange> {
  const [oldArticles, newArticles] = [old, own].map(({ folder }) =>
    join(folder, tablePath('csv', 'articles')),
  );
  try {
    const pairs = await pairArticles(oldArticles, newArticles);
    for await (const pair of articlePlan(oldArticles, newArticles, pairs)) {
      const before = await take(old, plans, pair.old);
      const after = await take(own, plans, pair.new);
      const change = {
        oldId: pair.old?.id ?? null,
        newId: pair.new?.id ?? null,
        sourceFile: (pair.new ?? pair.old)?.sourceFile ?? '',
        rows: changesOf(plans, pair, before, after, pairs),
      };
      counts.add(change, pair.old && pair.new ? sizesOf(before) : new Map());
      if (change.rows.length > 0) yield change;
    }
    for (const { table } of plans) {
      await old.cursors.get(table.name)?.end();
      await own.cursors.get(table.name)?.end();
    }
  } finally {
    await closeTables(old);
    await closeTables(own);
  }
}

async function take(
  { cursors }: DatasetTables,
  plans: readonly TablePlan[],
  article: ArticleHead | null,
): Promise<ArticleTables> {
  const rows = new Map();
  if (article)
    for (const { table } of plans) rows.set(table.name, await cursors.get(table.name)?.take(article.id));
  return rows;
}

const sizesOf = (rows: ArticleTables): Map<string, number> =>
  new Map([...rows].map(([table, own]) => [table, own.length]));

/** The rows that are not the same, table by table in the order of publication. */
function changesOf(
  plans: readonly TablePlan[],
  pair: ArticlePair,
  before: ArticleTables,
  after: ArticleTables,
  pairs: ArticlePairs,
): RowChange[] {
  const { old, new: own } = pair;
  if (old?.id === own?.id && isSameArticle(plans, before, after)) return [];
  const changes =
    old && own
      ? compareArticle(plans, { id: old.id, rows: before }, { id: own.id, rows: after }, pairs)
      : rowsOfOneSide(plans, before, after);
  return TABLES.flatMap(({ name }) => changes.get(name) ?? []);
}
