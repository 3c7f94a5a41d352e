import type { NameSpan } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { adjustNames } from './adjust-names.ts';
import { draftsOf, namesOf } from './drafts.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { addUntyped } from './untyped-places.ts';

/** The names with the places that the gazetteer and the words beside them give away; in order, not overlapping. */
export function addPlaces(layers: WithNames, knowledge: PlaceKnowledge): NameSpan[] {
  const drafts = draftsOf(layers.names, layers.tokens.length);
  adjustNames(layers, drafts, knowledge);
  addUntyped(layers, drafts, knowledge);
  return namesOf(drafts, layers);
}
