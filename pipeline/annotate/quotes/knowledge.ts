import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type QuoteKnowledge = Record<string, never>;

export function loadQuoteKnowledge(_vocabulary: Vocabulary): QuoteKnowledge {
  return {};
}
