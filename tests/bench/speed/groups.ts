import { annotateAll } from '../../../pipeline/annotate/annotate.ts';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Annotations } from '../../../schemas/stages/annotations.ts';
import type { Article } from '../../../schemas/stages/article.ts';

const GROUP = 32;

/** Annotations of articles in groups as a run forms them. */
export function annotateInGroups(articles: readonly Article[], knowledge: Knowledge): Annotations[] {
  const all: Annotations[] = [];
  for (let from = 0; from < articles.length; from += GROUP) {
    all.push(...annotateAll(articles.slice(from, from + GROUP), knowledge));
  }
  return all;
}
