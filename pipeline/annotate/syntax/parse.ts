import type { Syntax } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { tagTokens } from './tag.ts';
import { findVerbGroups } from './verb-groups.ts';

/** Tags, base noun phrases and verb groups of every segment. */
export function parse({ article, tokens, segments }: Base, knowledge: SyntaxKnowledge): Syntax {
  const tag = tagTokens(article.text, tokens, segments, knowledge);
  const nounPhrases = findNounPhrases(article.text, tokens, segments, tag, knowledge.use);
  const verbGroups = findVerbGroups(tokens, segments, tag, knowledge.use, nounPhrases);
  return { tag, nounPhrases, verbGroups };
}
