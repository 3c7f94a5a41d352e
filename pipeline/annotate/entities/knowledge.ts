import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type EntityKnowledge = Record<string, never>;

export function loadEntityKnowledge(_vocabulary: Vocabulary): EntityKnowledge {
  return {};
}
