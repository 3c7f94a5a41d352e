import { type Context, sentencesBetween } from './context.ts';

/** "here" outside speech: the dateline's place. "there": the place named last in this sentence or the one before. */
export function resolveAdverb(context: Context, index: number): void {
  const { draft } = context;
  const { layers, knowledge, grammar, mentions, entities } = draft;
  const mention = mentions[index]!;
  if (grammar.quotationAt[mention.head]! >= 0) return;
  if (layers.tokens.word[mention.head] === knowledge.words.here) {
    mention.entity = context.dateline;
    return;
  }
  for (let i = index - 1; i >= Math.max(0, index - 30); i--) {
    const other = mentions[i]!;
    if (sentencesBetween(context, other.head, mention.head) > 1) return;
    if (other.entity < 0 || other.form === 'demonym' || other.form === 'pronoun') continue;
    const { type } = entities[other.entity]!;
    if (type !== 'city' && type !== 'country' && type !== 'region' && type !== 'facility') continue;
    const phrase = grammar.phraseAt[other.head]!;
    // A place where something is or goes, not a country that acts.
    if (type === 'country' && (phrase < 0 || grammar.preposition[phrase]! < 0)) continue;
    mention.entity = other.entity;
    return;
  }
}
