import {
  code,
  date,
  enumeration,
  id,
  instant,
  int,
  list,
  name,
  nullable,
  offset,
  ref,
  text,
} from '../column.ts';
import { BASES, RIGHTS } from '../stages/article.ts';
import type { RowOf } from '../table.ts';
import { table } from '../table.ts';

export const articles = table(
  'articles',
  { description: 'one article', key: ['article_id'], type: 'schema:NewsArticle' },
  {
    article_id: id(null, 'Names the source: given in articles.csv, else made from its path', {
      format: 'articleId',
    }),
    start_char: offset('Where the article begins, always 0'),
    end_char: offset('Length of the article'),
    source_file: code('Path of the file below the raw folder'),
    source_sha256: code('Hash of the file as it arrived', { format: 'sha256' }),
    source_format: code('How the file was read'),
    source_encoding: code('Character encoding of the file'),
    text_sha256: code('Hash of the canonical text in UTF-8', { format: 'sha256' }),
    url: nullable(code('Address of the article', { term: 'schema:url' })),
    publisher: nullable(text('fact', 'Name of the publisher', { term: 'schema:publisher' })),
    publisher_country: nullable(code('Country of the publisher', { format: 'country' })),
    publisher_country_basis: enumeration(BASES, 'Where publisher_country comes from'),
    headline: nullable(text('title', 'Headline', { term: 'schema:headline' })),
    authors: list('fact', 'Names in the byline', { term: 'schema:author' }),
    published_on: nullable(
      date("The publisher's local day of publication", { term: 'schema:datePublished' }),
    ),
    published_at: nullable(instant('Moment of publication; only where a time and a zone are stated')),
    published_zone: nullable(code('The zone in which the time of publication is stated', { format: 'zone' })),
    published_at_text: nullable(text('fact', 'The date of publication as printed')),
    published_basis: enumeration(BASES, 'Where published_on comes from'),
    dateline_mention_id: nullable(ref('mentions', 'The mention of the place in the dateline')),
    dateline_place_name: nullable(name('dateline_mention_id', 'The place that the report is sent from')),
    language: code('Language', { format: 'language', term: 'schema:inLanguage' }),
    words: int('Words in the body', { term: 'schema:wordCount' }),
    rights: enumeration(RIGHTS, 'How much of the text may be published; unknown is treated as quotations'),
    rights_basis: enumeration(BASES, 'Where rights comes from'),
    duplicate_of: nullable(
      ref('articles', 'An earlier article with the same text; leave out rows where it is set when counting'),
    ),
  },
);
export type ArticleRow = RowOf<typeof articles>;
