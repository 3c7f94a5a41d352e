/**
 * `dataset.xlsx`, for whoever opens the data by a double click: one sheet a table, one before them that explains them.
 * It is written when the rows of all tables are known and few enough, from the CSV files just written.
 */
import { join } from 'node:path';
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import type { FileSink } from '../file-sink.ts';
import { tablePath } from '../files.ts';
import { readCsvLines } from '../read-back/csv-lines.ts';
import type { TableSums } from '../read-back/file-sums.ts';
import { aboutSheet } from './about.ts';
import { XML } from './links.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  packageRelationshipsXml,
  sheetPath,
  sheetRelationshipsPath,
  workbookRelationshipsXml,
  workbookXml,
} from './parts.ts';
import { TableSheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { ZipFile } from './zip-file.ts';

export interface WorkbookFacts {
  readonly dataset: Dataset;
  /** Of the software. */
  readonly version: string;
  readonly tables: TableSums;
}

/**
 * @param folder where the CSV files are
 * @returns how many texts are too long for a cell, by `table.column`
 */
export async function writeWorkbook(
  folder: string,
  sink: FileSink,
  facts: WorkbookFacts,
): Promise<ReadonlyMap<string, number>> {
  const zip = new ZipFile(sink);
  const rowsOf = (table: string): number => facts.tables.get(table)?.rows ?? 0;
  zip.add('[Content_Types].xml', contentTypesXml());
  zip.add('_rels/.rels', packageRelationshipsXml());
  zip.add('docProps/core.xml', corePropertiesXml(facts.dataset));
  zip.add('xl/workbook.xml', workbookXml(rowsOf));
  zip.add('xl/_rels/workbook.xml.rels', workbookRelationshipsXml());
  zip.add('xl/styles.xml', XML + stylesXml());
  const tooLong = new Map<string, number>();
  for (const [i, table] of TABLES.entries()) {
    const rows = rowsOf(table.name);
    const sheet = new TableSheet(zip.entry(sheetPath(i + 1)), table, rows);
    await readCsvLines(join(folder, tablePath('csv', table.name)), table, (cells) => sheet.add(cells));
    const relationships = sheet.end(rows);
    if (relationships) zip.add(sheetRelationshipsPath(i + 1), relationships);
    for (const [column, count] of sheet.tooLong) tooLong.set(`${table.name}.${column}`, count);
  }
  const about = aboutSheet(facts, tooLong);
  zip.add(sheetPath(0), about.xml);
  if (about.relationships) zip.add(sheetRelationshipsPath(0), about.relationships);
  zip.end();
  return tooLong;
}
