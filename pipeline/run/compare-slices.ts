import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { tablePath } from '../publish/files.ts';
import { type PublishedRows, publishedRows } from '../publish/verify/article-rows.ts';
import type { Faults } from '../publish/verify/fault.ts';
import { sha256 } from '../read/canonical.ts';
import { readSources } from '../read/read.ts';
import { type CodePoints, codePointsOf } from '../validate/code-points.ts';
import { rowId } from '../validate/row-id.ts';

const ARTICLES = tablePath('csv', 'articles');

/** Columns whose text is a slice of the article, by table. */
const SLICES = TABLES.map((table) => ({
  table,
  file: tablePath('csv', table.name),
  columns: Object.entries(table.columns).flatMap(([name, { slice }]) =>
    slice === null ? [] : [{ name, slice }],
  ),
}));

/**
 * Proves that every published text is the slice of its raw article that the row's offsets name: what can be said of a
 * dataset that another version of the software made.
 */
export async function compareSlices(out: string, raw: string, faults: Faults): Promise<void> {
  const published = publishedRows(out, (file) => faults.add(file, 'rows stand out of order'));
  const texts = rawTexts(raw);
  try {
    for await (const article of published) {
      const row = article.rows.articles[0]!;
      const text = await findText(texts, row.text_sha256);
      if (text === null) {
        faults.add(ARTICLES, `no raw article has its text; it was ${row.source_file}`, article.articleId);
        return;
      }
      checkSlices(article, codePointsOf(text), faults);
    }
  } finally {
    await published.return(undefined);
    await texts.return(undefined);
  }
}

async function* rawTexts(raw: string): AsyncGenerator<string> {
  for await (const record of readSources([raw])) if (!('reason' in record)) yield record.text;
}

/** Raw and published articles have one order: the next raw text with this hash, those between are rejects. */
async function findText(texts: AsyncGenerator<string>, hash: string): Promise<string | null> {
  for (;;) {
    const { value, done } = await texts.next();
    if (done === true) return null;
    if (sha256(value) === hash) return value;
  }
}

function checkSlices({ rows }: PublishedRows, text: CodePoints, faults: Faults): void {
  for (const { table, file, columns } of SLICES) {
    for (const row of rowsOf(rows, table.name)) {
      for (const { name, slice } of columns) {
        const cell = row[name];
        if (typeof cell !== 'string') continue;
        const [start, end] = [Number(row[slice.start]), Number(row[slice.end])];
        if (cell !== text.slice(start, end)) {
          faults.add(file, `is not the article from ${start} to ${end}`, rowId(table, row), name);
        }
      }
    }
  }
}
