import type { Sector } from '../../../schemas/stages/annotations.ts';
import type { Authority, AuthorityEntry } from '../../knowledge/authority.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import { PhraseTable, splitPhrase } from '../../knowledge/phrases.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { PRONOUNS } from './pronoun-table.ts';

/** A person's gender as far as words tell it. */
export const Gender = { UNKNOWN: 0, MALE: 1, FEMALE: 2 } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

/** A post or occupation, as the head of a noun phrase. */
export interface Post {
  readonly post: string;
  readonly category: string;
  readonly sector: Sector | null;
  readonly gender: Gender;
  /** What the post is usually held of. */
  readonly of: 'country' | 'organization' | 'any';
  readonly isPlural: boolean;
}

/** What a common noun may stand for. `people` and `couple` are plurals by sense. */
export interface NounSense {
  readonly kind: string;
  readonly gender: Gender;
  readonly sector: Sector | null;
}

/** Bits of `EntityKnowledge.flags`, by word id. */
export const Flag = {
  CORPORATE: 1,
  GENERATION: 2,
  SAY: 4,
  EXPLETIVE: 8,
  FORMER: 16,
  MODIFIER: 32,
  GOVERNMENT: 64,
  WEATHER: 128,
  SUBORDINATOR: 256,
  EITHER: 512,
  STYLE: 1024,
  TOWARD: 2048,
} as const;
const USES: Record<string, number> = {
  corporate: Flag.CORPORATE,
  generation: Flag.GENERATION,
  say: Flag.SAY,
  expletive: Flag.EXPLETIVE,
  former: Flag.FORMER,
  modifier: Flag.MODIFIER,
  government_body: Flag.GOVERNMENT,
  weather: Flag.WEATHER,
  subordinator: Flag.SUBORDINATOR,
  either: Flag.EITHER,
  style: Flag.STYLE,
  toward: Flag.TOWARD,
};

/** Values of `EntityKnowledge.personNoun`. */
export const PersonNoun = { NONE: 0, PERSON: 1, MALE: 2, FEMALE: 3, PEOPLE: 4 } as const;

export interface EntityKnowledge {
  readonly vocabulary: Vocabulary;
  /** Gender by word id of a given name. */
  readonly givenName: Uint8Array;
  /** Gender by word id of an honorific ("Mr.", "Lady"). */
  readonly honorific: Uint8Array;
  /** Singular and plural posts. */
  readonly posts: PhraseTable<Post>;
  /** 1 for the last words of posts. */
  readonly postEnd: Uint8Array;
  /** 1 for their first words. */
  readonly postStart: Uint8Array;
  readonly nouns: ReadonlyMap<number, readonly NounSense[]>;
  readonly isNoun: Uint8Array;
  /** Which nouns are for persons, by word id: PersonNoun. */
  readonly personNoun: Uint8Array;
  readonly flags: Uint16Array;
  /** Index into PRONOUNS + 1, by word id. */
  readonly pronoun: Uint8Array;
  /** Other forms of a given name. */
  readonly nicknames: ReadonlyMap<number, readonly number[]>;
  readonly words: KnownWords;
  /** The user's own names; null without. */
  readonly authority: Authority | null;
  readonly trustedNames: PhraseTable<AuthorityEntry> | null;
}

/** Word ids that rules ask for by name. */
export type KnownWords = Readonly<Record<(typeof KNOWN)[number], number>>;
const KNOWN = ['the', 'first', 'he', 'she', 'second', 'third', 'this', 'that', 'these', 'those', 'a', 'an', 'of', 'for', 'at', 'and', 'or', 'to', 'in', 'on', 'by', 'with', 'here', 'there', 'both', 'two', 'counterpart', 'counterparts', 'government', 'is', 'was', 'are', 'were', 'as', 'has', 'have', 'had', ',', '(', ')', '[', ']', "'s", "'", '-', '--', 'who', 'whose', 'whom', 'which', 'de', 'van'] as const; // biome-ignore format: a list

const GENDERS: Record<string, Gender> = { m: Gender.MALE, f: Gender.FEMALE, '-': Gender.UNKNOWN };
const HONORIFICS: readonly (readonly [string, Gender])[] = [
  ...['mr', 'mr.', 'sir', 'lord', 'master', 'don', 'señor', 'monsieur', 'herr', 'hon.'].map((w) => [w, Gender.MALE] as const), // biome-ignore format: a list
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'lady', 'dame', 'madame', 'mme', 'frau', 'señora', 'baroness'].map((w) => [w, Gender.FEMALE] as const), // biome-ignore format: a list
];

export function loadEntityKnowledge(
  vocabulary: Vocabulary,
  authority: Authority | null = null,
): EntityKnowledge {
  const gender = new Map<number, number>();
  for (const [name, letter] of rows('given-names', ['name', 'gender'])) {
    gender.set(vocabulary.add(name!), GENDERS[letter!]!);
  }
  const honorific = new Map<number, number>();
  for (const [word, value] of HONORIFICS) honorific.set(vocabulary.add(word), value);
  const { posts, postEnd, postStart } = loadPosts(vocabulary);
  const nouns = loadNouns(vocabulary);
  const flags = new Map<number, number>();
  for (const [word, use] of rows('words', ['word', 'use'])) {
    const id = vocabulary.add(word!);
    flags.set(id, (flags.get(id) ?? 0) | USES[use!]!);
  }
  const pronoun = new Map<number, number>();
  PRONOUNS.forEach((entry, index) => {
    pronoun.set(vocabulary.add(entry.word), index + 1);
  });
  const nicknames = new Map<number, number[]>();
  for (const [short, full] of rows('nicknames', ['short', 'full'])) {
    const a = vocabulary.add(short!);
    const b = vocabulary.add(full!);
    nicknames.set(a, [...(nicknames.get(a) ?? []), b]);
    nicknames.set(b, [...(nicknames.get(b) ?? []), a]);
  }
  const words = Object.fromEntries(KNOWN.map((word) => [word, vocabulary.add(word)])) as KnownWords;
  return {
    vocabulary,
    givenName: byId(gender),
    honorific: byId(honorific),
    posts,
    postEnd: byId(postEnd),
    postStart: byId(postStart),
    nouns,
    isNoun: byId(new Map([...nouns.keys()].map((id) => [id, 1]))),
    personNoun: byId(new Map([...nouns].map(([id, senses]) => [id, personNounOf(senses)]))),
    flags: wideById(flags),
    pronoun: byId(pronoun),
    nicknames,
    words,
    authority,
    trustedNames: authority ? loadTrusted(vocabulary, authority) : null,
  };
}

/** Value of a table by word id; 0 for words beyond it. */
export function at(table: Uint8Array, word: number): number {
  return word < table.length ? table[word]! : 0;
}

/** The same for flags: apart, so that each sees arrays of one kind. */
export function flagsAt(table: Uint16Array, word: number): number {
  return word < table.length ? table[word]! : 0;
}

function loadTrusted(vocabulary: Vocabulary, authority: Authority): PhraseTable<AuthorityEntry> {
  const table = new PhraseTable<AuthorityEntry>(vocabulary);
  for (const [name, entry] of authority.byName) if (entry) table.add(name, entry);
  return table;
}

function loadPosts(vocabulary: Vocabulary): {
  posts: PhraseTable<Post>;
  postEnd: Map<number, number>;
  postStart: Map<number, number>;
} {
  const posts = new PhraseTable<Post>(vocabulary);
  const postEnd = new Map<number, number>();
  const postStart = new Map<number, number>();
  const add = (phrase: string, post: Post): void => {
    posts.add(phrase, post);
    const parts = splitPhrase(phrase);
    postStart.set(vocabulary.add(parts[0]!), 1);
    postEnd.set(vocabulary.add(parts.at(-1)!), 1);
  };
  const columns = ['post', 'plural', 'category', 'sector', 'gender', 'of'];
  for (const [post, plural, category, sector, gender, of] of rows('posts', columns)) {
    const entry = {
      post: post!,
      category: category!,
      sector: sector === '-' ? null : (sector as Sector),
      gender: GENDERS[gender!]!,
      of: of as Post['of'],
    };
    add(post!, { ...entry, isPlural: false });
    if (plural !== '-') add(plural!, { ...entry, isPlural: true });
  }
  return { posts, postEnd, postStart };
}

function personNounOf(senses: readonly NounSense[]): number {
  if (senses.some(({ kind }) => kind === 'people')) return PersonNoun.PEOPLE;
  const person = senses.find(({ kind }) => kind === 'person');
  if (!person) return PersonNoun.NONE;
  if (person.gender === Gender.UNKNOWN) return PersonNoun.PERSON;
  return person.gender === Gender.MALE ? PersonNoun.MALE : PersonNoun.FEMALE;
}

function loadNouns(vocabulary: Vocabulary): Map<number, NounSense[]> {
  const nouns = new Map<number, NounSense[]>();
  for (const [noun, kind, gender, sector] of rows('nouns', ['noun', 'kind', 'gender', 'sector'])) {
    const sense = {
      kind: kind!,
      gender: GENDERS[gender!]!,
      sector: sector === '-' ? null : (sector as Sector),
    };
    const id = vocabulary.add(noun!);
    const senses = nouns.get(id);
    if (senses) senses.push(sense);
    else nouns.set(id, [sense]);
  }
  return nouns;
}

function rows(name: string, columns: readonly string[]): string[][] {
  return readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);
}

function byId(values: ReadonlyMap<number, number>): Uint8Array {
  return Uint8Array.from(wideById(values));
}

function wideById(values: ReadonlyMap<number, number>): Uint16Array {
  let top = 0;
  for (const id of values.keys()) if (id > top) top = id;
  const table = new Uint16Array(top + 1);
  for (const [id, value] of values) table[id] = value;
  return table;
}
