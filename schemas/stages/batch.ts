/** What flows from transform through validate to publish: a few articles at a time, each with all its rows. */
import type { TableRows } from '../tables/index.ts';
import type { Article } from './article.ts';

export interface ArticleRows {
  readonly article: Article;
  /** One key a table, every table present; ordered by start, end, id. */
  readonly rows: TableRows;
}

/** Articles in the order of the output. */
export interface Batch {
  readonly articles: readonly ArticleRows[];
}
