/** How the rows of a table are compared: from its schema, and the headers of the two files. */
import type { Column } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { SchemaChange } from './change.ts';
import type { DatasetTables } from './dataset-tables.ts';
import type { Cells } from './table-cursor.ts';

/**
 * cell: as it stands; reference: by the row that it names; own: by a row of its own table, or as it stands; article: by
 * the article that it names; place: ids, offsets and positions, which say where a row stands and not what it says.
 */
type Comparison = 'cell' | 'reference' | 'own' | 'article' | 'place';

export interface ComparedColumn {
  readonly name: string;
  /** Null for a column that this version does not know. */
  readonly column: Column | null;
  /** Where it stands in a record of the old and of the new file. */
  readonly old: number;
  readonly new: number;
  readonly by: Comparison;
}

export interface TablePlan {
  readonly table: Table;
  /** Those that both files have, in the order of the new one. */
  readonly columns: readonly ComparedColumn[];
  readonly oldHeader: Cells;
  readonly newHeader: Cells;
}

const PLACE = /(?:^|_)(?:start|end)_char$|^position$/;

/** Whether a column holds an offset, from the name that all tables give it. */
export const isOffset = (name: string): boolean => PLACE.test(name) && name !== 'position';

function comparisonOf(table: Table, name: string): Comparison {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : null;
  if (name === 'article_id' || PLACE.test(name)) return 'place';
  if (column?.references === null && table.key[0] === name) return 'place';
  if (column?.references === table.name || column?.mayName === table.name)
    return table.name === 'articles' ? 'article' : 'own';
  return column?.references ? 'reference' : 'cell';
}

/**
 * @returns plans of the tables that both datasets have, each behind those that it refers to, and what only one has. A
 *   table that this version does not know cannot be compared; in both, it is no difference.
 */
export function planTables(
  old: DatasetTables,
  own: DatasetTables,
): { plans: TablePlan[]; changes: SchemaChange[] } {
  const changes: SchemaChange[] = [];
  const plans = new Map<string, TablePlan>();
  for (const name of new Set([
    ...TABLES.map((table) => table.name),
    ...old.cursors.keys(),
    ...own.cursors.keys(),
  ])) {
    const oldHeader = old.cursors.get(name)?.header;
    const newHeader = own.cursors.get(name)?.header;
    const table = TABLES.find((one) => one.name === name);
    if (!oldHeader || !newHeader) {
      if (oldHeader || newHeader) changes.push({ table: name, column: null, in: oldHeader ? 'old' : 'new' });
    } else if (table) {
      plans.set(name, planOf(table, oldHeader, newHeader));
      for (const column of oldHeader)
        if (!newHeader.includes(column)) changes.push({ table: name, column, in: 'old' });
      for (const column of newHeader)
        if (!oldHeader.includes(column)) changes.push({ table: name, column, in: 'new' });
    }
  }
  return { plans: inReferenceOrder(plans), changes };
}

function planOf(table: Table, oldHeader: Cells, newHeader: Cells): TablePlan {
  const columns = newHeader.flatMap((name, i): ComparedColumn[] => {
    const at = oldHeader.indexOf(name);
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : null;
    return at < 0 ? [] : [{ name, column, old: at, new: i, by: comparisonOf(table, name) }];
  });
  return { table, columns, oldHeader, newHeader };
}

/** Each table behind those whose rows it names; all but `articles` name their article. */
function inReferenceOrder(plans: ReadonlyMap<string, TablePlan>): TablePlan[] {
  const ordered = new Set<TablePlan>();
  const begun = new Set<string>();
  const add = (plan: TablePlan): void => {
    if (begun.has(plan.table.name)) return;
    begun.add(plan.table.name);
    for (const { by, column } of plan.columns) {
      const target = by === 'reference' ? plans.get(column?.references ?? '') : undefined;
      if (target) add(target);
    }
    ordered.add(plan);
  };
  for (const plan of plans.values()) add(plan);
  return [...ordered];
}
