import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export const NumberClass = {
  NONE: 0,
  UNIT: 1,
  TEEN: 2,
  TEN: 3,
  HUNDRED: 4,
  DOZEN: 5,
  SCALE: 6,
  LETTER: 7,
  VAGUE: 8,
  HALF: 9,
  FRACTION: 10,
  ORDINAL: 11,
  ARTICLE: 12,
  MINUS: 13,
  /** "several hundred", "a few thousand": no figure. */
  SOME: 14,
} as const;

export interface NumberKnowledge {
  /** `NumberClass` by word id. */
  readonly kind: Uint8Array;
  /** The lexicon's value by word id. */
  readonly value: Float64Array;
  readonly and: number;
  readonly of: number;
  readonly hyphen: number;
  readonly slash: number;
  readonly point: number;
  readonly minusSigns: ReadonlySet<number>;
  /** "½" by word id. */
  readonly vulgar: ReadonlyMap<number, string>;
}

const VULGAR: readonly (readonly [string, string])[] = [
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅛', '0.125'],
  ['⅜', '0.375'],
  ['⅝', '0.625'],
  ['⅞', '0.875'],
];

export function loadNumberKnowledge(vocabulary: Vocabulary): NumberKnowledge {
  const entries = readLexicon(new URL('./lexicon/numbers.tsv', import.meta.url), ['word', 'class', 'value']);
  const words: [number, number, number][] = entries.map(([word, kind, value]) => [
    vocabulary.add(word!),
    NumberClass[kind!.toUpperCase() as keyof typeof NumberClass],
    Number(value),
  ]);
  for (const word of ['a', 'an']) words.push([vocabulary.add(word), NumberClass.ARTICLE, 1]);
  const minusSigns = new Set(['-', '\u2212', 'minus', 'negative'].map((word) => vocabulary.add(word)));
  words.push([vocabulary.add('minus'), NumberClass.MINUS, 0]);
  const vulgar = new Map(VULGAR.map(([sign, value]) => [vocabulary.add(sign), value]));
  const marks = {
    and: vocabulary.add('and'),
    of: vocabulary.add('of'),
    hyphen: vocabulary.add('-'),
    slash: vocabulary.add('/'),
    point: vocabulary.add('point'),
  };
  const kind = new Uint8Array(vocabulary.size);
  const value = new Float64Array(vocabulary.size);
  for (const [word, wordKind, wordValue] of words) {
    kind[word] = wordKind;
    value[word] = wordValue;
  }
  return { kind, value, ...marks, minusSigns, vulgar };
}

/** Class of a word id, 0 for unknown words. */
export function numberClass(knowledge: NumberKnowledge, word: number): number {
  return word < knowledge.kind.length ? knowledge.kind[word]! : 0;
}
