import type { Quantity } from '../../../schemas/stages/annotations.ts';
import type { WithTimes } from '../layers.ts';
import type { QuantityKnowledge } from './knowledge.ts';

export function findQuantities(_layers: WithTimes, _knowledge: QuantityKnowledge): Quantity[] {
  return [];
}
