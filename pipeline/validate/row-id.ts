import type { Row, Table } from '../../schemas/table.ts';

/**
 * The id of a row as one string: its key, or of a key of several columns the first followed by what the others add
 * to the article's id (`a1/m/10-30/e/66-79`).
 */
export function rowId(table: Table, row: Row): string {
  const first = String(row[table.key[0]]);
  if (table.key.length === 1) return first;
  const rest = table.key.slice(1).map((column) => {
    const id = String(row[column]);
    const slash = id.indexOf('/');
    return slash < 0 ? `/${id}` : id.slice(slash);
  });
  return first + rest.join('');
}
