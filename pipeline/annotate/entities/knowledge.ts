import type { Sector } from '../../../schemas/stages/annotations.ts';
import type { Authority, AuthorityEntry } from '../../knowledge/authority.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import { PhraseTable, splitPhrase } from '../../knowledge/phrases.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { makeWordFlags, type WordFlags } from '../../knowledge/word-flags.ts';
import { type Post, writtenOut } from './post.ts';
import { PRONOUNS } from './pronoun-table.ts';

export { flagsAt } from '../../knowledge/word-flags.ts';

/** A person's gender as far as words tell it. */
export const Gender = { UNKNOWN: 0, MALE: 1, FEMALE: 2 } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

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
  /** First or last word of a post. */
  POST_START: 1 << 12,
  POST_END: 1 << 13,
  /** A noun of the lexicon of nouns; of those, one for a person. */
  NOUN: 1 << 14,
  PERSON: 1 << 15,
  MALE: 1 << 16,
  FEMALE: 1 << 17,
  /** Nouns of kinship. */
  KIN: 1 << 18,
  /** "plc", "Inc.": behind a company's name. */
  LEGAL_FORM: 1 << 19,
  /** Honorifics that stand before nothing but a person's name. */
  PLAIN_HONORIFIC: 1 << 20,
  /** Nouns that a company's, union's, paper's or party's name explains, never a person's. */
  BODY: 1 << 21,
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
  kin: Flag.KIN,
  body: Flag.BODY,
  legal_form: Flag.LEGAL_FORM,
  plain_honorific: Flag.PLAIN_HONORIFIC,
};

export interface EntityKnowledge {
  readonly vocabulary: Vocabulary;
  /** Gender by word id of a given name. */
  readonly givenName: Uint8Array;
  /** Gender by word id of an honorific ("Mr.", "Lady"). */
  readonly honorific: Uint8Array;
  /** Singular and plural posts. */
  readonly posts: PhraseTable<Post>;
  readonly nouns: ReadonlyMap<number, readonly NounSense[]>;
  /** What a word is, in one look-up: bits of Flag. */
  readonly flags: WordFlags;
  /** Index into PRONOUNS + 1, by word id. */
  readonly pronoun: Uint8Array;
  /** Other forms of a given name. */
  readonly nicknames: ReadonlyMap<number, readonly number[]>;
  readonly words: KnownWords;
  /** The user's own names; null without. */
  readonly authority: Authority | null;
  /** `JP president`: offices that a country does not have. */
  readonly officesAbsent: ReadonlySet<string>;
  readonly trustedNames: PhraseTable<AuthorityEntry> | null;
}

/** Word ids that rules ask for by name. */
export type KnownWords = Readonly<Record<(typeof KNOWN)[number], number>>;
const KNOWN = ['the', 'first', 'pm', 'cm', 'vp', 'fm', 'he', 'she', 'they', 'i', 'we', 'second', 'third', 'this', 'that', 'these', 'those', 'a', 'an', 'of', 'for', 'at', 'and', 'or', 'to', 'in', 'on', 'by', 'with', 'here', 'there', 'both', 'two', 'counterpart', 'counterparts', 'government', 'is', 'was', 'are', 'were', 'as', 'has', 'have', 'had', ',', '(', ')', '[', ']', "'s", "'", '-', '--', 'who', 'whose', 'whom', 'which', 'de', 'van', 'dr', 'dr.', '&', '.', 'plc', 'ag', 'party', 'movement', 'colleague', 'lord', 'lady', 'mrs', 'mrs.', 'assistant', 'deputy', 'associate', 'vice', 'from', 'near', 'me', 'us'] as const; // biome-ignore format: a list

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
  const flags = new Map<number, number>();
  const posts = loadPosts(vocabulary, flags);
  const nouns = loadNouns(vocabulary, flags);
  for (const [word, use] of rows('words', ['word', 'use'])) {
    setFlag(flags, vocabulary.add(word!), USES[use!]!);
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
    nouns,
    flags: makeWordFlags(flags),
    pronoun: byId(pronoun),
    nicknames,
    words,
    authority,
    officesAbsent: new Set(readLexicon(OFFICES_ABSENT, ['code', 'office']).map((row) => row.join(' '))),
    trustedNames: authority ? loadTrusted(vocabulary, authority) : null,
  };
}

const OFFICES_ABSENT = new URL('../../knowledge/countries/offices-absent.tsv', import.meta.url);

/** Value of a table by word id; 0 for words beyond it. */
export function at(table: Uint8Array, word: number): number {
  return word < table.length ? table[word]! : 0;
}

function loadTrusted(vocabulary: Vocabulary, authority: Authority): PhraseTable<AuthorityEntry> {
  const table = new PhraseTable<AuthorityEntry>(vocabulary);
  for (const [name, entry] of authority.byName) if (entry) table.add(name, entry);
  return table;
}

function loadPosts(vocabulary: Vocabulary, flags: Map<number, number>): PhraseTable<Post> {
  const posts = new PhraseTable<Post>(vocabulary);
  const columns = ['post', 'plural', 'category', 'sector', 'gender', 'of'];
  for (const [post, plural, category, sector, gender, of] of rows('posts', columns)) {
    for (const printed of [post!, plural!]) {
      if (printed === '-') continue;
      posts.add(printed, {
        post: post!,
        full: writtenOut(post!),
        category: category!,
        sector: sector === '-' ? null : (sector as Sector),
        gender: GENDERS[gender!]!,
        of: of as Post['of'],
        isPlural: printed === plural,
      });
      const parts = splitPhrase(printed);
      setFlag(flags, vocabulary.add(parts[0]!), Flag.POST_START);
      setFlag(flags, vocabulary.add(parts.at(-1)!), Flag.POST_END);
    }
  }
  return posts;
}

function setFlag(flags: Map<number, number>, word: number, flag: number): void {
  flags.set(word, (flags.get(word) ?? 0) | flag);
}

function loadNouns(vocabulary: Vocabulary, flags: Map<number, number>): Map<number, NounSense[]> {
  const nouns = new Map<number, NounSense[]>();
  for (const [noun, kind, gender, sector] of rows('nouns', ['noun', 'kind', 'gender', 'sector'])) {
    const sense = {
      kind: kind!,
      gender: GENDERS[gender!]!,
      sector: sector === '-' ? null : (sector as Sector),
    };
    const id = vocabulary.add(noun!);
    setFlag(flags, id, Flag.NOUN | personFlags(sense));
    const senses = nouns.get(id);
    if (senses) senses.push(sense);
    else nouns.set(id, [sense]);
  }
  return nouns;
}

function personFlags({ kind, gender }: NounSense): number {
  if (kind !== 'person' && kind !== 'people') return 0;
  if (gender === Gender.UNKNOWN) return Flag.PERSON;
  return Flag.PERSON | (gender === Gender.MALE ? Flag.MALE : Flag.FEMALE);
}

function rows(name: string, columns: readonly string[]): string[][] {
  return readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);
}

function byId(values: ReadonlyMap<number, number>): Uint8Array {
  let top = 0;
  for (const id of values.keys()) if (id > top) top = id;
  const table = new Uint8Array(top + 1);
  for (const [id, value] of values) table[id] = value;
  return table;
}
