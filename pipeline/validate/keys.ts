import type { Row, Table } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { rowId } from './row-id.ts';

/** Ids are unique, begin with their article's and their table's letter; rows stand in order of start, end, id. */
export function checkKeys(index: ArticleIndex, checks: Checks): void {
  for (const table of TABLES) {
    const rows = rowsOf(index.rows, table.name);
    checks.count('ids unique', rows.length);
    checks.count('ids name their article', rows.length);
    checks.count('rows in order', rows.length);
    const seen = new Set<string>();
    const prefix = prefixOf(table, index.articleId);
    let previous: Row | null = null;
    for (const row of rows) {
      const id = rowId(table, row);
      if (seen.has(id)) checks.fail('ids unique', table.name, id, null, 'stands twice');
      seen.add(id);
      if (row.article_id !== index.articleId || !id.startsWith(prefix))
        checks.fail('ids name their article', table.name, id, table.key[0], `not ${prefix}…`);
      if (previous && compare(table, previous, row) >= 0)
        checks.fail('rows in order', table.name, id, null, 'stands after a later one');
      previous = row;
    }
  }
}

function prefixOf(table: Table, articleId: string): string {
  const { letter, references } = table.columns[table.key[0]];
  if (letter) return `${articleId}/${letter}/`;
  return references ? `${articleId}/` : articleId;
}

function compare(table: Table, a: Row, b: Row): number {
  const byPlace =
    (a.start_char as number) - (b.start_char as number) || (a.end_char as number) - (b.end_char as number);
  if (byPlace !== 0) return byPlace;
  for (const column of table.key) {
    const left = a[column] as string;
    const right = b[column] as string;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
