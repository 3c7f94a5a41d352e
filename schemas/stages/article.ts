/** What the clean stage hands to annotate: one article, its canonical text and its labelled passages. */

export const PASSAGE_ROLES = [
  'publisher',
  'section',
  'timestamp',
  'headline',
  'subheading',
  'summary',
  'byline',
  'caption',
  'body',
  'correction',
  'credit',
  'promotion',
  'other',
] as const;
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** Where a value of the article's metadata comes from. */
export const BASES = ['articles_csv', 'option', 'page', 'text', 'lexicon', 'none'] as const;
export type Basis = (typeof BASES)[number];

export const RIGHTS = ['full', 'quotations', 'none', 'unknown'] as const;
export type Rights = (typeof RIGHTS)[number];

/** A stretch of `Article.text`: UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One block of the text. Passages never overlap; only white space lies between them. */
export interface Passage extends Span {
  readonly role: PassageRole;
  /** A photo's credit inside a caption, without its brackets: "Provided by the Foreign Ministry". */
  readonly credit: Span | null;
  /** The place name of a dateline at the head of a body passage: "KYIV" of "KYIV--The …". */
  readonly dateline: Span | null;
  /** Where running text begins: after the dateline and its dash, else `start`. */
  readonly proseStart: number;
  /** Where running text ends: before a caption's bracketed credit, else `end`. */
  readonly proseEnd: number;
}

export interface Article {
  readonly articleId: string;
  /** Path below the raw folder, with `/`. */
  readonly sourceFile: string;
  /** Number of the record within a container; null in a file that is one article. */
  readonly record: number | null;
  readonly sourceSha256: string;
  readonly sourceFormat: string;
  readonly sourceEncoding: string;
  /** Decoded, NFC, `\n` line ends. */
  readonly text: string;
  readonly textSha256: string;
  readonly url: string | null;
  readonly publisher: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly publisherCountry: string | null;
  readonly publisherCountryBasis: Basis;
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** The publisher's local day, `2024-11-17`. */
  readonly publishedOn: string | null;
  /** UTC instant, `2024-11-17T05:00:00Z`; only where a time and a zone are stated. */
  readonly publishedAt: string | null;
  /** `+09:00`. */
  readonly publishedZone: string | null;
  readonly publishedAtText: string | null;
  readonly publishedBasis: Basis;
  readonly language: string;
  readonly rights: Rights;
  readonly rightsBasis: Basis;
  readonly passages: readonly Passage[];
}
