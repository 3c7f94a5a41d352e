import type { Batch } from '../../../schemas/stages/batch.ts';
import type { Row, Table } from '../../../schemas/table.ts';
import { rowsOf, TABLES, type TableRows } from '../../../schemas/tables/index.ts';
import { reasonOf } from '../../error.ts';
import { compareCodePoints } from '../../read/compare.ts';
import { rowId } from '../../validate/row-id.ts';
import { cellJson } from '../canonical.ts';
import { tablePath } from '../files.ts';
import { applyRights, nothingWithheld } from '../rights.ts';
import { type PublishedRows, publishedRows } from './article-rows.ts';
import type { Faults } from './fault.ts';

/**
 * Compares every cell of every published table with the rows made anew from the raw articles. A raw file that is not
 * the one that the dataset was made of is named.
 * @param batches as transform gives them, with the options of the run; rights are applied here
 */
export async function compareRebuild(
  out: string,
  batches: AsyncIterable<Batch>,
  faults: Faults,
): Promise<void> {
  const published = new Published(out, faults);
  try {
    let twin = await published.next();
    for await (const { articles } of batches)
      for (const { article, rows } of articles) {
        while (twin && compareCodePoints(sourceOf(twin), article.sourceFile) < 0) {
          faults.add(ARTICLES, `no raw article gives it; it was ${sourceOf(twin)}`, twin.articleId);
          twin = await published.next();
        }
        if (twin?.articleId === article.articleId) {
          compareArticle(twin.rows, applyRights(rows, nothingWithheld()), faults);
          twin = await published.next();
        } else if (!published.isBroken)
          faults.add(ARTICLES, `the article of ${article.sourceFile} is missing`, article.articleId);
      }
    for (; twin; twin = await published.next())
      faults.add(ARTICLES, `no raw article gives it; it was ${sourceOf(twin)}`, twin.articleId);
  } finally {
    await published.close();
  }
}

const ARTICLES = tablePath('csv', 'articles');
const sourceOf = ({ rows }: PublishedRows): string => rows.articles[0].source_file;

/** The published articles, one after the other; a file that cannot be read on is a fault and ends them. */
class Published {
  readonly #rows: AsyncGenerator<PublishedRows>;
  readonly #faults: Faults;
  isBroken = false;

  constructor(out: string, faults: Faults) {
    this.#faults = faults;
    this.#rows = publishedRows(out, (file, row, table) =>
      faults.add(file, 'the row belongs to no article, or stands out of order', rowId(table, row)),
    );
  }

  async next(): Promise<PublishedRows | null> {
    try {
      const { value, done } = await this.#rows.next();
      return done ? null : value;
    } catch (error) {
      this.isBroken = true;
      this.#faults.add('csv', `cannot be read to the end: ${reasonOf(error)}`);
      return null;
    }
  }

  async close(): Promise<void> {
    await this.#rows.return(undefined);
  }
}

function compareArticle(published: TableRows, rebuilt: TableRows, faults: Faults): void {
  const [{ source_file, source_sha256 }] = rebuilt.articles;
  if (published.articles[0].source_sha256 !== source_sha256)
    faults.add(source_file, 'is not the raw article that the dataset was made of, by its SHA-256');
  for (const table of TABLES) {
    const found = rowsOf(published, table.name);
    const meant = rowsOf(rebuilt, table.name);
    const file = tablePath('csv', table.name);
    const known = new Map(meant.map((row) => [rowId(table, row), row]));
    for (const row of found) {
      const id = rowId(table, row);
      const twin = known.get(id);
      if (!twin) faults.add(file, 'the articles do not give this row', id);
      else compareCells(table, file, row, twin, faults);
      known.delete(id);
    }
    for (const id of known.keys()) faults.add(file, 'the row is missing', id);
  }
}

function compareCells(table: Table, file: string, found: Row, meant: Row, faults: Faults): void {
  for (const column of Object.keys(table.columns)) {
    const is = cellJson(found[column]);
    const should = cellJson(meant[column]);
    if (is !== should)
      faults.add(file, `${is}, where the article gives ${should}`, rowId(table, meant), column);
  }
}
