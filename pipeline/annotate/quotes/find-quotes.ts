import type { Quote } from '../../../schemas/stages/annotations.ts';
import type { WithEntities } from '../layers.ts';
import type { QuoteKnowledge } from './knowledge.ts';

export function findQuotes(_layers: WithEntities, _knowledge: QuoteKnowledge): Quote[] {
  return [];
}
