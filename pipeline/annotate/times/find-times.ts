import type { TimeExpression } from '../../../schemas/stages/annotations.ts';
import type { WithSyntax } from '../layers.ts';
import type { TimeKnowledge } from './knowledge.ts';

export function findTimes(_layers: WithSyntax, _knowledge: TimeKnowledge): TimeExpression[] {
  return [];
}
