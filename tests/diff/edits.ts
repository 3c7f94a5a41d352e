/** Random edits of generated rows: what rules, people and other versions do to a dataset. */
import type { Cell } from '../../schemas/column.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Random } from '../publish/random.ts';
import type { TablesOfRows } from './datasets.ts';

type Edit = (tables: TablesOfRows, random: Random) => TablesOfRows;

const anyTable = (tables: TablesOfRows, random: Random): string =>
  random.of(
    TABLES.map(({ name }) => name).filter((name) => name !== 'articles' && (tables[name]?.length ?? 0) > 0),
  );

const editRows =
  (edit: (rows: readonly Row[], at: number, random: Random) => readonly Row[]): Edit =>
  (tables, random) => {
    const table = anyTable(tables, random);
    const rows = tables[table]!;
    return { ...tables, [table]: edit(rows, random.below(rows.length), random) };
  };

const removeRow = editRows((rows, at) => rows.toSpliced(at, 1));

const swapRows = editRows((rows, at) =>
  at === 0 ? rows : rows.toSpliced(at - 1, 2, rows[at]!, rows[at - 1]!),
);

const emptyCell: Edit = (tables, random) => {
  const table = anyTable(tables, random);
  const { columns, key } = TABLES.find(({ name }) => name === table)!;
  const names = Object.keys(columns).filter((name) => name !== 'article_id' && !key.includes(name));
  const column = random.of(names);
  const rows = tables[table]!;
  const at = random.below(rows.length);
  return { ...tables, [table]: rows.with(at, { ...rows[at]!, [column]: null }) };
};

const otherText: Edit = (tables, random) => {
  const table = anyTable(tables, random);
  const rows = tables[table]!;
  const at = random.below(rows.length);
  return { ...tables, [table]: rows.with(at, { ...rows[at]!, text: `other ${random.below(99)}` }) };
};

/** Every text goes, as under other rights. */
const withhold: Edit = (tables) =>
  mapCells(tables, (column, cell) => (column === 'text' || column === 'source_link' ? null : cell));

/** A stretch of text comes in: all behind it stands further on, in offsets and in ids. */
const shift: Edit = (tables, random) => {
  const from = random.below(400);
  const by = 1 + random.below(50);
  const moved = (offset: number): number => (offset >= from ? offset + by : offset);
  return mapCells(tables, (column, cell) => {
    if (typeof cell === 'number' && /(start|end)_char$/.test(column)) return moved(cell);
    if (typeof cell !== 'string' || !/_id$|^anchor$|^same_as_id$/.test(column)) return cell;
    return cell.replace(/(\d+)-(\d+)/g, (_, start, end) => `${moved(Number(start))}-${moved(Number(end))}`);
  });
};

function mapCells(tables: TablesOfRows, map: (column: string, cell: Cell) => Cell): TablesOfRows {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, map(column, cell)])),
      ),
    ]),
  );
}

const EDITS: readonly Edit[] = [
  removeRow,
  removeRow,
  swapRows,
  emptyCell,
  emptyCell,
  otherText,
  shift,
  shift,
  withhold,
];

/** An article after a few edits. */
export function edit(tables: TablesOfRows, random: Random): TablesOfRows {
  let after = tables;
  for (let n = random.below(6); n > 0; n--) after = random.of(EDITS)(after, random);
  return after;
}
