import type { Mention } from '../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../layers.ts';
import type { EntityKnowledge } from './knowledge.ts';

/**
 * Mentions with "I", "me", "we" and "us" in a quotation tied to its speaker, of the innermost one whose speaker is known: the same
 * that events take for a party. Runs once quotes are known.
 */
export function tieVoices(
  { quotes, mentions, tokens }: WithQuotes,
  { words }: EntityKnowledge,
): readonly Mention[] {
  let tied: Mention[] | null = null;
  let from = 0;
  for (const { start, end, speaker } of quotes) {
    const voice = speaker < 0 ? null : mentions[speaker]!;
    if (!voice || (voice.entity < 0 && voice.members.length === 0)) continue;
    // Quotes are ordered by start, so what stands before this one is behind us.
    while (from < mentions.length && mentions[from]!.start < start) from++;
    for (let i = from; i < mentions.length && mentions[i]!.start < end; i++) {
      const mention = mentions[i]!;
      if (mention.form !== 'pronoun' || mention.entity >= 0 || mention.members.length > 0) continue;
      const word = tokens.word[mention.head]!;
      if (word !== words.i && word !== words.we && word !== words.me && word !== words.us) continue;
      tied ??= [...mentions];
      tied[i] = standingFor(voice, mention);
    }
  }
  return tied ?? mentions;
}

/** Every field in the order of other mentions: one make, which all passes behind read fastest. */
function standingFor({ entity, members }: Mention, mention: Mention): Mention {
  const { start, end, firstToken, endToken, head, form } = mention;
  return { start, end, firstToken, endToken, head, entity, form, members, unresolved: [] };
}
