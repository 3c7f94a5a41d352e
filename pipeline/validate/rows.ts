import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { rowCheck } from './row-check.ts';
import { rowId } from './row-id.ts';

const FROM_TRANSFORM = TABLES.map((table) => ({ table, check: rowCheck(table) }));
const FROM_OUTPUT = TABLES.map((table) => ({ table, check: rowCheck(table, true) }));

/** Every cell has the type, form and range that its column promises. Returns whether all do. */
export function checkRows(index: ArticleIndex, checks: Checks): boolean {
  let isSound = true;
  for (const { table, check } of index.isPublished ? FROM_OUTPUT : FROM_TRANSFORM) {
    const rows = rowsOf(index.rows, table.name);
    checks.count('row schema', rows.length);
    for (const row of rows) {
      const fault = check(row);
      if (fault === null) continue;
      isSound = false;
      checks.fail('row schema', table.name, rowId(table, row), fault.column, fault.what);
    }
  }
  return isSound;
}
