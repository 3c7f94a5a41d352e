import type { EntityType, MentionForm, Place, Role } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import type { Grammar } from './grammar.ts';
import type { EntityKnowledge, Gender } from './knowledge.ts';
import type { Post } from './post.ts';
import type { Pronoun } from './pronoun-table.ts';

/** An entity while its mentions are being gathered. */
export interface EntityDraft {
  type: EntityType;
  place: Place | null;
  gender: Gender;
  /** What the end of an unknown given name suggests. */
  genderHint: Gender;
  /** Folded word ids of its fullest name. */
  words: readonly number[];
  /** Index of the name span with the fullest form. */
  fullest: number;
  /** Number of name spans. */
  count: number;
  /** Country code of an organisation named after one ("Japanese government"). */
  countryCode: string | null;
}

export interface MentionDraft {
  firstToken: number;
  endToken: number;
  head: number;
  form: MentionForm;
  /** Index into the entity drafts, -1. */
  entity: number;
  members: readonly number[];
  unresolved: readonly string[];
  /** Index of its name span, -1. */
  name: number;
  /** Index of the base noun phrase whose head it holds, -1. */
  phrase: number;
  /** Of a whole joined phrase ("Mori and Holm"), the index of its first noun phrase; else -1. */
  joinedFrom: number;
  isPlural: boolean;
  /** Flags of its head, for a nominal; else 0. */
  flags: number;
  /** The post that a nominal names. */
  post: Post | null;
  pronoun: Pronoun | null;
  /** Whether "the", "this", "that", "these" or "those" stands before it. */
  isDefinite: boolean;
  /** Whether it has any determiner or possessive. */
  isDetermined: boolean;
}

/** A role while roles are being gathered; `person` and `of` index entity drafts. */
export type RoleDraft = {
  -readonly [K in keyof Pick<Role, 'person' | 'title' | 'of' | 'basis'>]: Role[K];
} & {
  firstToken: number;
  endToken: number;
  /** Mention that says of what, -1. */
  holder: number;
  post: Post;
  unresolved: readonly string[];
  /** Names a person who held it before, or will. */
  isFormer: boolean;
};

/** All that the passes of this layer share; each fills its part in turn. */
export interface Draft {
  readonly layers: WithNames;
  readonly knowledge: EntityKnowledge;
  readonly grammar: Grammar;
  readonly entities: EntityDraft[];
  readonly mentions: MentionDraft[];
  readonly mentionAt: Int32Array;
  /** Mention of each name span. */
  readonly mentionOfName: Int32Array;
  /** Mentions beside which a role may be told, in order. */
  readonly bearers: readonly number[];
  /** Noun phrases for one organisation, in order. */
  readonly bodies: readonly number[];
  readonly roles: RoleDraft[];
}

/** In the place of an entity: several would fit. */
export const AMBIGUOUS = -2;

/** Why a mention has no entity; shared, so that a refusal makes no list. */
export const UNRESOLVED = {
  ambiguous: ['entity_id:ambiguous'],
  no_antecedent: ['entity_id:no_antecedent'],
  no_name: ['entity_id:no_name'],
} as const;
