import { Shape } from '../../schemas/stages/annotations.ts';
import type { ArticleRow } from '../../schemas/tables/articles.ts';
import type { Frame } from './frame.ts';

/** The article's own row. `duplicate_of` needs the other articles: whoever knows them sets it. */
export function articleRow(frame: Frame, duplicateOf: string | null): ArticleRow {
  const { article, annotations } = frame;
  return {
    article_id: article.articleId,
    start_char: 0,
    end_char: frame.point(article.text.length),
    source_file: article.sourceFile,
    source_sha256: article.sourceSha256,
    source_format: article.sourceFormat,
    source_encoding: article.sourceEncoding,
    text_sha256: article.textSha256,
    url: article.url,
    publisher: article.publisher,
    publisher_country: article.publisherCountry,
    publisher_country_basis: article.publisherCountryBasis,
    headline: article.headline,
    authors: article.authors,
    published_on: article.publishedOn,
    published_at: article.publishedAt,
    published_zone: article.publishedZone,
    published_at_text: article.publishedAtText,
    published_basis: article.publishedBasis,
    dateline_mention_id: frame.mentionId(annotations.datelineMention),
    dateline_place_name: frame.mentionName(annotations.datelineMention),
    language: article.language,
    words: countWords(frame),
    rights: article.rights,
    rights_basis: article.rightsBasis,
    duplicate_of: duplicateOf,
  };
}

/** Word tokens of the body; a clitic ("'s", "n't") belongs to the word before it. */
function countWords({ article, annotations }: Frame): number {
  const { tokens, segments } = annotations;
  let words = 0;
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens.shape[at]! & (Shape.ALPHA | Shape.DIGIT)) === 0) continue;
    const isClitic =
      (tokens.shape[at]! & Shape.SPACED) === 0 && at > 0 && (tokens.shape[at - 1]! & Shape.PUNCT) === 0;
    const segment = segments[tokens.segment[at]!];
    if (!isClitic && segment && article.passages[segment.passage]!.role === 'body') words++;
  }
  return words;
}
