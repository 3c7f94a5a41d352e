import type { Draft, MentionDraft } from '../draft.ts';

/** Words that may stand between a noun and the name that its bearer goes by. */
const BETWEEN = new Set([',', 'who', 'is', 'was', 'has', 'been', 'goes', 'went', 'by', 'the', 'name', 'of', 'alias', 'only', 'also', 'better', 'known', 'as', 'named', 'called', 'identified']); // biome-ignore format: a list
const MOST_BETWEEN = 8;

/** "a commander, who goes by the name Abu Voss,", "a man named Voss", "a fighter known as Voss": the person of that name; -1. */
export function personKnownAs(
  { layers, knowledge, mentionAt, mentions, entities }: Draft,
  noun: MentionDraft,
) {
  const { tokens } = layers;
  let link = '';
  for (let token = noun.endToken; token < tokens.length && token - noun.endToken < MOST_BETWEEN; token++) {
    if (tokens.segment[token] !== tokens.segment[noun.head]) return -1;
    const other = mentionAt[token]! >= 0 ? mentions[mentionAt[token]!]! : null;
    if (other && other.name >= 0) {
      const isNamed = link === 'name' || link === 'as' || link === 'named' || link === 'called';
      const { entity } = other;
      return isNamed && entity >= 0 && entities[entity]!.type === 'person' ? entity : -1;
    }
    const form = knowledge.vocabulary.form(tokens.word[token]!);
    if (!BETWEEN.has(form)) return -1;
    // "by the name of Voss"
    if (form !== 'of' || link !== 'name') link = form;
  }
  return -1;
}
