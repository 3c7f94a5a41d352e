import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type QuantityKnowledge = Record<string, never>;

export function loadQuantityKnowledge(_vocabulary: Vocabulary): QuantityKnowledge {
  return {};
}
