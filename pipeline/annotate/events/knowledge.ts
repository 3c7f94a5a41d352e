import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type EventKnowledge = Record<string, never>;

export function loadEventKnowledge(_vocabulary: Vocabulary): EventKnowledge {
  return {};
}
