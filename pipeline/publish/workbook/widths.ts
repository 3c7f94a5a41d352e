import type { Column } from '../../../schemas/column.ts';

/** Characters of the widest words of a kind that should be seen without pulling the column wider. */
const KINDS = { date: 11, instant: 21, int32: 9, float64: 12, boolean: 7, list: 24 } as const;
const RIGHTS = { title: 50, fact: 24, quotation: 70, passage: 70 } as const;
const ID = 26;
const CODE = 18;
/** Beside a name: the arrow of the filter. */
const ARROW = 4;

/** The width of a column in characters: its name is whole, long words go on behind its edge. */
export const columnWidth = (name: string, column: Column): number =>
  Math.max(name.length + ARROW, contentWidth(column));

function contentWidth({ type, rights, values, letter, references }: Column): number {
  if (type !== 'string') return KINDS[type];
  if (rights) return RIGHTS[rights];
  if (values) return Math.max(...values.map((value) => value.length)) + 1;
  return letter || references ? ID : CODE;
}
