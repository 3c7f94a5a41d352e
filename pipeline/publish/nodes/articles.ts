import type { ArticleRow } from '../../../schemas/tables/articles.ts';
import { type NodeShape, row } from './node.ts';

/** The text of an article is a node of its own, which the spans select from. */
export const textId = (articleId: string): string => row(`${articleId}/text`);

export const articles: NodeShape<ArticleRow> = {
  derived: ({ article_id, text_sha256 }) => [
    {
      '@id': textId(article_id),
      '@type': ['schema:TextObject', 'prov:Entity'],
      'schema:encodesCreativeWork': row(article_id),
      'schema:sha256': text_sha256,
    },
  ],
};
