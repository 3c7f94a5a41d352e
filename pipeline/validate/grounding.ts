import type { Row, Table } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { countCodePoints } from './code-points.ts';
import { rowId } from './row-id.ts';

interface Slice {
  readonly column: string;
  readonly start: string;
  readonly end: string;
}

const GROUNDED = TABLES.filter((table) => table.name !== 'articles').map((table) => ({
  table,
  hasSentence: table.name !== 'sentences' && 'sentence_id' in table.columns,
  slices: slicesOf(table),
  spans: spansOf(table),
}));

function slicesOf(table: Table): Slice[] {
  return Object.entries(table.columns).flatMap(([column, { slice }]) =>
    slice ? [{ column, ...slice }] : [],
  );
}

/** Every pair of offset columns, also those without a text of their own. */
function spansOf(table: Table): { start: string; end: string }[] {
  return Object.keys(table.columns)
    .filter((column) => column.endsWith('start_char'))
    .map((start) => ({ start, end: start.replace(/start_char$/, 'end_char') }));
}

/**
 * Published text is exactly the slice that the offsets name; no stretch leaves its passage; `sentence_id` is the
 * sentence that holds the row's start. Without the article's text only lengths can be compared.
 */
export function checkGrounding(index: ArticleIndex, checks: Checks): void {
  const article = index.rows.articles[0];
  for (const { table, slices, spans, hasSentence } of GROUNDED) {
    const rows = rowsOf(index.rows, table.name);
    checks.count('text is the slice of the article', rows.length * slices.length);
    checks.count('stretch within one passage', rows.length * spans.length);
    if (hasSentence) checks.count('sentence_id holds the start', rows.length);
    for (const row of rows) {
      const fail = (check: string, column: string, what: string) =>
        checks.fail(check, table.name, rowId(table, row), column, what);
      for (const slice of slices) {
        const fault = sliceFault(index, row, slice);
        if (fault) fail('text is the slice of the article', slice.column, fault);
      }
      for (const { start, end } of spans) {
        const fault = spanFault(index, row[start] as number | null, row[end] as number | null);
        if (fault) fail('stretch within one passage', start, fault);
      }
      if (hasSentence) {
        const expected = index.sentenceAt(row.start_char as number)?.sentence_id ?? null;
        if (row.sentence_id !== expected)
          fail('sentence_id holds the start', 'sentence_id', `${row.sentence_id}, not ${expected}`);
      }
    }
  }
  checks.count('article from 0 to its length', 1);
  if (article.start_char !== 0 || (index.text && article.end_char !== index.text.length))
    checks.fail(
      'article from 0 to its length',
      'articles',
      index.articleId,
      'end_char',
      `${article.start_char}-${article.end_char}`,
    );
}

function sliceFault(index: ArticleIndex, row: Row, { column, start, end }: Slice): string | null {
  const text = row[column] as string | null;
  const from = row[start] as number | null;
  const to = row[end] as number | null;
  if (text === null)
    return !index.isPublished && from !== null ? `empty, though its offsets are ${from}-${to}` : null;
  if (from === null || to === null) return 'without offsets';
  if (index.text) return index.text.slice(from, to) === text ? null : `is not ${from}-${to} of the article`;
  return countCodePoints(text) === to - from ? null : `has not the length of ${from}-${to}`;
}

function spanFault(index: ArticleIndex, start: number | null, end: number | null): string | null {
  if (start === null && end === null) return null;
  if (start === null || end === null || start >= end) return `${start}-${end} is no stretch`;
  return index.passageOf(start, end) ? null : `${start}-${end} is in no passage, or runs past it`;
}
