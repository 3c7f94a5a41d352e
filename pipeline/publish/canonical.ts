/**
 * The canonical form of a row: its cells in column order as one JSON array a line. What a table holds is the SHA-256
 * of these lines, whatever the format; every reader must come to the same one.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Cell } from '../../schemas/column.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { byteString, freshByteString } from './byte-string.ts';
import { CELL_CHARS } from './workbook/limits.ts';
import { workbookCell } from './workbook/long-cell.ts';

const ESCAPED = /[^ !#-[\]-\u00ff]/;

/** A string as JSON, texts and byte strings alike; where nothing is escaped, asking first is cheaper than the general way. */
export const stringJson = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/** A cell as JSON; an empty list is an empty cell, as CSV cannot tell them apart. */
export function cellJson(cell: Cell): string {
  if (typeof cell === 'string') return stringJson(cell);
  if (cell === null) return 'null';
  if (typeof cell === 'object') return cell.length === 0 ? 'null' : JSON.stringify(cell);
  return String(cell);
}

/** The cells of a row in column order, their texts as byte strings. */
export function rowCells(table: Table): (row: Row) => Cell[] {
  const names = Object.keys(table.columns);
  const toBytes = Object.values(table.columns).map(({ rights }) => (rights ? freshByteString : byteString));
  return (row) => {
    const cells = new Array<Cell>(names.length);
    for (let i = 0; i < names.length; i++) cells[i] = inBytes(row[names[i]], toBytes[i]);
    return cells;
  };
}

function inBytes(cell: Cell, toBytes: (text: string) => string): Cell {
  if (typeof cell === 'string') return toBytes(cell);
  return typeof cell === 'object' && cell !== null ? cell.map(toBytes) : cell;
}

/** Cells as JSON. */
export function cellsJson(cells: readonly Cell[]): string[] {
  const json = new Array<string>(cells.length);
  for (let i = 0; i < cells.length; i++) json[i] = cellJson(cells[i]);
  return json;
}

const FLUSH_CHARS = 1 << 16;

const rowLine = (cells: readonly string[]): string => `[${cells.join(',')}]\n`;

/** What a table holds: how many rows, and the SHA-256 of their canonical form. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
  /** The same of the rows as a workbook holds them: other where a text is too long for a cell. */
  readonly workbookSha256: string;
}

/** Rows counted and hashed as they pass. */
export class TableDigest {
  readonly #hash: Hash = createHash('sha256');
  #pending = '';
  #rows = 0;
  /** Parts from `#hash` at the first row with a text that is too long for a cell. */
  #workbook: { readonly hash: Hash; pending: string } | null = null;

  /** @param cells the cells of one row as `cellJson` makes them of byte strings, in column order */
  add(cells: readonly string[]): void {
    this.#rows++;
    const line = rowLine(cells);
    if (line.length > CELL_CHARS) this.#addLong(cells, line);
    else if (this.#workbook) this.#workbook.pending += line;
    this.#pending += line;
    if (this.#pending.length > FLUSH_CHARS) this.#flush();
  }

  #addLong(cells: readonly string[], line: string): void {
    const held = rowLine(cells.map(workbookCell));
    if (held !== line && !this.#workbook) {
      this.#flush();
      this.#workbook = { hash: this.#hash.copy(), pending: '' };
    }
    if (this.#workbook) this.#workbook.pending += held;
  }

  #flush(): void {
    this.#hash.update(this.#pending, 'latin1');
    this.#pending = '';
    this.#workbook?.hash.update(this.#workbook.pending, 'latin1');
    if (this.#workbook) this.#workbook.pending = '';
  }

  /** Ends the digest. */
  sum(): TableSum {
    this.#flush();
    const sha256 = this.#hash.digest('hex');
    return { rows: this.#rows, sha256, workbookSha256: this.#workbook?.hash.digest('hex') ?? sha256 };
  }
}
