import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../knowledge/gazetteer/load.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { Sort, type WordTable, wordTable } from '../syntax/words.ts';
import { PlaceContext } from './context.ts';

/** What a word beside a place's name says: bits by word id. */
export const Affix = {
  REGION: 1,
  COUNTY: 2,
  CITY: 4,
  OTHER: 8,
  SUFFIX: 16,
  PREFIX: 32,
  COMPASS: 64,
} as const;
const AFFIXES = 127;

/** Small words, in the same bits by word id. */
export const Small = {
  /** "and", "or", "&". */
  AND: 128,
  /** "the", "a", "an". */
  ARTICLE: 256,
  /** "in", "from": what follows is at a place. */
  PREPOSITION: 512,
  /** Those of them that take no person: "in", "near". */
  INSIDE: 1024,
  /** "bank", "council": the last word of a body's name. */
  BODY: 2048,
  /** "center", "school": of a body that is a building too. */
  SITE: 4096,
} as const;

export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer;
  /** Scratch for one article at a time. */
  readonly context: PlaceContext;
  /** `Affix` and `Small` bits by word id. */
  readonly flags: Uint16Array;
  readonly words: WordTable;
  /** "according": the "to" behind it puts nothing at a place. */
  readonly according: number;
  readonly comma: number;
  readonly of: number;
  readonly state: number;
  readonly openBracket: number;
}

const MEANING: Readonly<Record<string, number>> = {
  region: Affix.REGION,
  county: Affix.COUNTY,
  city: Affix.CITY,
  other: Affix.OTHER,
};
const USE: Readonly<Record<string, number>> = {
  suffix: Affix.SUFFIX,
  prefix: Affix.PREFIX,
  compass: Affix.COMPASS,
};

/** Last words of bodies' names, none of which is a building's too. */
const BODIES =
  'agency airlines analytics association bank board commission committee company corporation council economics federation ' +
  'foundation fund group holdings industries ministry motors party pharmaceutical pharmaceuticals research tech union ventures';

export function loadPlaceKnowledge(vocabulary: Vocabulary): PlaceKnowledge {
  const flagged: [word: number, flag: number][] = [];
  const flag = (word: string, bits: number): unknown => flagged.push([vocabulary.add(word), bits]);
  for (const [word, use, meaning] of readLexicon(new URL('./lexicon/affixes.tsv', import.meta.url), [
    'word',
    'use',
    'meaning',
  ])) {
    flag(word!, USE[use!]! | MEANING[meaning!]!);
  }
  for (const [word, use] of readLexicon(new URL('./lexicon/prepositions.tsv', import.meta.url), [
    'word',
    'use',
  ])) {
    flag(word!, Small.PREPOSITION | (use === 'inside' ? Small.INSIDE : 0));
  }
  for (const [word] of readLexicon(new URL('../names/lexicon/heads.tsv', import.meta.url), [
    'word',
    'kind',
  ])) {
    flag(word!.toLowerCase(), Small.SITE);
  }
  for (const word of BODIES.split(' ')) flag(word, Small.BODY);
  for (const word of ['and', 'or', '&']) flag(word, Small.AND);
  for (const word of ['the', 'a', 'an']) flag(word, Small.ARTICLE);
  const gazetteer = loadGazetteer();
  const knowledge = {
    gazetteer,
    context: new PlaceContext(gazetteer),
    words: wordTable(vocabulary),
    according: vocabulary.add('according'),
    comma: vocabulary.add(','),
    of: vocabulary.add('of'),
    state: vocabulary.add('state'),
    openBracket: vocabulary.add('('),
  };
  const flags = new Uint16Array(vocabulary.size);
  for (const [word, bits] of flagged) flags[word]! |= bits;
  return { ...knowledge, flags };
}

/** `Affix` bits of a word. */
export function affixOf({ flags }: PlaceKnowledge, word: number): number {
  return word < flags.length ? flags[word]! & AFFIXES : 0;
}

/** Whether a word has a `Small` bit. */
export function isSmall({ flags }: PlaceKnowledge, word: number, bit: number): boolean {
  return word < flags.length && (flags[word]! & bit) !== 0;
}

/** Whether a body's name ends with a word: "Bank", "Council". */
export const isBody = (knowledge: PlaceKnowledge, word: number): boolean =>
  isSmall(knowledge, word, Small.BODY);

/** Whether a word is an English word beside being a name: "reading", "hope", "central". */
export function isEnglishWord({ words }: PlaceKnowledge, word: number): boolean {
  if (word >= words.size) return false;
  const sort = words.sort[words.classOf[word]!]!;
  return sort !== Sort.UNKNOWN && sort !== Sort.NAME;
}

export function isFunctionWord({ words }: PlaceKnowledge, word: number): boolean {
  return word < words.size && words.sort[words.classOf[word]!] === Sort.FUNCTION;
}
