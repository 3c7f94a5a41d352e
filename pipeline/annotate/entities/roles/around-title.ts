import { Shape } from '../../../../schemas/stages/annotations.ts';
import type { Draft } from '../draft.ts';
import { Flag, flagsAt } from '../knowledge.ts';
import { type PostSpan, titleBefore } from '../posts.ts';

/** Entities that a shortened name is looked for in. */
const MOST_ENTITIES = 200;

/** "Chairman Sir Carl Voss": where a title may end, before "Sir" or "Dr". */
export function beforeHonorific({ layers, knowledge }: Draft, first: number, floor: number): number {
  const { word } = layers.tokens;
  const { dr, lord, lady } = knowledge.words;
  let end = first;
  while (end - 1 > floor && first - end < 2) {
    const before = word[end - 1]!;
    const isHonorific = flagsAt(knowledge.flags, before) & Flag.PLAIN_HONORIFIC;
    const isRank = before === dr || before === knowledge.words['dr.'] || before === lord || before === lady;
    if (!isHonorific && !isRank) break;
    end--;
  }
  return end;
}

/** "Assistant U.S. Attorney": a deputy's word before the country belongs to the title, and so the country in it. */
export function aroundCountry(draft: Draft, title: PostSpan, holder: number, floor: number): PostSpan {
  if (holder < 0) return title;
  const { tokens } = draft.layers;
  const { words } = draft.knowledge;
  const { firstToken, endToken, name } = draft.mentions[holder]!;
  const before = firstToken - 1;
  if (name < 0 || endToken !== title.firstToken || before < floor) return title;
  const word = tokens.word[before]!;
  const isDeputy =
    word === words.assistant || word === words.deputy || word === words.associate || word === words.vice;
  return isDeputy ? { ...title, firstToken: before } : title;
}

/** "Commission chairwoman Ann Holm": the one organisation whose name ends with that capitalised noun; -1. */
export function bodyShortened({ layers, knowledge, entities }: Draft, token: number, floor: number): number {
  const { word, shape } = layers.tokens;
  if (token < floor || !(shape[token]! & Shape.CAPITAL)) return -1;
  if (!(flagsAt(knowledge.flags, word[token]!) & Flag.NOUN)) return -1;
  let found = -1;
  for (let i = 0; i < entities.length && i < MOST_ENTITIES; i++) {
    const { type, words } = entities[i]!;
    if (type !== 'organization' || words.length < 2 || words[words.length - 1] !== word[token]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/** A title without the words that a name before it holds: "leader" of "Velora Party leader". */
export function behindNames(draft: Draft, title: PostSpan | null): PostSpan | null {
  if (!title) return null;
  const { mentionAt, mentions, layers, knowledge } = draft;
  for (let token = title.endToken - 2; token >= title.firstToken; token--) {
    const mention = mentionAt[token]! >= 0 ? mentions[mentionAt[token]!]! : null;
    if (!mention || mention.name < 0 || mention.endToken > title.endToken - 1) continue;
    return titleBefore(layers, knowledge, title.endToken, mention.endToken);
  }
  return title;
}
