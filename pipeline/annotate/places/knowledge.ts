import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type PlaceKnowledge = Record<string, never>;

export function loadPlaceKnowledge(_vocabulary: Vocabulary): PlaceKnowledge {
  return {};
}
