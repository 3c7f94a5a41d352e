import type { Article, Rights } from '../../schemas/stages/article.ts';
import { articleProblem } from '../../schemas/stages/article-schema.ts';
import type { ArticleRows, Batch } from '../../schemas/stages/batch.ts';
import { isReject, type Reject } from '../../schemas/stages/reject.ts';
import { annotate } from '../annotate/annotate.ts';
import { checkAnnotations, checkTokens } from '../annotate/check.ts';
import { cleanRecord } from '../clean/clean.ts';
import { DatelineError, EXIT, reasonOf } from '../error.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/load.ts';
import type { SourceFolders } from '../read/sources.ts';
import { transform } from '../transform/transform.ts';
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
const BATCH_ARTICLES = 64;
const BATCH_CHARACTERS = 1 << 20;

/** Rows of all articles, in the order of the output; bounded batches with rejects between them. */
export async function* makeBatches(
  sources: SourceFolders,
  options: RowOptions,
): AsyncGenerator<Batch | Reject> {
  let articles: ArticleRows[] = [];
  let characters = 0;
  for await (const made of makeRows(sources, options)) {
    if (isReject(made)) {
      yield made;
      continue;
    }
    articles.push(made);
    characters += made.article.text.length;
    if (articles.length === BATCH_ARTICLES || characters >= BATCH_CHARACTERS) {
      yield { articles };
      articles = [];
      characters = 0;
    }
  }
  if (articles.length > 0) yield { articles };
}

/** The way of one article after another: clean, annotate, transform. */
async function* makeRows(sources: SourceFolders, options: RowOptions): AsyncGenerator<ArticleRows | Reject> {
  const knowledge = loadKnowledge(sources.authority);
  const ledger = new Ledger();
  let taken = 0;
  for await (const { record, line } of sources.records()) {
    if (taken === options.limit) return;
    const article = isReject(record) ? record : cleanRecord(record, { line, rights: options.rights });
    const made = isReject(article) ? article : makeArticleRows(article, ledger, options, knowledge);
    if (!isReject(made)) taken++;
    else if (options.strict === true) throw strictError(made);
    yield made;
  }
}

function makeArticleRows(
  article: Article,
  ledger: Ledger,
  options: RowOptions,
  knowledge: Knowledge,
): ArticleRows | Reject {
  const duplicateOf = ledger.add(article.articleId, article.textSha256, article.sourceFile);
  try {
    checkArticle(article);
    const annotations = annotate(article, knowledge);
    if (options.check === true) checkAnnotations(article, annotations);
    else checkTokens(article, annotations.tokens, annotations.segments);
    return { article, rows: transform(article, annotations, duplicateOf) };
  } catch (error) {
    if (options.strict === true) throw error;
    const { sourceFile, record } = article;
    return { sourceFile, record, stage: 'annotate', reason: 'failed', detail: reasonOf(error) };
  }
}

function checkArticle(article: Article): void {
  const problem = articleProblem(article);
  if (problem !== null) throw new Error(`clean broken article: ${problem}`);
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
