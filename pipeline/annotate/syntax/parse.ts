import type { Syntax } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';
import type { SyntaxKnowledge } from './knowledge.ts';

/** Tags, base noun phrases and verb groups of every segment. */
export function parse(base: Base, _knowledge: SyntaxKnowledge): Syntax {
  return { tag: new Uint8Array(base.tokens.length), nounPhrases: [], verbGroups: [] };
}
