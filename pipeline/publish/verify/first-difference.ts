import { createHash } from 'node:crypto';
import type { Table } from '../../../schemas/table.ts';
import { textOfBytes } from '../byte-string.ts';
import type { RowSink } from '../read-back/rows.ts';

/** Reads the rows of a table from one file, from the beginning. */
export type ReadRows = (sink: RowSink) => Promise<void>;

export interface Difference {
  readonly row: string;
  readonly column: string | null;
  readonly what: string;
}

/**
 * Where two files with the rows of a table first differ. They are read one after the other, twice if need be; of the
 * rows only a short hash is kept.
 */
export async function firstDifference(
  table: Table,
  witness: ReadRows,
  suspect: ReadRows,
): Promise<Difference | null> {
  const hashes: string[] = [];
  await readWhatCan(witness, (cells) => hashes.push(hash(cells)));
  let number = 0;
  let at = -1;
  let found: readonly string[] | null = null;
  await readWhatCan(suspect, (cells) => {
    if (at < 0 && hashes[number] !== hash(cells)) {
      at = number;
      found = [...cells];
    }
    number++;
  });
  if (at < 0 && number === hashes.length) return null;
  if (at < 0) at = number;
  const meant = await nth(witness, at);
  if (!meant) return { row: idOf(table, found ?? []), column: null, what: 'a row too many' };
  if (!found) return { row: idOf(table, meant), column: null, what: 'the row is missing' };
  return compareCells(table, meant, found);
}

function compareCells(table: Table, meant: readonly string[], found: readonly string[]): Difference {
  const names = Object.keys(table.columns);
  const column = names.findIndex((_, i) => meant[i] !== found[i]);
  return {
    row: idOf(table, meant),
    column: names[column] ?? null,
    what: `${shorten(found[column])}, not ${shorten(meant[column])}`,
  };
}

const hash = (cells: readonly string[]): string =>
  createHash('sha1').update(cells.join('\n')).digest('base64').slice(0, 12);

async function nth(read: ReadRows, wanted: number): Promise<readonly string[] | null> {
  let number = 0;
  let row: readonly string[] | null = null;
  await readWhatCan(read, (cells) => {
    if (number++ === wanted) row = [...cells];
  });
  return row;
}

/** A damaged file gives the rows before the damage. */
async function readWhatCan(read: ReadRows, sink: RowSink): Promise<void> {
  try {
    await read(sink);
  } catch {}
}

const idOf = (table: Table, cells: readonly string[]): string => {
  const names = Object.keys(table.columns);
  return table.key.map((column) => unquoted(cells[names.indexOf(column)])).join(' ');
};

function unquoted(json: string | undefined): string {
  const value: unknown = json === undefined ? '?' : JSON.parse(textOfBytes(json));
  return typeof value === 'string' ? value : String(json);
}

const SHOWN = 80;
function shorten(bytes: string | undefined): string {
  if (bytes === undefined) return 'nothing';
  const json = textOfBytes(bytes);
  return json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json;
}
