import { type Syntax, TAGS, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { settlePastTense } from './past-tense.ts';
import { settleNouns } from './settle-nouns.ts';
import { settleForms } from './settle-verbs.ts';
import { tagTokens } from './tag.ts';
import { findVerbGroups } from './verb-groups.ts';
import { Use } from './verb-words.ts';

/** Tags, base noun phrases and verb groups of every segment. */
export function parse({ article, tokens, segments }: Base, knowledge: SyntaxKnowledge): Syntax {
  const tag = tagTokens(article.text, tokens, segments, knowledge);
  settleForms(article.text, tokens, segments, tag, knowledge);
  settleNouns(tokens, segments, tag, knowledge);
  settlePastTense(article.text, tokens, segments, tag, knowledge);
  tagNoLonger(tokens, tag, knowledge.use);
  const nounPhrases = findNounPhrases(article.text, tokens, segments, tag, knowledge.use);
  const verbGroups = findVerbGroups(tokens, segments, tag, knowledge.use, nounPhrases);
  return { tag, nounPhrases, verbGroups };
}

const RB = TAGS.indexOf('RB');

/** "no longer" is one adverb, whatever its words are elsewhere. */
function tagNoLonger(tokens: Tokens, tag: Uint8Array, use: Uint16Array): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const word = tokens.word[at]!;
    if (word >= use.length || (use[word]! & Use.NO) === 0 || tag[at] === 0) continue;
    const next = tokens.word[at + 1]!;
    if (next >= use.length || (use[next]! & Use.LONGER) === 0) continue;
    tag[at] = RB;
    tag[at + 1] = RB;
  }
}
