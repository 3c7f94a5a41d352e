import type { Row, Table } from '../../../schemas/table.ts';
import { reasonOf } from '../../error.ts';
import { Checks } from '../../validate/checks.ts';
import { rowId } from '../../validate/row-id.ts';
import { nothingSeen, validateArticle } from '../../validate/validate.ts';
import { tablePath } from '../files.ts';
import { applyRights, nothingWithheld } from '../rights.ts';
import { publishedRows } from './article-rows.ts';
import { checkOverlaps } from './check-overlaps.ts';
import type { Faults } from './fault.ts';

/**
 * What the rows of the output must fulfil among themselves: schemas, keys, references, names beside ids, lengths of
 * texts, overlapping texts, rights.
 * @param textOf the canonical text of an article where the raw article is at hand, else null
 */
export async function checkPublishedRows(
  out: string,
  faults: Faults,
  textOf: (articleId: string) => Promise<string | null> = async () => null,
): Promise<void> {
  const seen = nothingSeen();
  const onLeft = (file: string, row: Row, table: Table) =>
    faults.add(file, 'the row belongs to no article, or stands out of order', rowId(table, row));
  try {
    for await (const { articleId, rows } of publishedRows(out, onLeft)) {
      const checks = new Checks();
      validateArticle(articleId, rows, await textOf(articleId), checks, seen, true);
      for (const { check, table, row, column, what } of checks.failures())
        faults.add(tablePath('csv', table), `${check}: ${what}`, row, column);
      checkOverlaps(rows, (table, row, column, what) =>
        faults.add(tablePath('csv', table.name), what, row, column),
      );
      const withheld = nothingWithheld();
      applyRights(rows, withheld);
      for (const column of [...withheld.withheld.keys(), ...withheld.shortened.keys()])
        faults.add(
          tablePath('csv', column.slice(0, column.indexOf('.'))),
          `article ${articleId} shows more of ${column} than its rights allow`,
        );
    }
  } catch (error) {
    faults.add('csv', `cannot be read to the end: ${reasonOf(error)}`);
  }
}
