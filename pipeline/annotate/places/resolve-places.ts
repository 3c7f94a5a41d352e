import type { NameSpan } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import type { PlaceKnowledge } from './knowledge.ts';

export function resolvePlaces(layers: WithNames, _knowledge: PlaceKnowledge): NameSpan[] {
  return [...layers.names];
}
