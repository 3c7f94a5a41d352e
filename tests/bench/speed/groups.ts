import { annotateAll } from '../../../pipeline/annotate/annotate.ts';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Annotations } from '../../../schemas/stages/annotations.ts';
import type { Article } from '../../../schemas/stages/article.ts';

const GROUP = 32;

/** Annotates articles in groups as a run forms them; as there, a group's annotations are handed on before the next. */
export function annotateInGroups(
  articles: readonly Article[],
  knowledge: Knowledge,
  take: (annotations: readonly Annotations[]) => void = () => {},
): void {
  for (let from = 0; from < articles.length; from += GROUP) {
    take(annotateAll(articles.slice(from, from + GROUP), knowledge));
  }
}
