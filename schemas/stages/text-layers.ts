/**
 * The layers that say how the text reads: tokens, segments, tags, phrases, quotation marks. Offsets are UTF-16 units of
 * `Article.text`; `firstToken` is included, `endToken` excluded.
 */
import type { Span } from './article.ts';

/** Bits of `Tokens.shape`. */
export const Shape = {
  /** Holds a letter. */
  ALPHA: 1,
  /** Its first letter is upper case. */
  CAPITAL: 2,
  /** At least two letters and all of them upper case. */
  UPPER: 4,
  /** Holds a digit. */
  DIGIT: 8,
  /** Neither letter nor digit. */
  PUNCT: 16,
  /** Ends with a full stop that belongs to it: "U.S.", "Mr.", "Nov.", "J.". */
  ABBREV: 32,
  /** White space, or the start of the text, stands before it. */
  SPACED: 64,
  /** A line break stands before it. */
  LINE: 128,
} as const;

/**
 * The shared token table. Words are cut at white space, punctuation and hyphens ("Kyiv-based" is three tokens, the
 * second and third without SPACED); clitics are tokens ("Japan" "'s", "do" "n't"); numbers keep inner separators
 * ("1.85", "12,000", "14:00"); "10bn" and "5G" are one token; "$" is one.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  /** Vocabulary id of the lower-case form (curly apostrophes straightened); ids from `vocabulary.size` on are words unknown to it, equal within the article. */
  readonly word: Int32Array;
  /** Index of the segment that holds the token, -1 in promotion. */
  readonly segment: Int32Array;
  /** Start and end of each unknown word, by its id less `vocabulary.size`. */
  readonly unknown: Int32Array;
}

/** How a segment is written: running text, a title ("Minister Meets Envoy in Geneva"), capitals throughout. */
export const Case = { RUNNING: 0, TITLE: 1, UPPER: 2 } as const;
export type Case = (typeof Case)[keyof typeof Case];

/**
 * A stretch that a pass reads as a unit. `sentence`: running text of body, caption, headline, summary, subheading or
 * correction. `dateline`: place (and agency) before the running text. `credit`: a caption's bracketed credit.
 * `block`: a whole passage of another role (publisher, timestamp, byline, credit, section, other).
 */
export interface Segment extends Span {
  readonly kind: 'sentence' | 'dateline' | 'credit' | 'block';
  readonly passage: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly letterCase: Case;
}

export interface TokenSpan extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Penn tags, as far as rules need them; `Syntax.tag` holds the index. */
export const TAGS = [
  'X',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'JJ',
  'JJR',
  'JJS',
  'RB',
  'RBR',
  'RBS',
  'IN',
  'TO',
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'CC',
  'CD',
  'EX',
  'RP',
  'POS',
  'UH',
  'FW',
  'SYM',
  'PUNCT',
] as const;
export type Tag = (typeof TAGS)[number];

/** A base noun phrase: determiner to head, without what follows the head ("the foreign ministers" of "… of Japan"). A possessive ("Japan's stance") is two phrases, the second beginning at its own first word after "'s". */
export interface NounPhrase extends TokenSpan {
  readonly head: number;
  readonly isPlural: boolean;
  readonly isPronoun: boolean;
}

/** A verb group: auxiliaries, negation, adverbs between, main verb ("will not be given", "has lost", "to end"). */
export interface VerbGroup extends TokenSpan {
  /** Token of the main verb. */
  readonly head: number;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund' | 'imperative';
  readonly isPassive: boolean;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isNegated: boolean;
  /** Token of the modal ("may", "would", "should"), -1 without; "will" and "shall" are modals too. */
  readonly modal: number;
}

export interface Syntax {
  readonly tag: Uint8Array;
  /** Ordered, not overlapping. */
  readonly nounPhrases: readonly NounPhrase[];
  /** Ordered, not overlapping. */
  readonly verbGroups: readonly VerbGroup[];
}

/** A stretch between quotation marks, or from a mark left open to the passage's end. */
export interface Quotation extends TokenSpan {
  /** `start`/`end` are inside the marks; these are the outer bounds. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Whether the closing mark is missing: the speech goes on in the next paragraph, or the mark was forgotten. */
  readonly isOpen: boolean;
  /** Whether it lies within another quotation. */
  readonly isNested: boolean;
}
