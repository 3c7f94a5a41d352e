/** A row of the difference for people. */
import { printable } from '../../error.ts';
import { textOfBytes } from '../../publish/byte-string.ts';
import type { RowChange } from '../change.ts';
import type { TablePlan } from '../table-plan.ts';

/** Code points of a value that are shown. */
const SHOWN = 80;
/** Of these, before the first that differs. */
const BEFORE = 30;

/** A line that names the row, and one for each cell that it says otherwise. */
export function rowText(change: RowChange, plan: TablePlan): string {
  const { table, status, oldId, newId, cells } = change;
  const id = oldId === null || newId === null || oldId === newId ? (newId ?? oldId) : `${oldId} → ${newId}`;
  const head = `${status.padEnd(7)} ${table} ${printable(id ?? '')}`;
  if (change.row) {
    const text = change.row[headerOf(change, plan).indexOf('text')];
    return text ? `${head}: ${shown(text)}\n` : `${head}\n`;
  }
  const lines = cells.map(({ column, old, new: own }) => {
    if (old === own) return `          ${column}: ${shown(old)}, which is another row now`;
    const from = Math.max(0, firstDifference(old, own) - BEFORE);
    return `          ${column}: ${shown(old, from)} → ${shown(own, from)}`;
  });
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

const headerOf = ({ status }: RowChange, plan: TablePlan) =>
  status === 'added' ? plan.newHeader : plan.oldHeader;

/** Number of code points that two cells have in common before they part. */
function firstDifference(old: string, own: string): number {
  const [a, b] = [pointsOf(old), pointsOf(own)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

const pointsOf = (cell: string): string[] => [...printable(textOfBytes(cell))];

/** The cell, or a stretch of it: from its beginning where it is short, else from code point `from`. */
function shown(cell: string, from = 0): string {
  if (cell === '') return '(empty)';
  const points = pointsOf(cell);
  if (points.length <= SHOWN) return points.join('');
  const first = Math.min(from, points.length - SHOWN);
  const end = first + SHOWN;
  return `${first > 0 ? '…' : ''}${points.slice(first, end).join('')}${end < points.length ? '…' : ''}`;
}
