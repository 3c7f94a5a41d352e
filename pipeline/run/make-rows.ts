import type { Rights } from '../../schemas/stages/article.ts';
import type { ArticleRows, Batch } from '../../schemas/stages/batch.ts';
import { isReject, type Reject } from '../../schemas/stages/reject.ts';
import { cleanRecord } from '../clean/clean.ts';
import { DatelineError, EXIT } from '../error.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/load.ts';
import type { Source, SourceFolders } from '../read/sources.ts';
import { type Cleaned, makeRows } from './annotate-chunk.ts';
import { Ledger } from './ledger.ts';

/** What decides over rows beside the raw files and the software; noted in checks.csv. */
export interface RowOptions {
  /** Rights of articles of which `articles.csv` says nothing. */
  readonly rights?: Rights | undefined;
  /** Take no more than so many articles. */
  readonly limit?: number | undefined;
  /** Check all of an article's annotations against their schema. */
  readonly check?: boolean | undefined;
  /** Let what `rejects.csv` would hold fail the run. */
  readonly strict?: boolean | undefined;
}

/** Bounds of a batch: articles, and characters of their texts. */
const BATCH_ARTICLES = 32;
const BATCH_CHARACTERS = 1 << 19;

/**
 * Rows of all articles, in the order of the output: clean, annotate and transform in bounded batches. What is set aside
 * comes before the batch that it was read with, in the order of the sources.
 */
export async function* makeBatches(
  sources: SourceFolders,
  options: RowOptions,
): AsyncGenerator<Batch | Reject> {
  const knowledge = loadKnowledge(sources.authority);
  const ledger = new Ledger();
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  let items: (Cleaned | Reject)[] = [];
  let waiting = 0;
  let characters = 0;
  for await (const source of sources.records()) {
    const item = clean(source, options, ledger);
    items.push(item);
    if (isReject(item)) continue;
    waiting++;
    characters += item.article.text.length;
    if (waiting < Math.min(BATCH_ARTICLES, left) && characters < BATCH_CHARACTERS) continue;
    const articles = yield* finish(items, options, knowledge);
    left -= articles;
    if (left === 0) return;
    items = [];
    waiting = 0;
    characters = 0;
  }
  yield* finish(items, options, knowledge);
}

function clean({ record, line }: Source, options: RowOptions, ledger: Ledger): Cleaned | Reject {
  const article = isReject(record) ? record : cleanRecord(record, { line, rights: options.rights });
  if (isReject(article)) {
    if (options.strict === true) throw strictError(article);
    return article;
  }
  const duplicateOf = ledger.add(article.articleId, article.textSha256, article.sourceFile);
  return { article, duplicateOf };
}

/** Gives the rejects among the items, then the rows of the others; returns the number of those. */
function* finish(
  items: readonly (Cleaned | Reject)[],
  options: RowOptions,
  knowledge: Knowledge,
): Generator<Batch | Reject, number> {
  const made = makeRows(
    items.filter((item): item is Cleaned => !isReject(item)),
    options,
    knowledge,
  );
  const articles: ArticleRows[] = [];
  let next = 0;
  for (const item of items) {
    const result = isReject(item) ? item : made[next++]!;
    if (isReject(result)) yield result;
    else articles.push(result);
  }
  if (articles.length > 0) yield { articles };
  return articles.length;
}

function strictError({ stage, reason, detail, sourceFile, record }: Reject): DatelineError {
  return new DatelineError({
    stage,
    what: reason,
    value: detail,
    where: record === null ? sourceFile : `${sourceFile}, record ${record}`,
    todo: 'Mend or remove it, or run without --strict to set it aside in rejects.csv.',
    exitCode: EXIT.FAILED,
  });
}
