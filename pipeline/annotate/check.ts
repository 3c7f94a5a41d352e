import type { Annotations, Segment, Tokens } from '../../schemas/stages/annotations.ts';
import { annotationsSchema, sizesOf } from '../../schemas/stages/annotations-schema.ts';
import type { Article } from '../../schemas/stages/article.ts';

/**
 * Checks all layers of one article: the token table by its invariants, the rest by its schema. What breaks one is a
 * bug of ours, raised as a plain Error that names article, layer and place.
 */
export function checkAnnotations(article: Article, all: Annotations): void {
  checkTokens(article, all.tokens, all.segments);
  const result = annotationsSchema(sizesOf(article.text, all)).safeParse(all);
  if (result.success) return;
  const [issue] = result.error.issues;
  throw new Error(
    `annotate broken layer: ${issue?.path.join('.')}\n${article.sourceFile}\n${issue?.message}`,
  );
}

/** Tokens are ordered, do not overlap, lie in the text, and their segments hold them. */
export function checkTokens(article: Article, tokens: Tokens, segments: readonly Segment[]): void {
  let last = 0;
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens.start[at]!;
    const end = tokens.end[at]!;
    const isPlaced = start >= last && end > start && end <= article.text.length;
    const segment = tokens.segment[at]!;
    const holder = segments[segment];
    const isHeld =
      segment === -1 || (holder !== undefined && at >= holder.firstToken && at < holder.endToken);
    if (!isPlaced || !isHeld) {
      throw new Error(
        `annotate broken token: ${at} (${start}-${end}, segment ${segment})\n${article.sourceFile}`,
      );
    }
    last = end;
  }
}
