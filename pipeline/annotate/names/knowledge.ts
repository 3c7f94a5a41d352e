import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../knowledge/gazetteer/load.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import { PhraseTable } from '../../knowledge/phrases.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { readWeights } from '../syntax/weights.ts';
import { type WordTable, wordTable } from '../syntax/words.ts';
import { LABELS } from './labels.ts';
import { packWeights } from './score.ts';
import { loadWordKinds } from './word-kinds.ts';

/** Types of known names; `none`: days, languages, abbreviations and the like, which are no entity. */
export const Known = { ORGANIZATION: 1, GROUP: 2, OTHER: 3, NONE: 4, PLACE: 5 } as const;
const KNOWN: Record<string, number> = {
  organization: Known.ORGANIZATION,
  group: Known.GROUP,
  other: Known.OTHER,
  none: Known.NONE,
  place: Known.PLACE,
};

const STORMS = 'cyclone hurricane typhoon storm';
const MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec';

export interface NameModel {
  /** Of hashed features; see `packWeights`. */
  readonly weights: Int32Array;
  /** `transition[from * LABELS + to]`. */
  readonly transition: Int8Array;
}

export interface NameKnowledge {
  readonly vocabulary: Vocabulary;
  /** `Kind` bits by word id. */
  readonly kinds: Int32Array;
  readonly knownNames: PhraseTable<number>;
  readonly titles: PhraseTable<number>;
  /** Ids of "the" and "'s". */
  readonly the: number;
  readonly possessive: number;
  /** Ids of short names of months. */
  readonly months: ReadonlySet<number>;
  /** Ids of words that a storm's name follows. */
  readonly storms: ReadonlySet<number>;
  /** 1 by word id for the last words of bodies' names. */
  readonly institutions: Uint8Array;
  readonly gazetteer: Gazetteer;
  readonly words: WordTable;
  readonly model: NameModel;
}

export function loadNameKnowledge(vocabulary: Vocabulary): NameKnowledge {
  return { ...loadNameLexicons(vocabulary), model: loadNameModel() };
}

export function loadNameModel(): NameModel {
  return makeNameModel(
    readWeights(new URL('./names.weights', import.meta.url)),
    readWeights(new URL('./transitions.weights', import.meta.url)),
  );
}

export function makeNameModel(weights: Int8Array, transition: Int8Array): NameModel {
  return { weights: packWeights(weights), transition: transition.subarray(0, LABELS * LABELS) };
}

export function loadNameLexicons(vocabulary: Vocabulary): Omit<NameKnowledge, 'model'> {
  const lexicon = (file: string, columns: string[]): string[][] =>
    readLexicon(new URL(`./lexicon/${file}`, import.meta.url), columns);
  const knownNames = new PhraseTable<number>(vocabulary);
  for (const [name, type] of lexicon('known-names.tsv', ['name', 'type'])) {
    knownNames.add(name!, KNOWN[type!]!);
  }
  const titles = new PhraseTable<number>(vocabulary);
  for (const [title] of lexicon('titles.tsv', ['title', 'kind'])) titles.add(title!, 1);
  const idsOf = (words: string): Set<number> => new Set(words.split(' ').map((word) => vocabulary.add(word)));
  const kinds = loadWordKinds(vocabulary);
  const institutions = new Uint8Array(vocabulary.size);
  for (const [word] of lexicon('institutions.tsv', ['word']))
    institutions[vocabulary.get(word!.toLowerCase())] = 1;
  return {
    vocabulary,
    kinds,
    knownNames,
    titles,
    the: vocabulary.add('the'),
    possessive: vocabulary.add("'s"),
    months: idsOf(MONTHS),
    storms: idsOf(STORMS),
    institutions,
    gazetteer: loadGazetteer(),
    words: wordTable(vocabulary),
  };
}
