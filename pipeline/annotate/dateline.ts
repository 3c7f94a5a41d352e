import type { Mention } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';

/** The mention of the place that the report is sent from, as its first dateline names it; -1 without one. */
export function datelineMention(article: Article, mentions: readonly Mention[]): number {
  const place = article.passages.find((passage) => passage.dateline !== null)?.dateline;
  if (!place) return -1;
  return mentions.findIndex((mention) => mention.start >= place.start && mention.end <= place.end);
}
