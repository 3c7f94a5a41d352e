/** The rows of one article, found by id: what the checks across tables share. */
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Row } from '../../schemas/table.ts';
import { rowsOf, TABLES, type TableName } from '../../schemas/tables/index.ts';
import type { PassageRow } from '../../schemas/tables/passages.ts';
import type { SentenceRow } from '../../schemas/tables/sentences.ts';
import { type CodePoints, codePointsOf } from './code-points.ts';

export interface ArticleIndex {
  readonly articleId: string;
  readonly rows: ArticleRows['rows'];
  /** Whether texts may be withheld. */
  readonly isPublished: boolean;
  /** Null where only the output is there, not the article. */
  readonly text: CodePoints | null;
  /** The row of a table with a single key. */
  find(table: string, id: string): Row | undefined;
  /** The passage that holds all of a stretch. */
  passageOf(start: number, end: number): PassageRow | undefined;
  /** The sentence that holds an offset. */
  sentenceAt(start: number): SentenceRow | undefined;
}

export function indexArticle(
  articleId: string,
  rows: ArticleRows['rows'],
  text: string | null,
  isPublished: boolean,
): ArticleIndex {
  const byTable = new Map<string, Map<string, Row>>();
  for (const { name, key } of TABLES) {
    if (key.length > 1) continue;
    const byId = new Map<string, Row>();
    for (const row of rowsOf(rows, name)) byId.set(row[key[0]] as string, row);
    byTable.set(name, byId);
  }
  return {
    articleId,
    rows,
    isPublished,
    text: text === null ? null : codePointsOf(text),
    find: (table, id) => byTable.get(table as TableName)?.get(id),
    passageOf: (start, end) => {
      const passage = lastFrom(rows.passages, start);
      return passage && end <= passage.end_char ? passage : undefined;
    },
    sentenceAt: (start) => {
      const sentence = lastFrom(rows.sentences, start);
      return sentence && start < sentence.end_char ? sentence : undefined;
    },
  };
}

/** The last of ordered stretches that begins at or before `offset`. */
function lastFrom<R extends { readonly start_char: number }>(
  rows: readonly R[],
  offset: number,
): R | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].start_char <= offset) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
