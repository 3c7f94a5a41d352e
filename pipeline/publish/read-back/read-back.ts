/** Proof that every file holds the rows that were sent: each is read again by a streaming reader of its format. */
import { join } from 'node:path';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { DatelineError, EXIT, reasonOf } from '../../error.ts';
import { TableDigest } from '../canonical.ts';
import { FORMATS, JSONLD, tablePath } from '../files.ts';
import { readArrow } from './arrow.ts';
import { readCsv } from './csv.ts';
import { readJsonLd } from './jsonld.ts';
import { readParquet } from './parquet.ts';
import { intoDigest } from './rows.ts';

export const READERS = { csv: readCsv, arrow: readArrow, parquet: readParquet } as const;

/** What a table holds: how many rows, and the SHA-256 of their canonical form. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}
export type TableSums = ReadonlyMap<string, TableSum>;

export const sumOf = (digest: TableDigest): TableSum => ({ rows: digest.rows, sha256: digest.sha256() });

/** @param report is told of each file that cannot be read (`table` null) or holds other rows of a table; `name` is its path below `folder` */
export async function readBack(
  folder: string,
  expected: TableSums,
  report: (name: string, what: string, table: string | null) => void,
): Promise<void> {
  for (const table of TABLES)
    for (const format of FORMATS) {
      const name = tablePath(format, table.name);
      await compare(name, async () => {
        const digest = new TableDigest();
        await READERS[format](join(folder, name), table, intoDigest(digest));
        return [[table, digest]];
      });
    }
  await compare(JSONLD, async () => {
    const digests = new Map(TABLES.map((table) => [table, new TableDigest()]));
    await readJsonLd(join(folder, JSONLD), (table) => intoDigest(digests.get(table) as TableDigest));
    return [...digests];
  });

  async function compare(
    name: string,
    read: () => Promise<(readonly [Table, TableDigest])[]>,
  ): Promise<void> {
    try {
      for (const [table, digest] of await read()) {
        const found = sumOf(digest);
        const sent = expected.get(table.name);
        if (found.rows !== sent?.rows)
          report(name, `holds ${found.rows} rows of ${table.name}, not ${sent?.rows}`, table.name);
        else if (found.sha256 !== sent.sha256) report(name, `holds other rows of ${table.name}`, table.name);
      }
    } catch (error) {
      report(name, `cannot be read: ${reasonOf(error)}`, null);
    }
  }
}

/** @throws DatelineError naming the files that do not hold what was sent */
export async function proveReadBack(folder: string, expected: TableSums): Promise<void> {
  const faults: string[] = [];
  await readBack(folder, expected, (name, what) => faults.push(`${name} ${what}`));
  if (faults.length === 0) return;
  throw new DatelineError({
    stage: 'publish',
    what: 'files that do not hold the rows sent to them',
    value: String(faults.length),
    where: faults.join('; '),
    todo: 'nothing was replaced; a disk that loses bytes or a fault of the software: run again, then report it',
    exitCode: EXIT.FAILED,
  });
}
