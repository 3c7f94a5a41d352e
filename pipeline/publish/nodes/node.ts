import type { Row } from '../../../schemas/table.ts';
import type { TableRows } from '../../../schemas/tables/index.ts';

/** A node as plain JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** What a table adds to the plain node of a row, and which richer nodes it makes that are no rows. */
export interface NodeShape<R extends Row = Row> {
  /** schema.org types of this row, beside `dl:<Table>`; the table's own where absent. */
  types?(row: R): readonly string[];
  /** Properties that are no columns. */
  links?(row: R): Node;
  /** The property that leads to the row's span. */
  readonly spanTerm?: 'prov:wasQuotedFrom' | 'prov:wasDerivedFrom';
  /** Further nodes; each gets `dl:derived`. */
  derived?(row: R, rows: TableRows): readonly Node[];
}

/** Reference to a row or derived node of this dataset. */
export const row = (id: string): string => `row:${id}`;
