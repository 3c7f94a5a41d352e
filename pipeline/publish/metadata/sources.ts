/** `sources` of a Data Package: the articles, and the gazetteer that places come from. */
import type { ArticleRow } from '../../../schemas/tables/articles.ts';
import { isWebAddress, uriOf } from './web-address.ts';

export const GEONAMES = {
  title: 'GeoNames',
  path: 'https://www.geonames.org/',
  description: 'Names of places, their ids and coordinates',
  license: 'CC-BY-4.0',
} as const;

/**
 * @param article as published: a headline that may not be shown is empty there
 */
export function articleSource(article: ArticleRow): Record<string, unknown> {
  const { article_id, headline, publisher, published_on, url, rights } = article;
  const paper = [publisher, published_on].filter((part) => part !== null).join(', ');
  const title = headline && paper ? `${headline} (${paper})` : (headline ?? paper);
  return {
    title: title || article_id,
    ...(url !== null && isWebAddress(url) && { path: uriOf(url) }),
    article_id,
    rights,
  };
}
