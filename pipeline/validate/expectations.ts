import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';

/** How many rows a table may have for one article; more is a rule run wild, fewer a layer that broke off. */
export function checkExpectations(index: ArticleIndex, checks: Checks): void {
  const article = index.rows.articles[0];
  const { passages, sentences } = index.rows;
  const most = article.end_char + 1;
  for (const table of TABLES) {
    checks.count('row count as expected', 1);
    const { length } = rowsOf(index.rows, table.name);
    if (length > most * (table.key.length > 1 || table.name === 'participants' ? 10 : 1))
      checks.fail('row count as expected', table.name, index.articleId, null, `${length} rows`);
  }
  checks.count('article has a passage', 1);
  if (passages.length === 0) checks.fail('article has a passage', 'passages', index.articleId, null, 'none');
  checks.count('words stand in sentences', 1);
  if (article.words > 0 && sentences.length === 0)
    checks.fail('words stand in sentences', 'sentences', index.articleId, null, 'none');
  for (const [table, rows] of [
    ['passages', passages],
    ['sentences', sentences],
  ] as const) {
    checks.count('positions count from 1', rows.length);
    checks.count('stretches do not overlap', rows.length);
    rows.forEach((row, i) => {
      if (row.position !== i + 1)
        checks.fail(
          'positions count from 1',
          table,
          index.articleId,
          'position',
          `${row.position}, not ${i + 1}`,
        );
      if (i > 0 && row.start_char < rows[i - 1].end_char)
        checks.fail(
          'stretches do not overlap',
          table,
          index.articleId,
          'start_char',
          `${row.start_char} lies before the end of the one before`,
        );
    });
  }
}
