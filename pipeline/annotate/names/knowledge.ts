import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type NameKnowledge = Record<string, never>;

export function loadNameKnowledge(_vocabulary: Vocabulary): NameKnowledge {
  return {};
}
