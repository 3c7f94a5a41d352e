import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import { articleProblem } from '../../schemas/stages/article-schema.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Reject } from '../../schemas/stages/reject.ts';
import { annotate, annotateAll } from '../annotate/annotate.ts';
import { checkAnnotations, checkTokens } from '../annotate/check.ts';
import { reasonOf } from '../error.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { transform } from '../transform/transform.ts';
import type { RowOptions } from './make-rows.ts';

/** An article on its way, with the id of an earlier one that has its text. */
export interface Cleaned {
  readonly article: Article;
  readonly duplicateOf: string | null;
}

/**
 * Annotates and transforms a few articles at once, each as if it were alone. One that a stage fails on is a reject;
 * under `--strict` its error is raised.
 */
export function makeRows(
  chunk: readonly Cleaned[],
  options: RowOptions,
  knowledge: Knowledge,
): (ArticleRows | Reject)[] {
  const annotated = annotateTogether(chunk, knowledge);
  return chunk.map((cleaned, i) => {
    const { article } = cleaned;
    try {
      assertArticle(article);
      const annotations = annotated?.[i] ?? annotate(article, knowledge);
      if (options.check === true) checkAnnotations(article, annotations);
      else checkTokens(article, annotations.tokens, annotations.segments);
      return { article, rows: transform(article, annotations, cleaned.duplicateOf) };
    } catch (error) {
      if (options.strict === true) throw error;
      const { sourceFile, record } = article;
      return { sourceFile, record, stage: 'annotate', reason: 'failed', detail: reasonOf(error) };
    }
  });
}

/** Null where one of them fails: then each is tried alone, to find out which. */
function annotateTogether(chunk: readonly Cleaned[], knowledge: Knowledge): Annotations[] | null {
  try {
    return annotateAll(
      chunk.map(({ article }) => article),
      knowledge,
    );
  } catch {
    return null;
  }
}

function assertArticle(article: Article): void {
  const problem = articleProblem(article);
  if (problem !== null) throw new Error(`clean broken article: ${problem}`);
}
