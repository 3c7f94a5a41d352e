/** A row as it is compared: nothing in it depends on where in the article it stands. */
import type { Cells } from '../table-cursor.ts';
import { type ComparedColumn, isOffset, type TablePlan } from '../table-plan.ts';
import type { Side, Sides } from './sides.ts';

export interface PreparedRow {
  readonly cells: Cells;
  /** Its key; empty in a file that does not have it. */
  readonly id: string;
  /** Cells in the order of the plan; a reference is the label of its row, a place is empty. */
  readonly tokens: readonly string[];
  /** Label of the sentence or passage in which it begins; empty for those themselves. */
  readonly container: string;
  /** Its offsets as counted from the start of the container, of a row without one from its own. */
  readonly offsets: readonly (number | null)[];
  /** The words of the row; empty where they are withheld. */
  readonly text: string;
  /** Code points that it spans. */
  readonly length: number;
}

/** @param articleId the ids of the article's rows begin with it */
export function prepareRows(
  { table, columns }: TablePlan,
  rows: readonly Cells[],
  side: Side,
  sides: Sides,
  articleId: string,
): PreparedRow[] {
  const at = (name: string): number => columns.find((column) => column.name === name)?.[side] ?? -1;
  const [start, end, text] = [at('start_char'), at('end_char'), at('text')];
  const key = table.key.map(at).filter((i) => i >= 0);
  const offsets = columns.filter(({ name }) => isOffset(name)).map((column) => column[side]);
  const isContainer = table.name === 'passages' || table.name === 'sentences' || table.name === 'articles';
  return rows.map((cells) => {
    const from = Number(cells[start] ?? 0);
    const container = isContainer ? null : sides.stretchAt(side, from);
    const base = container?.start ?? from;
    const id = key.map((i) => cells[i]).join(' ');
    return {
      cells,
      id,
      tokens: columns.map((column) => tokenOf(column, cells, side, sides, id, `${articleId}/`)),
      container: container?.label ?? '',
      offsets: offsets.map((column) => (cells[column] === '' ? null : Number(cells[column]) - base)),
      text: cells[text] ?? '',
      length: Number(cells[end] ?? 0) - from,
    };
  });
}

function tokenOf(
  column: ComparedColumn,
  cells: Cells,
  side: Side,
  sides: Sides,
  ownId: string,
  idStart: string,
): string {
  const cell = cells[column[side]];
  switch (column.by) {
    case 'cell':
      return cell;
    case 'reference':
      return sides.labelOf(side, column.column?.references ?? '', cell);
    case 'own':
      // Which rows of the table are one is not known yet.
      return cell === ownId ? '=' : cell.startsWith(idStart) ? '~' : cell;
    default:
      return '';
  }
}
