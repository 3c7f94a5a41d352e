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
