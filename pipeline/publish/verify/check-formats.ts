import { join } from 'node:path';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { TableDigest } from '../canonical.ts';
import { FORMATS, JSONLD, tablePath } from '../files.ts';
import { readCsv } from '../read-back/csv.ts';
import { READERS, sumOf, type TableSum } from '../read-back/file-sums.ts';
import { readJsonLd } from '../read-back/jsonld.ts';
import { readBack } from '../read-back/read-back.ts';
import { intoDigest, type RowSink } from '../read-back/rows.ts';
import type { Faults } from './fault.ts';
import { firstDifference, type ReadRows } from './first-difference.ts';

/** All formats hold the same rows. Where they do not, the first row and column in which they differ is named. */
export async function checkFormats(out: string, faults: Faults): Promise<void> {
  const sums = new Map<string, TableSum>();
  const unreadable = new Map<string, unknown>();
  for (const table of TABLES) {
    const digest = new TableDigest();
    try {
      await readCsv(join(out, tablePath('csv', table.name)), table, intoDigest(digest));
    } catch (error) {
      unreadable.set(table.name, error);
    }
    sums.set(table.name, sumOf(digest));
  }
  const differing = new Set<string>();
  await readBack(out, sums, (name, what, table) => {
    if (table) differing.add(`${name} ${table}`);
    else if (!name.startsWith('csv/')) faults.add(name, what);
  });
  for (const table of TABLES) {
    const csv = tablePath('csv', table.name);
    const fault = unreadable.get(table.name);
    const other = [
      ...FORMATS.filter((format) => format !== 'csv').map((format) => tablePath(format, table.name)),
      JSONLD,
    ];
    const differ = other.filter((name) => differing.has(`${name} ${table.name}`));
    if (fault)
      await locate(out, table, other.find((name) => !faults.has(name)) ?? JSONLD, csv, fault, faults);
    else if (differ.length > 0) await blame(out, table, differ, other, faults);
  }
}

/** Whichever stands alone against the others is the changed one; with a fault already, the one that has it. */
async function blame(
  out: string,
  table: Table,
  differ: readonly string[],
  others: readonly string[],
  faults: Faults,
): Promise<void> {
  const csv = tablePath('csv', table.name);
  const sound = others.filter((name) => !differ.includes(name));
  if (sound.length === 0 && (faults.has(csv) || differ.every((name) => !faults.has(name))))
    await locate(out, table, others[0], csv, null, faults);
  else for (const name of differ) await locate(out, table, csv, name, null, faults);
}

/** Adds a fault at the first row and column where `suspect` differs from `witness`. */
async function locate(
  out: string,
  table: Table,
  witness: string,
  suspect: string,
  error: unknown,
  faults: Faults,
): Promise<void> {
  const found = await firstDifference(table, reader(out, table, witness), reader(out, table, suspect));
  if (error) {
    const what = `cannot be read: ${reasonOf(error)}`;
    faults.add(suspect, what, found?.row, found?.column ?? columnOf(error, table));
  } else if (!found) faults.add(suspect, `holds other rows than ${witness}`);
  else faults.add(suspect, `${found.what} (${witness})`, found.row, found.column);
}

function reader(out: string, table: Table, name: string): ReadRows {
  const path = join(out, name);
  if (name === JSONLD)
    return (sink: RowSink) => readJsonLd(path, (own) => (own === table ? sink : () => {})).then(() => {});
  if (name.startsWith('csv/')) return (sink) => readCsv(path, table, sink, true);
  const format = FORMATS.find((one) => name.startsWith(`${one}/`));
  return (sink) => READERS[format ?? 'arrow'](path, table, sink);
}

/** The column at which csv-parse gave up. */
function columnOf(error: unknown, table: Table): string | null {
  const column = error instanceof Error && 'column' in error ? error.column : null;
  return typeof column === 'number' ? (Object.keys(table.columns)[column] ?? null) : null;
}
