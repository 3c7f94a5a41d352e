/** What one file of a dataset holds, by a reader of its format. */
import { join } from 'node:path';
import { TABLES } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { TableDigest, type TableSum } from '../canonical.ts';
import { FORMATS, JSONLD, tablePath, WORKBOOK } from '../files.ts';
import { readArrow } from './arrow.ts';
import { readCsvLines } from './csv-lines.ts';
import { readJsonLd } from './jsonld.ts';
import { readParquet } from './parquet.ts';
import { intoDigest } from './rows.ts';
import { workbookSums } from './workbook-sums.ts';

export const READERS = { csv: readCsvLines, arrow: readArrow, parquet: readParquet } as const;

export type TableSums = ReadonlyMap<string, TableSum>;

export interface FileSums {
  /** Path below the folder. */
  readonly name: string;
  readonly sums: readonly (readonly [table: string, sum: TableSum])[];
  /** Why it cannot be read, else null. */
  readonly fault: string | null;
}

/** Every file that holds rows: those of each table, and those of all. */
export const dataFiles = (hasWorkbook: boolean): readonly string[] => [
  ...TABLES.flatMap((table) => FORMATS.map((format) => tablePath(format, table.name))),
  JSONLD,
  ...(hasWorkbook ? [WORKBOOK] : []),
];

/** Reads a file of `dataFiles` from its beginning to its end. */
export async function fileSums(folder: string, name: string): Promise<FileSums> {
  if (name === WORKBOOK) return workbookSums(folder);
  const digests = new Map(TABLES.map((table) => [table.name, new TableDigest()]));
  const path = join(folder, name);
  try {
    if (name === JSONLD) {
      await readJsonLd(path, (table) => intoDigest(digests.get(table.name) as TableDigest));
      return { name, sums: [...digests].map(([table, digest]) => [table, digest.sum()]), fault: null };
    }
    const [format, file] = name.split('/') as [keyof typeof READERS, string];
    const table = TABLES.find((one) => file === `${one.name}.${format}`);
    if (!table) throw new Error('no file of a table');
    const digest = new TableDigest();
    await READERS[format](path, table, intoDigest(digest));
    return { name, sums: [[table.name, digest.sum()]], fault: null };
  } catch (error) {
    return { name, sums: [], fault: reasonOf(error) };
  }
}
