import { sourceLink } from '../../schemas/source-link.ts';
import type { Annotations, Entity, Segment } from '../../schemas/stages/annotations.ts';
import type { Article, Span } from '../../schemas/stages/article.ts';
import { codePoints } from './code-points.ts';

/** What every table of one article is made from: the layers, their ids and the published offsets. */
export interface Frame {
  readonly article: Article;
  readonly annotations: Annotations;
  readonly entityIds: readonly string[];
  readonly mentionIds: readonly string[];
  readonly quoteIds: readonly string[];
  readonly timeIds: readonly string[];
  readonly quantityIds: readonly string[];
  readonly eventIds: readonly string[];
  /** UTF-16 offset to code points. */
  readonly point: (offset: number) => number;
  /** `<start>-<end>` in code points. */
  readonly place: (span: Span) => string;
  /** `<article_id>/<letter>/<start>-<end>`. */
  readonly id: (letter: string, span: Span) => string;
  /** The common columns of a row. */
  readonly common: (span: Span) => { article_id: string; text: string; start_char: number; end_char: number };
  /** Link to these words on the page of the article, null where its address is not known. */
  readonly sourceLink: (span: Span) => string | null;
  /** Id of the sentence that holds an offset, null outside sentences. */
  readonly sentenceId: (offset: number) => string | null;
  readonly entity: (index: number) => Entity | null;
  readonly entityId: (index: number) => string | null;
  readonly entityName: (index: number) => string | null;
  readonly mentionId: (index: number) => string | null;
  /** Name of the entity of a mention. */
  readonly mentionName: (index: number) => string | null;
}

export function frameOf(article: Article, annotations: Annotations): Frame {
  const { entities, mentions } = annotations;
  const articleId = article.articleId;
  const point = codePoints(article.text);
  const place = (span: Span): string => `${point(span.start)}-${point(span.end)}`;
  const id = (letter: string, span: Span): string => `${articleId}/${letter}/${place(span)}`;
  const mentionIds = mentions.map((mention) => id('m', mention));
  const entityIds = entities.map((entity) => id('e', mentions[entity.mention]!));
  const entity = (index: number): Entity | null => entities[index] ?? null;
  const sentences = annotations.segments.filter((segment) => segment.kind === 'sentence');
  const sentenceIds = sentences.map((sentence) => id('s', sentence));
  return {
    article,
    annotations,
    entityIds,
    mentionIds,
    quoteIds: annotations.quotes.map((quote) => id('q', quote)),
    timeIds: annotations.times.map((time) => id('t', time)),
    quantityIds: annotations.quantities.map((quantity) => id('n', quantity)),
    eventIds: annotations.events.map((event) => `${id('v', event.trigger)}-${event.type}`),
    point,
    place,
    id,
    common: (span) => ({
      article_id: articleId,
      text: article.text.slice(span.start, span.end),
      start_char: point(span.start),
      end_char: point(span.end),
    }),
    sourceLink: (span) =>
      article.url === null ? null : sourceLink(article.url, article.text.slice(span.start, span.end)),
    sentenceId: (offset) => sentenceIds[sentenceAt(sentences, offset)] ?? null,
    entity,
    entityId: (index) => entityIds[index] ?? null,
    entityName: (index) => entity(index)?.name ?? null,
    mentionId: (index) => mentionIds[index] ?? null,
    mentionName: (index) => entity(mentions[index]?.entity ?? -1)?.name ?? null,
  };
}

/** Index of the sentence that holds an offset, else -1. Binary search: they are ordered and do not overlap. */
function sentenceAt(sentences: readonly Segment[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
