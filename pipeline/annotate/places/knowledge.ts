import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../knowledge/gazetteer/load.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer;
}

export function loadPlaceKnowledge(_vocabulary: Vocabulary): PlaceKnowledge {
  return { gazetteer: loadGazetteer() };
}
