import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type TimeKnowledge = Record<string, never>;

export function loadTimeKnowledge(_vocabulary: Vocabulary): TimeKnowledge {
  return {};
}
