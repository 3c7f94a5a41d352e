import type { ArticlePairs } from '../articles/article-pairs.ts';
import type { CellChange } from '../change.ts';
import type { Cells } from '../table-cursor.ts';
import type { ComparedColumn, TablePlan } from '../table-plan.ts';
import type { Sides } from './sides.ts';

export interface RowDifference {
  /** What the rows say otherwise. */
  readonly cells: readonly CellChange[];
  /** Ids, offsets and positions; references that name the same row under another id. */
  readonly places: readonly CellChange[];
}

/** Compares two rows that are taken for one, after the rows of all tables that they name, and of their own, are aligned. */
export function compareRow(
  { table, columns }: TablePlan,
  old: Cells,
  own: Cells,
  sides: Sides,
  articles: ArticlePairs,
): RowDifference {
  const cells: CellChange[] = [];
  const places: CellChange[] = [];
  for (const column of columns) {
    const [before, after] = [old[column.old], own[column.new]];
    const isOneRow = namesOneRow(column, table.name, before, after, sides, articles);
    if (before === after && isOneRow !== false) continue;
    const change = { column: column.name, old: before, new: after };
    if (column.by === 'place' || isOneRow) places.push(change);
    else cells.push(change);
  }
  return { cells, places };
}

/** Whether both cells name the same row; null where they name none. */
function namesOneRow(
  { by, column }: ComparedColumn,
  table: string,
  old: string,
  own: string,
  sides: Sides,
  articles: ArticlePairs,
): boolean | null {
  if (old === '' || own === '' || by === 'place' || by === 'cell') return null;
  if (by === 'article') return articles.isSame(old, own);
  const target = by === 'own' ? table : (column?.references ?? '');
  if (!sides.has('old', target, old) || !sides.has('new', target, own)) return null;
  return sides.labelOf('old', target, old) === sides.labelOf('new', target, own);
}
