import type { NounPhrase } from '../../../../schemas/stages/annotations.ts';
import type { Draft } from '../draft.ts';
import { DT, PRP_POSS } from '../grammar.ts';
import { isHolder } from './holder.ts';

/** Tokens that a field of work has at most. */
const LONGEST = 6;

/** "public affairs" of "professor of public affairs at Velora", behind "of": what a post is about, not of whom it is; null without. */
export function portfolioBehind(draft: Draft, link: number): NounPhrase | null {
  const { layers, knowledge, grammar, mentionAt } = draft;
  const { tokens, syntax } = layers;
  const first = link + 1;
  if (first >= tokens.length || tokens.word[link] !== knowledge.words.of) return null;
  if (tokens.segment[link] !== tokens.segment[first]) return null;
  const index = grammar.phraseAt[first]!;
  const phrase = index < 0 ? null : syntax.nounPhrases[index]!;
  if (phrase === null || phrase.firstToken !== first || phrase.isPronoun) return null;
  if (phrase.endToken - first > LONGEST || syntax.tag[first] === DT || syntax.tag[first] === PRP_POSS)
    return null;
  for (let token = first; token < phrase.endToken; token++) {
    const mention = mentionAt[token]!;
    if (mention >= 0 && (draft.mentions[mention]!.name >= 0 || isHolder(draft, mention))) return null;
  }
  return phrase;
}
