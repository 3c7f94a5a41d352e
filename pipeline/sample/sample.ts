import { join } from 'node:path';
import type { Row, Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { DatelineError, EXIT } from '../error.ts';
import { tablePath } from '../publish/files.ts';
import { csvRows } from '../publish/read-back/csv.ts';
import { articleTexts } from './article-texts.ts';
import { markedContext } from './context.ts';
import { draw } from './draw.ts';
import { type SheetRow, toCsv, toMarkdown } from './sheet.ts';

export interface SampleOptions {
  readonly out: string;
  readonly raw: string;
  readonly table: string;
  readonly size: number;
  readonly seed: number;
  readonly format: 'csv' | 'md';
}

/**
 * A sheet of rows drawn at random, each with its sentence from the raw article and an empty column `right`.
 * @throws DatelineError for an unknown table, or an article that is not below `raw`
 */
export async function sample(options: SampleOptions): Promise<string> {
  const table = tableNamed(options.table);
  const rows = await draw(
    csvRows(join(options.out, tablePath('csv', table.name)), table),
    options.size,
    options.seed,
  );
  const sentences = await contexts(rows, options.raw);
  const shown = Object.keys(table.columns).filter((name) => isShown(name, table));
  const columns = ['row_id', 'sentence', ...shown, 'right'];
  const sheet = rows.map(
    (row, index): SheetRow => ({
      row_id: rowId(row, table),
      sentence: sentences[index]!,
      ...Object.fromEntries(shown.map((name) => [name, cellText(row, name)])),
      right: '',
    }),
  );
  return options.format === 'md' ? toMarkdown(sheet, columns) : toCsv(sheet, columns);
}

/** The table of that name; the error lists all. */
function tableNamed(name: string): Table {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (table) return table;
  const names = TABLES.map((candidate) => candidate.name).join(', ');
  throw new DatelineError({
    stage: 'sample',
    what: 'unknown table',
    value: name,
    todo: `There are ${names}.`,
  });
}

export const rowId = (row: Row, table: Table): string => table.key.map((name) => String(row[name])).join(' ');

/** What a judge reads: values and names; ids and offsets only say again where the sentence is. */
function isShown(name: string, table: Table): boolean {
  const column = table.columns[name]!;
  const isPlace = name.endsWith('_char') || column.references !== null || column.letter !== null;
  return !isPlace && name !== 'article_id' && !name.startsWith('publish');
}

function cellText(row: Row, name: string): string {
  const cell = row[name];
  return Array.isArray(cell) ? cell.join('; ') : cell === null || cell === undefined ? '' : String(cell);
}

/** For each row its sentence with the span marked. */
async function contexts(rows: readonly Row[], raw: string): Promise<string[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const id = String(row.article_id);
    places.set(id, [...(places.get(id) ?? []), index]);
  });
  const found: string[] = [];
  for await (const { articleId, points } of articleTexts(raw, new Set(places.keys()))) {
    for (const index of places.get(articleId) ?? []) found[index] = markedContext(rows[index]!, points);
  }
  const missing = rows.find((_, index) => found[index] === undefined);
  if (missing) throw missingArticle(String(missing.article_id), raw);
  return found;
}

export function missingArticle(articleId: string, raw: string): DatelineError {
  return new DatelineError({
    stage: 'sample',
    what: 'no such article',
    value: articleId,
    where: raw,
    todo: 'Name the folder of raw articles from which the dataset was built.',
    exitCode: EXIT.FAILED,
  });
}
