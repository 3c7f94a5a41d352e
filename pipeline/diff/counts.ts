import { TABLES } from '../../schemas/tables/index.ts';
import type { ArticleChange, DiffCounts, RowCounts, SchemaChange } from './change.ts';
import type { TablePlan } from './table-plan.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts what the comparison finds, as it finds it. */
export class Counts implements DiffCounts {
  readonly articles = { both: 0, added: 0, removed: 0 };
  readonly tables = new Map<string, Mutable<RowCounts>>();

  constructor(plans: readonly TablePlan[]) {
    for (const { name } of TABLES)
      if (plans.some((plan) => plan.table.name === name))
        this.tables.set(name, { same: 0, moved: 0, changed: 0, added: 0, removed: 0 });
  }

  /** @param pairedRows rows of the old article by table, none for an article in one dataset alone */
  add({ oldId, newId, rows }: ArticleChange, pairedRows: ReadonlyMap<string, number>): void {
    this.articles[oldId === null ? 'added' : newId === null ? 'removed' : 'both']++;
    for (const [table, count] of pairedRows) this.#of(table).same += count;
    for (const { table, status } of rows) {
      const counts = this.#of(table);
      counts[status]++;
      // What is left of the old rows is the same in both.
      if (status !== 'added' && oldId !== null && newId !== null) counts.same--;
    }
  }

  #of(table: string): Mutable<RowCounts> {
    return this.tables.get(table) as Mutable<RowCounts>;
  }
}

/** Whether two datasets differ in anything that is compared. */
export const differs = ({ articles, tables }: DiffCounts, schema: readonly SchemaChange[]): boolean =>
  schema.length > 0 ||
  articles.added + articles.removed > 0 ||
  [...tables.values()].some(({ moved, changed, added, removed }) => moved + changed + added + removed > 0);
