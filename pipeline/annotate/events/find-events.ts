import type { Event } from '../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../layers.ts';
import type { EventKnowledge } from './knowledge.ts';

export function findEvents(_layers: WithQuotes, _knowledge: EventKnowledge): Event[] {
  return [];
}
