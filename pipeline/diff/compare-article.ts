/** The rows of one article in both datasets, table after table, each behind those whose rows it names. */
import type { Pair } from './align.ts';
import type { ArticlePairs } from './articles/article-pairs.ts';
import type { RowChange } from './change.ts';
import { alignRows } from './rows/align-rows.ts';
import { compareRow } from './rows/compare-row.ts';
import { type PreparedRow, prepareRows } from './rows/prepared-row.ts';
import { type Side, Sides } from './rows/sides.ts';
import { type Cells, isSameRow } from './table-cursor.ts';
import type { TablePlan } from './table-plan.ts';

/** The rows of an article by table. */
export type ArticleTables = ReadonlyMap<string, readonly Cells[]>;

export interface ArticleSide {
  readonly id: string;
  readonly rows: ArticleTables;
}

/** Whether nothing at all differs: of most articles this is all there is to ask. */
export function isSameArticle(plans: readonly TablePlan[], old: ArticleTables, own: ArticleTables): boolean {
  return plans.every(({ table, oldHeader, newHeader }) => {
    const [before, after] = [rowsOf(old, table.name), rowsOf(own, table.name)];
    return (
      isSameRow(oldHeader, newHeader) &&
      before.length === after.length &&
      before.every((row, i) => isSameRow(row, after[i]))
    );
  });
}

/** @returns the rows that are not the same, by table in the order of the plans */
export function compareArticle(
  plans: readonly TablePlan[],
  old: ArticleSide,
  own: ArticleSide,
  articles: ArticlePairs,
): Map<string, RowChange[]> {
  const sides = new Sides();
  const changes = new Map<string, RowChange[]>();
  for (const plan of plans) {
    const { name } = plan.table;
    const before = prepareRows(plan, rowsOf(old.rows, name), 'old', sides, old.id);
    const after = prepareRows(plan, rowsOf(own.rows, name), 'new', sides, own.id);
    const pairs = alignRows(plan, before, after);
    if (plan.table.key.length === 1) sides.label(name, idsOf(before), idsOf(after), pairs);
    if (name === 'passages' || name === 'sentences') {
      setStretches(sides, 'old', plan, before);
      setStretches(sides, 'new', plan, after);
    }
    changes.set(name, tableChanges(plan, before, after, pairs, sides, articles));
  }
  return changes;
}

/** All rows of an article that one dataset has alone. */
export function rowsOfOneSide(
  plans: readonly TablePlan[],
  old: ArticleTables,
  own: ArticleTables,
): Map<string, RowChange[]> {
  const changes = new Map<string, RowChange[]>();
  for (const plan of plans) {
    const { name } = plan.table;
    const change = (status: 'added' | 'removed', header: Cells) => (cells: Cells) =>
      oneSided(plan, status, { id: keyOf(plan, header, cells), cells });
    changes.set(name, [
      ...rowsOf(old, name).map(change('removed', plan.oldHeader)),
      ...rowsOf(own, name).map(change('added', plan.newHeader)),
    ]);
  }
  return changes;
}

const keyOf = ({ table }: TablePlan, header: Cells, cells: Cells): string =>
  table.key.map((name) => cells[header.indexOf(name)] ?? '').join(' ');

const rowsOf = (tables: ArticleTables, name: string): readonly Cells[] => tables.get(name) ?? [];

const idsOf = (rows: readonly PreparedRow[]): string[] => rows.map(({ id }) => id);

function setStretches(
  sides: Sides,
  side: Side,
  { table, columns }: TablePlan,
  rows: readonly PreparedRow[],
): void {
  const start = columns.find(({ name }) => name === 'start_char')?.[side] ?? -1;
  const stretches = rows.map(({ cells, id, length }) => {
    const from = Number(cells[start] ?? 0);
    return { start: from, end: from + length, label: `${table.name} ${sides.labelOf(side, table.name, id)}` };
  });
  sides.setStretches(side, table.name, stretches);
}

/** In the order of the new dataset; a removed row stands before the next that both have. */
function tableChanges(
  plan: TablePlan,
  old: readonly PreparedRow[],
  own: readonly PreparedRow[],
  pairs: readonly Pair[],
  sides: Sides,
  articles: ArticlePairs,
): RowChange[] {
  const oldOf = new Map(pairs.map(([i, j]) => [j, i]));
  const isPaired = new Set(pairs.map(([i]) => i));
  const changes: RowChange[] = [];
  let next = 0;
  const removeUntil = (end: number): void => {
    for (; next < end; next++) if (!isPaired.has(next)) changes.push(oneSided(plan, 'removed', old[next]));
  };
  own.forEach((row, j) => {
    const i = oldOf.get(j);
    if (i === undefined) {
      changes.push(oneSided(plan, 'added', row));
      return;
    }
    removeUntil(i);
    const difference = compareRow(plan, old[i].cells, row.cells, sides, articles);
    if (difference.cells.length + difference.places.length === 0) return;
    const status = difference.cells.length > 0 ? 'changed' : 'moved';
    changes.push({
      table: plan.table.name,
      status,
      oldId: old[i].id,
      newId: row.id,
      ...difference,
      row: null,
    });
  });
  removeUntil(old.length);
  return changes;
}

function oneSided(
  { table }: TablePlan,
  status: 'added' | 'removed',
  { id, cells }: Pick<PreparedRow, 'id' | 'cells'>,
): RowChange {
  const [oldId, newId] = status === 'added' ? [null, id] : [id, null];
  return { table: table.name, status, oldId, newId, cells: [], places: [], row: cells };
}
