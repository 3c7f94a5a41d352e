/** What `dateline diff` finds. Cells are byte strings as CSV writes them; empty = null. */
import type { Cells } from './table-cursor.ts';

export const STATUSES = ['same', 'moved', 'changed', 'added', 'removed'] as const;
/**
 * same: every cell; moved: only ids, offsets and positions differ; changed: other cells do; added, removed: a row of
 * one dataset that none of the other is like.
 */
export type RowStatus = (typeof STATUSES)[number];

export interface CellChange {
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

export interface RowChange {
  readonly table: string;
  readonly status: RowStatus;
  readonly oldId: string | null;
  readonly newId: string | null;
  /** What the row says otherwise. */
  readonly cells: readonly CellChange[];
  /** Ids, offsets and positions that differ, references to rows that were moved included. */
  readonly places: readonly CellChange[];
  /** Of an added or removed row all cells, else null. */
  readonly row: Cells | null;
}

/** One article, in both datasets or in one. */
export interface ArticleChange {
  readonly oldId: string | null;
  readonly newId: string | null;
  readonly sourceFile: string;
  /** Its rows that are not the same. */
  readonly rows: readonly RowChange[];
}

/** A table or column that only one dataset has. */
export interface SchemaChange {
  readonly table: string;
  /** Null where it is the whole table. */
  readonly column: string | null;
  readonly in: 'old' | 'new';
}

export type RowCounts = Readonly<Record<RowStatus, number>>;
export interface DiffCounts {
  /** Articles in both datasets, in the new one alone, in the old one alone. */
  readonly articles: { readonly both: number; readonly added: number; readonly removed: number };
  /** By table, in the order of publication. */
  readonly tables: ReadonlyMap<string, RowCounts>;
}
