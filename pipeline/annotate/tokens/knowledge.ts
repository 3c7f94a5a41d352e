import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export interface TokenKnowledge {
  /** Word ids of abbreviations without their full stop. */
  readonly abbreviation: ReadonlyMap<number, AbbreviationUse>;
  /** Word ids, with their full stop, of those that stand before a name: no sentence ends there. */
  readonly beforeName: ReadonlySet<number>;
}
export type AbbreviationUse = 'any' | 'before_name' | 'small';

export function loadTokenKnowledge(vocabulary: Vocabulary): TokenKnowledge {
  const abbreviation = new Map<number, AbbreviationUse>();
  const beforeName = new Set<number>();
  for (const [word, use] of readLexicon(new URL('./lexicon/abbreviations.tsv', import.meta.url), [
    'word',
    'use',
  ])) {
    abbreviation.set(vocabulary.add(word!), use as AbbreviationUse);
    const withStop = vocabulary.add(`${word}.`);
    if (use === 'before_name') beforeName.add(withStop);
  }
  return { abbreviation, beforeName };
}
