import { join } from 'node:path';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { TableDigest, type TableSum } from '../canonical.ts';
import { FORMATS, JSONLD, tablePath, WORKBOOK } from '../files.ts';
import { readCsv } from '../read-back/csv.ts';
import { READERS } from '../read-back/file-sums.ts';
import { readJsonLd } from '../read-back/jsonld.ts';
import { readBack } from '../read-back/read-back.ts';
import { intoDigest, type RowSink } from '../read-back/rows.ts';
import { readWorkbook } from '../read-back/workbook.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { workbookCell } from '../workbook/long-cell.ts';
import { checkWorkbook } from './check-workbook.ts';
import type { Faults } from './fault.ts';
import { firstDifference, type ReadRows } from './first-difference.ts';

/** All formats hold the same rows. Where they do not, the first row and column in which they differ is named. */
export async function checkFormats(out: string, faults: Faults, limits?: WorkbookLimits): Promise<void> {
  const sums = new Map<string, TableSum>();
  const unreadable = new Map<string, unknown>();
  for (const table of TABLES) {
    const digest = new TableDigest();
    try {
      await readCsv(join(out, tablePath('csv', table.name)), table, intoDigest(digest));
    } catch (error) {
      unreadable.set(table.name, error);
    }
    sums.set(table.name, digest.sum());
  }
  const differing = new Set<string>();
  const hasWorkbook = checkWorkbook(out, sums, faults, limits);
  await readBack(out, sums, hasWorkbook, (name, what, table) => {
    if (table) differing.add(`${name} ${table}`);
    else if (!name.startsWith('csv/')) faults.add(name, what);
  });
  for (const table of TABLES) {
    const csv = tablePath('csv', table.name);
    const fault = unreadable.get(table.name);
    const other = [
      ...FORMATS.filter((format) => format !== 'csv').map((format) => tablePath(format, table.name)),
      JSONLD,
      ...(hasWorkbook ? [WORKBOOK] : []),
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
  const isHeld = witness === WORKBOOK || suspect === WORKBOOK;
  const read = (name: string): ReadRows => {
    const all = reader(out, table, name);
    return isHeld ? (sink) => all((cells) => sink(cells.map(workbookCell))) : all;
  };
  const found = await firstDifference(table, read(witness), read(suspect));
  if (error) {
    const what = `cannot be read: ${reasonOf(error)}`;
    faults.add(suspect, what, found?.row, found?.column ?? columnOf(error, table));
  } else if (!found) faults.add(suspect, `holds other rows than ${witness}`);
  else faults.add(suspect, `${found.what} (${witness})`, found.row, found.column);
}

function reader(out: string, table: Table, name: string): ReadRows {
  const path = join(out, name);
  const ofTable = (sink: RowSink) => (own: Table) => (own === table ? sink : () => {});
  if (name === JSONLD) return (sink) => readJsonLd(path, ofTable(sink)).then(() => {});
  if (name === WORKBOOK) return (sink) => readWorkbook(path, ofTable(sink));
  if (name.startsWith('csv/')) return (sink) => readCsv(path, table, sink, true);
  const format = FORMATS.find((one) => name.startsWith(`${one}/`));
  return (sink) => READERS[format ?? 'arrow'](path, table, sink);
}

/** The column at which csv-parse gave up. */
function columnOf(error: unknown, table: Table): string | null {
  const column = error instanceof Error && 'column' in error ? error.column : null;
  return typeof column === 'number' ? (Object.keys(table.columns)[column] ?? null) : null;
}
