/**
 * By what rows are taken for one, from the strictest on; what a key leaves over is for the next. Keys behind `EQUAL`
 * only propose: rows that differ must be alike besides.
 */
import type { TablePlan } from '../table-plan.ts';
import type { PreparedRow } from './prepared-row.ts';

/** Null: the key says nothing of this row. */
export type RowKey = (row: PreparedRow) => string | null;

/** No byte string holds it. */
const SEPARATOR = '\uffff';
const join = (...parts: readonly (string | number | null)[]): string => parts.join(SEPARATOR);

const cells = ({ tokens }: PreparedRow): string => tokens.join(SEPARATOR);
const place = ({ container, offsets }: PreparedRow): string => join(container, ...offsets);

/** Keys of rows that say the same, first those that also stand at the same place of their sentence. */
export const EQUAL: readonly RowKey[] = [(row) => join(cells(row), place(row)), cells];

/** Of rows that say the same but have gone past others: only words tell them from the next one. */
export const equalAnywhere: RowKey = (row) => (row.text === '' ? null : cells(row));

/**
 * Of rows that have gone past others and say something else. An entity stands where it is named first: a line that
 * names it before takes it along.
 */
export const likeAnywhere =
  ({ table }: TablePlan): RowKey =>
  (row) =>
    table.name === 'entities' && row.text !== '' ? row.text : null;

/** Keys of rows that may be one though they differ. */
export function alikeKeys({ columns }: TablePlan): RowKey[] {
  const indices = (by: (column: (typeof columns)[number]) => boolean): number[] =>
    columns.flatMap((column, i) => (by(column) ? [i] : []));
  const references = indices((column) => column.by === 'reference');
  const wordless = indices(({ by, column }) => by !== 'place' && !column?.rights && !column?.link);
  const take = ({ tokens }: PreparedRow, which: readonly number[]): string =>
    which.map((i) => tokens[i]).join(SEPARATOR);
  const contained =
    (key: (row: PreparedRow) => string): RowKey =>
    (row) =>
      row.container === '' ? null : key(row);
  return [
    contained((row) => join(place(row), take(row, references))),
    contained((row) => join(place(row), row.text)),
    contained(place),
    contained((row) => join(row.container, row.offsets[0], take(row, references))),
    contained((row) => join(row.container, row.offsets[0])),
    (row) => (row.text === '' ? null : join(row.container, row.text)),
    // Texts that one dataset withholds.
    (row) => join(take(row, wordless), row.length),
    (row) => (row.text === '' ? null : row.text),
  ];
}
