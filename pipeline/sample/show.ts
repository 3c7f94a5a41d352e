import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { DatelineError, EXIT } from '../error.ts';
import { tablePath } from '../publish/files.ts';
import { csvRows } from '../publish/read-back/csv.ts';
import { articleTexts } from './article-texts.ts';
import { markedContext } from './context.ts';
import { missingArticle, rowId } from './sample.ts';

/**
 * One row, its cells one a line, and its sentence with the span marked.
 * @param id a row's id, as in the first column of its table; of members and event_quantities both ids with a blank between
 * @throws DatelineError when no table holds it
 */
export async function show(out: string, raw: string, id: string): Promise<string> {
  for (const table of TABLES) {
    const path = join(out, tablePath('csv', table.name));
    if (!existsSync(path)) continue;
    for await (const row of csvRows(path, table)) {
      if (rowId(row, table) === id) return describe(row, table, await contextOf(row, raw));
    }
  }
  throw new DatelineError({
    stage: 'show',
    what: 'no such row',
    value: id,
    where: out,
    todo: 'Copy an id from the first column of a table.',
    exitCode: EXIT.FAILED,
  });
}

async function contextOf(row: Row, raw: string): Promise<string> {
  const articleId = String(row.article_id);
  for await (const { points } of articleTexts(raw, new Set([articleId]))) return markedContext(row, points);
  throw missingArticle(articleId, raw);
}

function describe(row: Row, table: Table, context: string): string {
  const names = Object.keys(table.columns).filter((name) => !isEmpty(row[name]));
  const width = Math.max(...names.map((name) => name.length));
  const cells = names.map((name) => `  ${name.padEnd(width)}  ${cell(row[name])}\n`);
  return `${table.name}: ${table.description}\n${cells.join('')}\n${context}\n`;
}

const isEmpty = (value: Row[string] | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const cell = (value: Row[string] | undefined): string =>
  (Array.isArray(value) ? value.join('; ') : String(value)).replace(/\s+/g, ' ');
