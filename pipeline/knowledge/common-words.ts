import { readLexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Gives the most frequent words the first ids, by rank. Tables by word id are then dense where most look-ups fall, and
 * stay in the processor's cache.
 */
export function addCommonWords(vocabulary: Vocabulary): void {
  const rows = readLexicon(new URL('./lexicon/common-words.tsv', import.meta.url), ['word', 'rank']);
  rows.sort((a, b) => Number(a[1]) - Number(b[1]));
  for (const [word] of rows) vocabulary.add(word!);
}
