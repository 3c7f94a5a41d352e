/** The published rows, article by article, from the CSV files: each is read once, in step with the others. */
import { join } from 'node:path';
import type { Row, Table } from '../../../schemas/table.ts';
import { TABLES, type TableRows } from '../../../schemas/tables/index.ts';
import { tablePath } from '../files.ts';
import { csvRows } from '../read-back/csv.ts';

export interface PublishedRows {
  readonly articleId: string;
  readonly rows: TableRows;
}

/** One file that is read as far as the articles go. */
class Cursor {
  readonly #rows: AsyncGenerator<Row>;
  #next: Row | null = null;
  #isStarted = false;

  constructor(path: string, table: Table) {
    this.#rows = csvRows(path, table);
  }

  /** The rows from here that belong to an article. */
  async take(articleId: string): Promise<Row[]> {
    if (!this.#isStarted) await this.advance();
    const rows: Row[] = [];
    while (this.#next?.article_id === articleId) {
      rows.push(this.#next);
      await this.advance();
    }
    return rows;
  }

  /** The row that no article has taken, null at the end. */
  get left(): Row | null {
    return this.#next;
  }

  async advance(): Promise<void> {
    this.#isStarted = true;
    const { value, done } = await this.#rows.next();
    this.#next = done ? null : value;
  }

  async close(): Promise<void> {
    await this.#rows.return(undefined);
  }
}

/**
 * @param onLeft is told of the first row of a file that belongs to no article, or stands out of its order
 * @throws when a file cannot be read
 */
export async function* publishedRows(
  out: string,
  onLeft: (file: string, row: Row, table: Table) => void,
): AsyncGenerator<PublishedRows> {
  const [articles, ...others] = TABLES.map((table) => ({
    table,
    cursor: new Cursor(join(out, tablePath('csv', table.name)), table),
  }));
  try {
    await articles.cursor.advance();
    for (let article = articles.cursor.left; article; article = articles.cursor.left) {
      const articleId = String(article.article_id);
      const rows: Record<string, Row[]> = { articles: await articles.cursor.take(articleId) };
      for (const { table, cursor } of others) rows[table.name] = await cursor.take(articleId);
      yield { articleId, rows: rows as unknown as TableRows };
    }
    for (const { table, cursor } of others) {
      await cursor.take('');
      if (cursor.left) onLeft(tablePath('csv', table.name), cursor.left, table);
    }
  } finally {
    for (const { cursor } of [articles, ...others]) await cursor.close();
  }
}
