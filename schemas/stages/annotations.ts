/**
 * What the annotate stage hands to transform: one layer per kind of fact. All offsets are UTF-16 units of
 * `Article.text`; `firstToken` is included, `endToken` excluded; indexes point into the layer named by the field.
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
}

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

/** A list item of an `unresolved` column: `<column>:<reason>`. */
export const REASONS = [
  'ambiguous',
  'no_antecedent',
  'no_anchor',
  'no_name',
  'unknown_place',
  'unknown_unit',
  'contradictory',
  'unsupported',
] as const;
export type Reason = (typeof REASONS)[number];
export interface Unresolved {
  readonly unresolved: readonly string[];
}

export const ENTITY_TYPES = [
  'person',
  'organization',
  'country',
  'region',
  'city',
  'facility',
  'group',
  'other',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span of a name with its type, before it is tied to an entity. Titles, articles and "'s" are outside. */
export interface NameSpan extends TokenSpan {
  readonly type: EntityType;
  /** `demonym`: "Japanese", "Ukrainian" as adjective or people; `acronym`: "UNDP". */
  readonly form: 'name' | 'acronym' | 'demonym';
  /** Title or post directly before a person's name ("Foreign Minister", "Lt. Gen."); null without. */
  readonly title: TokenSpan | null;
  /** A resolved place, or the place of a demonym; null where it is none or not known. */
  readonly place: Place | null;
  readonly unresolved: readonly string[];
}

/** What the gazetteer or the code tables say of a place. */
export interface Place {
  readonly type: 'country' | 'region' | 'city';
  /** Its usual English name. */
  readonly name: string;
  /** `iso3166:UA`, `admin1:US.TX`, `geonames:703448`; null for continents and other regions without a code. */
  readonly identity: string | null;
  readonly basis: 'gazetteer' | 'lexicon' | 'authority';
  readonly countryCode: string | null;
  readonly admin1Code: string | null;
  readonly geonamesId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Entity {
  readonly type: EntityType;
  readonly name: string;
  /** Other forms in this article. */
  readonly aliases: readonly string[];
  /** Index of the mention that names it. */
  readonly mention: number;
  readonly identity: string | null;
  readonly identityBasis: 'authority' | 'gazetteer' | 'lexicon' | null;
  readonly countryCode: string | null;
  readonly admin1Code: string | null;
  readonly geonamesId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const MENTION_FORMS = [
  'name',
  'surname',
  'acronym',
  'demonym',
  'title',
  'pronoun',
  'nominal',
  'adverb',
] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];
export interface Mention extends TokenSpan, Unresolved {
  /** Token of the head: last of a name, head noun of a nominal. */
  readonly head: number;
  /** -1: nobody named, or unresolved, or a plural with members. */
  readonly entity: number;
  readonly form: MentionForm;
  /** Entities that a plural stands for; empty otherwise. */
  readonly members: readonly number[];
}

export interface Role extends TokenSpan, Unresolved {
  readonly person: number;
  readonly title: string;
  /** Entity of which the post is held, -1 if not stated. */
  readonly of: number;
  readonly basis: 'stated' | 'inferred';
}

export const SPEAKER_BASES = ['named', 'pronoun', 'nominal', 'carried_over', 'unknown'] as const;
export type SpeakerBasis = (typeof SPEAKER_BASES)[number];
export interface Quote extends Span, Unresolved {
  /** Index of the first quote of its group, its own if alone. */
  readonly group: number;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Mention index, -1 if unknown. */
  readonly speaker: number;
  readonly speakerBasis: SpeakerBasis;
  /** As printed, whole phrase ("a senior official at the ministry"); null when unknown. Its head is within the mention. */
  readonly speakerSpan: Span | null;
  readonly cue: Span | null;
  /** Head noun phrase of the addressee; its mention (-1 without). */
  readonly addresseeSpan: Span | null;
  readonly addressee: number;
  readonly saidOn: string | null;
  readonly saidTime: number;
  readonly placeMention: number;
  /** Whether it reports belief or intent, not speech ("believes that …"); not published, used by scorers and events. */
  readonly isThought: boolean;
}

export interface TimeExpression extends Span, Unresolved {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; null when unresolved. */
  readonly value: string | null;
  readonly modifier: 'BEFORE' | 'AFTER' | 'START' | 'END' | 'APPROX' | null;
  /** `2024-03-01`; both days included. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** 'published_on', the index of another time, or null for an absolute one. */
  readonly anchor: 'published_on' | number | null;
  readonly firstToken: number;
  readonly endToken: number;
}

export const QUANTITY_KINDS = ['money', 'percent', 'count', 'measure', 'ordinal'] as const;
export interface Quantity extends Span, Unresolved {
  readonly kind: (typeof QUANTITY_KINDS)[number];
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly unitBasis: 'symbol' | 'code' | 'word' | 'publisher_country' | 'dateline' | null;
  readonly per: string | null;
  readonly modifier: 'about' | 'more_than' | 'less_than' | 'at_least' | 'at_most' | null;
  /** What it is of: "its power generation capacity" of "about 60 percent of its …". */
  readonly of: Span | null;
  /** The other side of a stated conversion, -1 without. */
  readonly sameAs: number;
  /** Whether it is the one in brackets. */
  readonly isConversion: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
export const STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'proposed',
  'cancelled',
  'denied',
  'hypothetical',
  'historical',
] as const;
export type Status = (typeof STATUSES)[number];
export const SECTORS = [
  'government',
  'military',
  'opposition',
  'rebels',
  'media',
  'business',
  'civilians',
  'international',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

export interface Participant extends Unresolved {
  /** Mention whose span the row carries. */
  readonly mention: number;
  /** Entity index, -1 where nobody is named. A plural gives one participant per member on the same mention. */
  readonly entity: number;
  readonly role: 'actor' | 'recipient' | 'intermediary';
  /** Country or organisation for which it acts, -1 without. */
  readonly represents: number;
  readonly sector: Sector | null;
}

export interface Event extends Span, Unresolved {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  /** Whether who proposes a `proposed` event is its actor (plover_type REQUEST). */
  readonly isProposedByActor: boolean;
  readonly trigger: Span;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly time: number;
  readonly placeMention: number;
  /** The quotation that reports it, -1: the article's own voice. */
  readonly quote: number;
  readonly participants: readonly Participant[];
  readonly quantities: readonly number[];
  /** Every telling, the first included: trigger span (and the clause around it). */
  readonly tellings: readonly (Span & { readonly clause: Span })[];
}

export interface Annotations {
  readonly tokens: Tokens;
  readonly segments: readonly Segment[];
  readonly syntax: Syntax;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
  readonly quotes: readonly Quote[];
  readonly events: readonly Event[];
  /** Mention of the dateline's place, -1 without. */
  readonly datelineMention: number;
}
