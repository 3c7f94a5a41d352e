/**
 * The difference as lines of JSON, each with what it is in `line`: first `datasets`, then one `schema` for each table or
 * column that only one has, then each article that differs as one `article` and its rows as one `row` each, last the
 * `summary`. OLD with the rows changed as they say is NEW. docs/versions.md describes the fields.
 */
import type { ArticleChange, CellChange, RowChange } from '../change.ts';
import { differs } from '../counts.ts';
import type { Diff } from '../diff.ts';
import type { Cells } from '../table-cursor.ts';
import type { TablePlan } from '../table-plan.ts';
import { cellValue } from './cell-value.ts';
import { madeWith } from './made-with.ts';

/** Lines that go out together. */
const LINES_PER_WRITE = 256;

export async function* jsonLines(diff: Diff, oldFolder: string, newFolder: string): AsyncGenerator<string> {
  const [old, own] = [oldFolder, newFolder].map((folder) => Object.fromEntries(madeWith(folder)));
  yield lineOf({ line: 'datasets', old, new: own });
  for (const change of diff.schema) yield lineOf({ line: 'schema', ...change });
  const plans = new Map(diff.plans.map((plan) => [plan.table.name, plan]));
  for await (const article of diff.articles) {
    yield lineOf(articleLine(article));
    for (let from = 0; from < article.rows.length; from += LINES_PER_WRITE)
      yield article.rows
        .slice(from, from + LINES_PER_WRITE)
        .map((row) => lineOf(rowLine(row, plans.get(row.table) as TablePlan)))
        .join('');
  }
  const { articles, tables } = diff.counts;
  const isEqual = !differs(diff.counts, diff.schema);
  yield lineOf({ line: 'summary', equal: isEqual, articles, tables: Object.fromEntries(tables) });
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

function articleLine({ oldId, newId, sourceFile }: ArticleChange): object {
  const status = oldId === null ? 'added' : newId === null ? 'removed' : 'changed';
  return { line: 'article', status, old_id: oldId, new_id: newId, source_file: sourceFile };
}

function rowLine({ table, status, oldId, newId, cells, places, row }: RowChange, plan: TablePlan): object {
  const start = { line: 'row', table, status, old_id: oldId, new_id: newId };
  if (row)
    return { ...start, row: rowObject(row, status === 'added' ? plan.newHeader : plan.oldHeader, plan) };
  return { ...start, cells: changeObject(cells, plan), places: changeObject(places, plan) };
}

const columnOf = ({ table }: TablePlan, name: string) =>
  Object.hasOwn(table.columns, name) ? table.columns[name] : null;

const rowObject = (row: Cells, header: Cells, plan: TablePlan): object =>
  Object.fromEntries(header.map((name, i) => [name, cellValue(row[i], columnOf(plan, name))]));

/** By column: old and new value. */
const changeObject = (changes: readonly CellChange[], plan: TablePlan): object =>
  Object.fromEntries(
    changes.map(({ column, old, new: own }) => {
      const definition = columnOf(plan, column);
      return [column, [cellValue(old, definition), cellValue(own, definition)]];
    }),
  );
