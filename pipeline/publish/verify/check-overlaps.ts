import type { Row, Table } from '../../../schemas/table.ts';
import { rowsOf, TABLES, type TableRows } from '../../../schemas/tables/index.ts';
import { rowId } from '../../validate/row-id.ts';

const SLICED = TABLES.map((table: Table) => ({
  table,
  slices: Object.entries(table.columns).flatMap(([column, { slice }]) =>
    slice ? [{ column, ...slice }] : [],
  ),
}));

/** Where two published texts cover the same characters of an article, they show the same ones. */
export function checkOverlaps(
  rows: TableRows,
  report: (table: Table, row: string, column: string, what: string) => void,
): void {
  const shown: string[] = [];
  for (const { table, slices } of SLICED)
    for (const row of rowsOf(rows, table.name))
      for (const { column, start } of slices) {
        const at = conflict(shown, row[column] as string | null, row[start] as number | null);
        if (at >= 0)
          report(table, rowId(table, row), column, `shows another character at ${at} than another row`);
      }
}

/** Writes the characters of a text where they stand; returns the offset of the first that was another, else -1. */
function conflict(shown: string[], text: Row[string], start: number | null): number {
  if (typeof text !== 'string' || start === null) return -1;
  let at = start;
  for (const character of text) {
    if (shown[at] === undefined) shown[at] = character;
    else if (shown[at] !== character) return at;
    at++;
  }
  return -1;
}
