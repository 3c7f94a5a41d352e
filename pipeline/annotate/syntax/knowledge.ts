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
}

export function loadSyntaxKnowledge(vocabulary: Vocabulary): SyntaxKnowledge {
  return {
    words: wordTable(vocabulary),
    weights: readWeights(new URL('./tags.weights', import.meta.url)),
    use: loadUses(vocabulary),
  };
}
