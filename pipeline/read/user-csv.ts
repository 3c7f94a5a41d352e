import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { DatelineError } from '../error.ts';
import { canonical } from './canonical.ts';
import { decode } from './decode.ts';

/** A row of a table that a user wrote. */
export interface UserRow<C extends string> {
  /** Trimmed; null where the cell is empty or the column is left out. */
  cell(column: C): string | null;
  /** `<path>, line <n>`, for errors. */
  readonly where: string;
  /** Raises the user's mistake in this row. */
  fail(what: string, value: string, todo: string): never;
}

/**
 * Rows of a CSV file beside the articles; none without the file.
 * @param columns those that are known; only the first must be there
 * @throws DatelineError for a header, quoting or number of cells that is wrong, with the line
 */
export function readUserCsv<C extends string>(path: string, columns: readonly C[]): UserRow<C>[] {
  if (!existsSync(path)) return [];
  const [header, ...rows] = parseFile(path);
  const names = (header?.cells ?? []).map((name) => name.trim());
  checkHeader(names, columns, path);
  return rows.map(({ cells, line }) => {
    const where = `${path}, line ${line}`;
    return {
      where,
      cell: (column) => {
        const at = names.indexOf(column);
        return at === -1 ? null : (cells[at] ?? '').trim() || null;
      },
      fail: (what, value, todo) => fail(path, what, value, where, todo),
    };
  });
}

interface CsvRow {
  readonly cells: string[];
  readonly line: number;
}

function parseFile(path: string): CsvRow[] {
  const decoded = decode(readFileSync(path));
  if ('reason' in decoded) {
    return fail(path, decoded.reason, decoded.detail, path, 'Save the file as CSV in UTF-8.');
  }
  const rows: CsvRow[] = [];
  try {
    parse(canonical(decoded.text), {
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(
      path,
      'not well formed',
      error.message,
      path,
      'Every line needs as many cells as the header.',
    );
  }
}

function checkHeader(names: readonly string[], columns: readonly string[], path: string): void {
  const where = `${path}, line 1`;
  const required = columns[0]!;
  const todo = `The columns are ${columns.join(', ')}; all but ${required} may be left out.`;
  for (const name of names) {
    if (!columns.includes(name)) fail(path, 'unknown column', name, where, todo);
    if (names.indexOf(name) !== names.lastIndexOf(name)) fail(path, 'column twice', name, where, todo);
  }
  if (!names.includes(required)) fail(path, `column ${required} is missing`, names.join(','), where, todo);
}

function fail(path: string, what: string, value: string, where: string, todo: string): never {
  throw new DatelineError({ stage: basename(path), what, value, where, todo });
}
