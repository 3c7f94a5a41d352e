import { sourceLink } from '../../schemas/source-link.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { rowId } from './row-id.ts';

const LINKS = TABLES.flatMap((table) =>
  Object.entries(table.columns).flatMap(([column, { link }]) => (link ? [{ table, column, ...link }] : [])),
);

/** Every link is that of its row: to the page of the article, at the words that the row shows, and at no others. */
export function checkLinks(index: ArticleIndex, checks: Checks): void {
  const { url } = index.rows.articles[0];
  for (const { table, column, text } of LINKS) {
    const rows = rowsOf(index.rows, table.name);
    checks.count('links lead to their row', rows.length);
    for (const row of rows) {
      const expected = url === null ? null : sourceLink(url, row[text] as string | null);
      if (row[column] !== expected)
        checks.fail(
          'links lead to their row',
          table.name,
          rowId(table, row),
          column,
          `${row[column]}, not ${expected}`,
        );
    }
  }
}
