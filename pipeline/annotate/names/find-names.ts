import type { NameSpan } from '../../../schemas/stages/annotations.ts';
import type { WithValues } from '../layers.ts';
import type { NameKnowledge } from './knowledge.ts';

export function findNames(_layers: WithValues, _knowledge: NameKnowledge): NameSpan[] {
  return [];
}
