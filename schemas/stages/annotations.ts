/**
 * What the annotate stage hands to transform: one layer per kind of fact. All offsets are UTF-16 units of
 * `Article.text`; `firstToken` is included, `endToken` excluded; indexes point into the layer named by the field.
 */
import type { Span } from './article.ts';
import type { Segment, Syntax, TokenSpan, Tokens } from './text-layers.ts';

export * from './text-layers.ts';

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
