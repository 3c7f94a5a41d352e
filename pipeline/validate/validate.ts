/** The validate stage: whatever one of its checks finds wrong keeps the whole set from being published. */
import type { Batch } from '../../schemas/stages/batch.ts';
import type { TableRows } from '../../schemas/tables/index.ts';
import { DatelineError, EXIT } from '../error.ts';
import { ArticleIds } from '../run/article-ids.ts';
import { indexArticle } from './article-index.ts';
import { type Checks, failureText } from './checks.ts';
import { checkExpectations } from './expectations.ts';
import { checkGrounding } from './grounding.ts';
import { checkKeys } from './keys.ts';
import { checkLinks } from './links.ts';
import { checkParties } from './parties.ts';
import { checkReferences } from './references.ts';
import { checkRows } from './rows.ts';
import { checkSense } from './sense.ts';

/** What must be remembered of all articles. */
export interface Seen {
  readonly articleIds: ArticleIds;
}
export const nothingSeen = (): Seen => ({ articleIds: new ArticleIds() });

/**
 * Checks a batch, in the order in which batches are published.
 * @throws DatelineError with the first failures of each check
 */
export function validate(batch: Batch, checks: Checks, seen: Seen): void {
  const failedBefore = checks.failed;
  for (const { article, rows } of batch.articles)
    validateArticle(article.articleId, rows, article.text, checks, seen);
  if (checks.failed === failedBefore) return;
  throw new DatelineError({
    stage: 'validate',
    what: 'failed checks, so nothing is published',
    value: String(checks.failed),
    where: checks
      .failures()
      .map((failure) => `${failure.check}: ${failureText(failure)}`)
      .join(' | '),
    todo: 'this is a fault of the software, not of the article: report it with the article, or leave the article out',
    exitCode: EXIT.FAILED,
  });
}

/**
 * @param text the article's, null where only the output is there
 * @param isPublished whether the rows are those of an output, whose texts may be withheld
 */
export function validateArticle(
  articleId: string,
  rows: TableRows,
  text: string | null,
  checks: Checks,
  seen: Seen,
  isPublished = false,
): void {
  checks.count('one row an article', 1);
  if (rows.articles.length !== 1) {
    checks.fail('one row an article', 'articles', articleId, null, `${rows.articles.length} rows`);
    return;
  }
  const index = indexArticle(articleId, rows, text, isPublished);
  if (!checkRows(index, checks)) return;
  checkKeys(index, checks);
  checkGrounding(index, checks);
  checkReferences(index, checks);
  checkLinks(index, checks);
  checkParties(index, checks);
  checkSense(index, checks);
  checkExpectations(index, checks);
  checkAcrossArticles(index.articleId, rows.articles[0].duplicate_of, checks, seen);
}

function checkAcrossArticles(id: string, duplicateOf: string | null, checks: Checks, seen: Seen): void {
  checks.count('article_id unique', 1);
  if (seen.articleIds.has(id)) checks.fail('article_id unique', 'articles', id, 'article_id', 'stands twice');
  if (duplicateOf !== null) {
    checks.count('duplicate_of is an earlier article', 1);
    if (!seen.articleIds.has(duplicateOf))
      checks.fail('duplicate_of is an earlier article', 'articles', id, 'duplicate_of', duplicateOf);
  }
  seen.articleIds.add(id);
}
