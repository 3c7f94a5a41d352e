import type { Cell, Column } from '../../schemas/column.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { rowId } from './row-id.ts';

interface Beside {
  readonly column: string;
  readonly ref: string;
  readonly of: string;
  readonly references: string;
}

const LINKED = TABLES.map((table) => {
  const columns = Object.entries(table.columns);
  // Whether an earlier article is meant is known to who has seen them all.
  const refs = columns.filter(([name, column]) => column.references && name !== 'duplicate_of');
  return { table, refs, besides: columns.flatMap(([name, column]) => besideOf(table, name, column)) };
});

function besideOf(table: Table, name: string, column: Column): Beside[] {
  if (!column.beside) return [];
  const { ref, column: of } = column.beside;
  return [{ column: name, ref, of, references: table.columns[ref].references as string }];
}

/** Every id points at a row of the same article; every copy beside an id equals what the row it names says. */
export function checkReferences(index: ArticleIndex, checks: Checks): void {
  for (const { table, refs, besides } of LINKED) {
    const rows = rowsOf(index.rows, table.name);
    checks.count('references resolve', rows.length * refs.length);
    checks.count('names beside ids agree', rows.length * besides.length);
    for (const row of rows) {
      for (const [name, { references }] of refs) {
        const id = row[name] as string | null;
        if (id !== null && !index.find(references as string, id))
          checks.fail('references resolve', table.name, rowId(table, row), name, `${id} is no row`);
      }
      for (const beside of besides) {
        const expected = expectedCells(index, row, beside);
        if (!expected.includes(row[beside.column]))
          checks.fail(
            'names beside ids agree',
            table.name,
            rowId(table, row),
            beside.column,
            `${row[beside.column]}, not ${expected[0]}`,
          );
      }
    }
  }
}

/** What may stand in the copy. The name of a mention is its entity's; of one that names nobody, its words or nothing. */
function expectedCells(index: ArticleIndex, row: Row, { ref, of, references }: Beside): Cell[] {
  const id = row[ref] as string | null;
  const target = id === null ? undefined : index.find(references, id);
  if (!target) return [null];
  if (references !== 'mentions' || of !== 'name') return [target[of]];
  return target.entity_name === null ? [null, target.text] : [target.entity_name];
}
