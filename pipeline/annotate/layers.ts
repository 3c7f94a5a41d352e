/** What a pass may read: the article and the layers made before it. Each pass takes the smallest that holds what it needs. */

import type {
  Entity,
  Mention,
  NameSpan,
  Quantity,
  Quotation,
  Quote,
  Role,
  Segment,
  Syntax,
  TimeExpression,
  Tokens,
} from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';

export interface Base {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly segments: readonly Segment[];
}
export interface WithSyntax extends Base {
  readonly syntax: Syntax;
  readonly quotations: readonly Quotation[];
}
export interface WithTimes extends WithSyntax {
  readonly times: readonly TimeExpression[];
}
export interface WithValues extends WithTimes {
  readonly quantities: readonly Quantity[];
}
export interface WithNames extends WithValues {
  readonly names: readonly NameSpan[];
}
export interface WithEntities extends WithNames {
  readonly entities: readonly Entity[];
  /** Names, titles, demonyms, pronouns and nominals, ordered; those that no row needs are dropped at the end. */
  readonly mentions: readonly Mention[];
  /** Index of the innermost mention that holds a token, -1 without: a name before the noun phrase around it. */
  readonly mentionAt: Int32Array;
  readonly roles: readonly Role[];
}
export interface WithQuotes extends WithEntities {
  readonly quotes: readonly Quote[];
}

/** Of a layer that no pass has made yet. */
const UNREAD = null as never;

/**
 * Every layer of one article, filled as the passes come. One shape from the beginning, where objects that grow by
 * spreading would have another after every pass, and each property read by the passes behind it would be sought anew.
 */
export class Layers implements WithQuotes {
  segments: readonly Segment[] = UNREAD;
  syntax: Syntax = UNREAD;
  quotations: readonly Quotation[] = UNREAD;
  times: readonly TimeExpression[] = UNREAD;
  quantities: readonly Quantity[] = UNREAD;
  names: readonly NameSpan[] = UNREAD;
  entities: readonly Entity[] = UNREAD;
  mentions: readonly Mention[] = UNREAD;
  mentionAt: Int32Array = UNREAD;
  roles: readonly Role[] = UNREAD;
  quotes: readonly Quote[] = UNREAD;

  readonly article: Article;
  readonly tokens: Tokens;

  constructor(article: Article, tokens: Tokens) {
    this.article = article;
    this.tokens = tokens;
  }
}

/** The layers with other names, for the passes of one layer. */
export function withNames(layers: WithNames, names: readonly NameSpan[]): WithNames {
  if (names === layers.names) return layers;
  const copy = new Layers(layers.article, layers.tokens);
  copy.segments = layers.segments;
  copy.syntax = layers.syntax;
  copy.quotations = layers.quotations;
  copy.times = layers.times;
  copy.quantities = layers.quantities;
  copy.names = names;
  return copy;
}
