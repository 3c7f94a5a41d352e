import type { Vocabulary } from '../../knowledge/vocabulary.ts';

export type SyntaxKnowledge = Record<string, never>;

export function loadSyntaxKnowledge(_vocabulary: Vocabulary): SyntaxKnowledge {
  return {};
}
