import type { Cell } from '../../schemas/column.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { cellsJson, rowCells, TableDigest } from './canonical.ts';
import type { TableSums } from './read-back/file-sums.ts';
import type { PublishedArticle } from './writer.ts';

/** Makes the cells of each article once for all formats, and keeps the sums that every file must give when read back. */
export class ArticleCells {
  readonly #tables = TABLES.map((table) => ({ table, toCells: rowCells(table), digest: new TableDigest() }));

  /** @param rows after rights were applied */
  of(rows: PublishedArticle['rows']): PublishedArticle {
    const cells: Record<string, Cell[][]> = {};
    const json: Record<string, string[][]> = {};
    for (const { table, toCells, digest } of this.#tables) {
      const own = rowsOf(rows, table.name).map(toCells);
      const ownJson = own.map(cellsJson);
      for (const row of ownJson) digest.add(row);
      cells[table.name] = own;
      json[table.name] = ownJson;
    }
    return { rows, cells, json };
  }

  /** Of all articles so far. */
  sums(): TableSums {
    return new Map(this.#tables.map(({ table, digest }) => [table.name, digest.sum()]));
  }
}
