import { withoutWords } from '../../schemas/source-link.ts';
import type { Article, Basis, Passage, PassageRole, Rights } from '../../schemas/stages/article.ts';
import type { Reject } from '../../schemas/stages/reject.ts';
import { NOTHING_STATED, type SourceRecord } from '../../schemas/stages/source.ts';
import type { ArticleLine } from '../read/articles-csv.ts';
import { sha256 } from '../read/canonical.ts';
import { articleId } from './article-id.ts';
import { findAuthors } from './facts/authors.ts';
import { findLanguage, type LanguageFinding } from './facts/language.ts';
import { printedPublication, statedPublication, UNDATED } from './facts/publication.ts';
import { publisherFacts } from './facts/publisher.ts';
import { type CleanKnowledge, cleanKnowledge } from './knowledge.ts';
import { cutLines } from './lines/lines.ts';
import { makePassages } from './passages.ts';
import { labelLines } from './roles/label.ts';

export interface CleanOptions {
  /** What `articles.csv` says of the file. */
  readonly line?: ArticleLine | undefined;
  /** `--rights`, for articles of which `articles.csv` says nothing. */
  readonly rights?: Rights | undefined;
}

/**
 * One record as an article: its lines labelled, its metadata read. A pure function of the record, the options and the
 * lexicons. A record without English text is a reject.
 */
export function cleanRecord(
  record: SourceRecord,
  options: CleanOptions = {},
  knowledge: CleanKnowledge = cleanKnowledge(),
): Article | Reject {
  const rejected = { sourceFile: record.sourceFile, record: record.record, stage: 'clean' } as const;
  const passages = findPassages(record.text, knowledge);
  if (passages.length === 0) return { ...rejected, reason: 'empty', detail: 'no text in the record' };
  const finding = findLanguage(record.text, passages, knowledge);
  if (finding.language !== 'en') {
    return { ...rejected, reason: 'language', detail: describeLanguage(finding) };
  }
  return makeArticle(record, passages, finding.language, options, knowledge);
}

/**
 * A text from elsewhere than a file, cleaned by the same rules; it is an article whatever its language. Its characters
 * are kept as they are, so that offsets count in `text`.
 */
export function articleFromText(
  text: string,
  about: { articleId: string; publishedOn?: string | null },
): Article {
  const knowledge = cleanKnowledge();
  const record: SourceRecord = {
    sourceFile: about.articleId,
    record: null,
    key: null,
    sourceSha256: sha256(text),
    sourceFormat: 'text',
    sourceEncoding: 'utf-8',
    text,
    stated: { ...NOTHING_STATED, publishedAt: about.publishedOn ?? null },
  };
  const passages = findPassages(text, knowledge);
  const { language } = findLanguage(text, passages, knowledge);
  return { ...makeArticle(record, passages, language, {}, knowledge), articleId: about.articleId };
}

function findPassages(text: string, knowledge: CleanKnowledge): Passage[] {
  const lines = cutLines(text);
  return makePassages(lines, labelLines(lines, knowledge), knowledge);
}

function makeArticle(
  record: SourceRecord,
  passages: readonly Passage[],
  language: string,
  { line, rights }: CleanOptions,
  knowledge: CleanKnowledge,
): Article {
  const { text, stated } = record;
  const printed = (role: PassageRole): string | null => {
    const passage = passages.find((candidate) => candidate.role === role);
    return passage === undefined ? null : text.slice(passage.start, passage.end);
  };
  const address = line?.url ?? stated.url;
  // A text fragment that was copied with it holds words of the page, whatever the rights.
  const url = address === null ? null : withoutWords(address);
  const publisher = publisherFacts(
    {
      csvName: line?.publisher ?? null,
      csvCountry: line?.publisherCountry ?? null,
      statedName: stated.publisher,
      masthead: printed('publisher'),
      url,
    },
    knowledge,
  );
  const publication =
    statedPublication(line?.publishedAt ?? null, 'articles_csv') ??
    statedPublication(stated.publishedAt, 'page') ??
    printedPublication(text, passages, publisher.publisherCountry, knowledge) ??
    UNDATED;
  const statedAuthors = stated.authors.length > 0 ? stated.authors : null;
  return {
    articleId: line?.articleId ?? articleId(record),
    sourceFile: record.sourceFile,
    record: record.record,
    sourceSha256: record.sourceSha256,
    sourceFormat: record.sourceFormat,
    sourceEncoding: record.sourceEncoding,
    text,
    textSha256: sha256(text),
    url,
    ...publisher,
    headline: line?.headline ?? stated.headline ?? printed('headline'),
    authors: line?.authors ?? statedAuthors ?? findAuthors(text, passages, knowledge),
    ...publication,
    language,
    ...rightsOf(line?.rights ?? null, rights ?? null, stated.rights),
    passages,
  };
}

function rightsOf(
  csv: Rights | null,
  option: Rights | null,
  page: Rights | null,
): { rights: Rights; rightsBasis: Basis } {
  if (csv !== null) return { rights: csv, rightsBasis: 'articles_csv' };
  if (option !== null) return { rights: option, rightsBasis: 'option' };
  if (page !== null) return { rights: page, rightsBasis: 'page' };
  return { rights: 'unknown', rightsBasis: 'none' };
}

function describeLanguage({ language, share, words }: LanguageFinding): string {
  if (words === 0) return 'no words';
  const percent = (100 * share).toFixed(1);
  const other = language === 'und' ? '' : `; looks like ${language}`;
  return `${percent} % of its words are English function words${other}`;
}
