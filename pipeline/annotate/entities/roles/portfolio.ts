import { type NounPhrase, Shape } from '../../../../schemas/stages/annotations.ts';
import type { Draft } from '../draft.ts';
import { DT, PRP_POSS } from '../grammar.ts';
import type { Post } from '../post.ts';
import { isHolder } from './holder.ts';

/** Tokens that a field of work has at most. */
const LONGEST = 6;

/**
 * Token behind the field of work that follows a title, 0 without: "affairs" of "professor of public affairs"; of a minister also one
 * with capitals, which is no body: "Minister of Food and Trade".
 */
export function fieldEnd(draft: Draft, post: Post, link: number): number {
  const field = portfolioBehind(draft, link);
  if (field !== null) return field.endToken;
  const { layers, knowledge, mentionAt, mentions, entities } = draft;
  const { tokens } = layers;
  const first = link + 1;
  if (post.category !== 'minister' || first >= tokens.length || tokens.word[link] !== knowledge.words.of)
    return 0;
  const index = mentionAt[first]!;
  if (index < 0 || mentions[index]!.firstToken !== first || mentions[index]!.entity < 0) return 0;
  return entities[mentions[index]!.entity]!.type === 'organization' ? mentions[index]!.endToken : 0;
}

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
  // "director of NRB", "head of Velora Works": a name that nobody has found is no field.
  const head = tokens.shape[phrase.head]!;
  if ((head & Shape.UPPER) !== 0 || (head & ~tokens.shape[link - 1]! & Shape.CAPITAL) !== 0) return null;
  if (phrase.endToken - first > LONGEST || syntax.tag[first] === DT || syntax.tag[first] === PRP_POSS)
    return null;
  for (let token = first; token < phrase.endToken; token++) {
    const mention = mentionAt[token]!;
    if (mention >= 0 && (draft.mentions[mention]!.name >= 0 || isHolder(draft, mention))) return null;
  }
  return phrase;
}
