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

export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer;
  /** Scratch for one article at a time. */
  readonly context: PlaceContext;
  /** `Affix` bits by word id. */
  readonly affix: Uint8Array;
  /** "and", "or", "&". */
  readonly and: ReadonlySet<number>;
  readonly words: WordTable;
  /** "according": the "to" behind it puts nothing at a place. */
  readonly according: number;
  /** "the", "a", "an". */
  readonly article: ReadonlySet<number>;
  /** "in", "near": what follows is at a place. */
  readonly preposition: ReadonlySet<number>;
  /** Those of them that take no person: "in", "near". */
  readonly inside: ReadonlySet<number>;
  readonly comma: number;
  readonly of: number;
  readonly openBracket: number;
  readonly closeBracket: number;
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

export function loadPlaceKnowledge(vocabulary: Vocabulary): PlaceKnowledge {
  const rows = readLexicon(new URL('./lexicon/affixes.tsv', import.meta.url), ['word', 'use', 'meaning']);
  const ids = rows.map(([word]) => vocabulary.add(word!));
  const and = new Set(['and', 'or', '&'].map((word) => vocabulary.add(word)));
  const article = new Set(['the', 'a', 'an'].map((word) => vocabulary.add(word)));
  const prepositions = readLexicon(new URL('./lexicon/prepositions.tsv', import.meta.url), ['word', 'use']);
  const preposition = new Set(prepositions.map(([word]) => vocabulary.add(word!)));
  const inside = new Set(
    prepositions.flatMap(([word, use]) => (use === 'inside' ? [vocabulary.add(word!)] : [])),
  );
  const gazetteer = loadGazetteer();
  const according = vocabulary.add('according');
  const comma = vocabulary.add(',');
  const of = vocabulary.add('of');
  const openBracket = vocabulary.add('(');
  const closeBracket = vocabulary.add(')');
  const affix = new Uint8Array(vocabulary.size);
  rows.forEach(([, use, meaning], i) => {
    affix[ids[i]!]! |= USE[use!]! | MEANING[meaning!]!;
  });
  return {
    gazetteer,
    context: new PlaceContext(gazetteer),
    words: wordTable(vocabulary),
    according,
    affix,
    and,
    article,
    preposition,
    inside,
    comma,
    of,
    openBracket,
    closeBracket,
  };
}

/** Whether a word is an English word beside being a name: "reading", "hope", "central". */
export function isEnglishWord({ words }: PlaceKnowledge, word: number): boolean {
  if (word >= words.size) return false;
  const sort = words.sort[words.classOf[word]!]!;
  return sort !== Sort.UNKNOWN && sort !== Sort.NAME;
}

export function isFunctionWord({ words }: PlaceKnowledge, word: number): boolean {
  return word < words.size && words.sort[words.classOf[word]!] === Sort.FUNCTION;
}
