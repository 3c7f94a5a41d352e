import type { Batch } from '../../../schemas/stages/batch.ts';
import type { Row, Table } from '../../../schemas/table.ts';
import { rowsOf, TABLES, type TableRows } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { rowId } from '../../validate/row-id.ts';
import { cellJson } from '../canonical.ts';
import { tablePath } from '../files.ts';
import { applyRights, nothingWithheld } from '../rights.ts';
import { publishedRows } from './article-rows.ts';
import type { Faults } from './fault.ts';

/**
 * Compares every cell of every published table with the rows made anew from the raw articles.
 * @param batches as transform gives them, with the options of the run; rights are applied here
 */
export async function compareRebuild(
  out: string,
  batches: AsyncIterable<Batch>,
  faults: Faults,
): Promise<void> {
  const onLeft = (file: string, row: Row, table: Table) =>
    faults.add(file, 'the row belongs to no article, or stands out of order', rowId(table, row));
  const published = publishedRows(out, onLeft);
  try {
    for await (const { articles } of batches)
      for (const { article, rows } of articles) {
        const { value, done } = await published.next();
        if (done) {
          faults.add(tablePath('csv', 'articles'), 'the article is missing', article.articleId);
          return;
        }
        compareArticle(value.rows, applyRights(rows, nothingWithheld()), faults);
        if (value.articleId !== article.articleId) return;
      }
    const { value, done } = await published.next();
    if (!done) faults.add(tablePath('csv', 'articles'), 'no raw article gives it', value.articleId);
  } catch (error) {
    faults.add('csv', `cannot be read to the end: ${reasonOf(error)}`);
  } finally {
    await published.return(undefined);
  }
}

function compareArticle(published: TableRows, rebuilt: TableRows, faults: Faults): void {
  for (const table of TABLES) {
    const found = rowsOf(published, table.name);
    const meant = rowsOf(rebuilt, table.name);
    const file = tablePath('csv', table.name);
    const known = new Map(meant.map((row) => [rowId(table, row), row]));
    for (const row of found) {
      const id = rowId(table, row);
      const twin = known.get(id);
      if (!twin) faults.add(file, 'the articles do not give this row', id);
      else compareCells(table, file, row, twin, faults);
      known.delete(id);
    }
    for (const id of known.keys()) faults.add(file, 'the row is missing', id);
  }
}

function compareCells(table: Table, file: string, found: Row, meant: Row, faults: Faults): void {
  for (const column of Object.keys(table.columns)) {
    const is = cellJson(found[column]);
    const should = cellJson(meant[column]);
    if (is !== should)
      faults.add(file, `${is}, where the article gives ${should}`, rowId(table, meant), column);
  }
}
