import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { loadUses } from './verb-words.ts';
import { readWeights } from './weights.ts';
import { type WordTable, wordTable } from './words.ts';

export interface SyntaxKnowledge {
  readonly words: WordTable;
  /** Of the tagger; see `weights.ts`. */
  readonly weights: Int8Array;
  /** `Use` bits by word id. */
  readonly use: Uint16Array;
  /** Nouns that are part of a longer title before an adjective: "deputy general secretary". */
  readonly deputies: ReadonlySet<number>;
  readonly to: number;
}

const DEPUTIES = 'deputy vice assistant associate';

export function loadSyntaxKnowledge(vocabulary: Vocabulary): SyntaxKnowledge {
  return {
    words: wordTable(vocabulary),
    weights: readWeights(new URL('./tags.weights', import.meta.url)),
    use: loadUses(vocabulary),
    deputies: new Set(DEPUTIES.split(' ').map((word) => vocabulary.add(word))),
    to: vocabulary.add('to'),
  };
}
