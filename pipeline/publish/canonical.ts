/**
 * The canonical form of a row: its cells in column order as one JSON array a line. What a table holds is the SHA-256
 * of these lines, whatever the format; every reader must come to the same one.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Cell } from '../../schemas/column.ts';
import type { Row, Table } from '../../schemas/table.ts';

const ESCAPED = /[^ !#-[\]-~]/;

/** A string as JSON; most are plain ASCII, where asking first is cheaper than the general way. */
export const stringJson = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/** A cell as JSON; an empty list is an empty cell, as CSV cannot tell them apart. */
export function cellJson(cell: Cell): string {
  if (typeof cell === 'string') return stringJson(cell);
  if (cell === null) return 'null';
  if (typeof cell === 'object') return cell.length === 0 ? 'null' : JSON.stringify(cell);
  return String(cell);
}

/** The cells of a row as JSON, in column order. */
export function rowJson(table: Table): (row: Row) => string[] {
  const names = Object.keys(table.columns);
  return (row) => {
    const cells = new Array<string>(names.length);
    for (let i = 0; i < names.length; i++) cells[i] = cellJson(row[names[i]]);
    return cells;
  };
}

const FLUSH_CHARS = 1 << 16;

/** Rows counted and hashed as they pass. */
export class TableDigest {
  readonly #hash: Hash = createHash('sha256');
  #pending = '';
  #rows = 0;

  /** @param cells the cells of one row as `cellJson` makes them, in column order */
  add(cells: readonly string[]): void {
    this.#rows++;
    this.#pending += `[${cells.join(',')}]\n`;
    if (this.#pending.length > FLUSH_CHARS) {
      this.#hash.update(this.#pending, 'utf8');
      this.#pending = '';
    }
  }

  get rows(): number {
    return this.#rows;
  }

  /** Ends the digest. */
  sha256(): string {
    this.#hash.update(this.#pending, 'utf8');
    return this.#hash.digest('hex');
  }
}
