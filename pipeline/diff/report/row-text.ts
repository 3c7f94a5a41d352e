/** A row of the difference for people. */
import { printable } from '../../error.ts';
import { textOfBytes } from '../../publish/byte-string.ts';
import type { RowChange } from '../change.ts';
import type { TablePlan } from '../table-plan.ts';

/** Code points of a value that are shown. */
const SHOWN = 80;

/** A line that names the row, and one for each cell that it says otherwise. */
export function rowText(change: RowChange, plan: TablePlan): string {
  const { table, status, oldId, newId, cells } = change;
  const id = oldId === null || newId === null || oldId === newId ? (newId ?? oldId) : `${oldId} → ${newId}`;
  const head = `${status.padEnd(7)} ${table} ${printable(id ?? '')}`;
  if (change.row) {
    const text = change.row[headerOf(change, plan).indexOf('text')];
    return text ? `${head}: ${shown(text)}\n` : `${head}\n`;
  }
  const lines = cells.map(({ column, old, new: own }) =>
    old === own
      ? `          ${column}: ${shown(old)}, which is another row now`
      : `          ${column}: ${shown(old)} → ${shown(own)}`,
  );
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

const headerOf = ({ status }: RowChange, plan: TablePlan) =>
  status === 'added' ? plan.newHeader : plan.oldHeader;

function shown(cell: string): string {
  if (cell === '') return '(empty)';
  const points = [...printable(textOfBytes(cell))];
  return points.length > SHOWN ? `${points.slice(0, SHOWN).join('')}…` : points.join('');
}
