import type { NounPhrase, VerbGroup } from '../../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../../layers.ts';
import type { EventKnowledge } from '../knowledge.ts';

export interface Chunks {
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
}

/**
 * Noun phrases and verb groups in the light of the names, which are found after them: a name is no verb and is never cut,
 * and a noun that tells an event ends before the name behind it ("the support" | "Ruritania has given").
 */
export function chunksOf(layers: WithQuotes, knowledge: EventKnowledge): Chunks {
  const { syntax, mentions, mentionAt } = layers;
  const isName = (token: number): boolean => {
    const index = mentionAt[token]!;
    const form = index >= 0 ? mentions[index]!.form : null;
    return form === 'name' || form === 'surname' || form === 'acronym' || form === 'demonym';
  };
  const groups = syntax.verbGroups.filter(({ head }) => !isName(head));
  const cut = syntax.nounPhrases.flatMap((phrase) => splitAtName(layers, knowledge, phrase, isName));
  const lost = syntax.verbGroups
    .filter(({ head }) => isName(head))
    .map(({ head }) => phraseOfName(layers, head));
  const all = lost.length > 0 ? [...cut, ...lost].sort((a, b) => a.firstToken - b.firstToken) : cut;
  return { phrases: joined(layers, all), groups };
}

function phraseOfName(layers: WithQuotes, token: number): NounPhrase {
  const { start, end, firstToken, endToken, head } = layers.mentions[layers.mentionAt[token]!]!;
  return { start, end, firstToken, endToken, head, isPlural: false, isPronoun: false };
}

function splitAtName(
  layers: WithQuotes,
  knowledge: EventKnowledge,
  phrase: NounPhrase,
  isName: (token: number) => boolean,
): NounPhrase[] {
  const { tokens, mentions, mentionAt, syntax } = layers;
  const { firstToken, endToken, head } = phrase;
  if (head !== endToken - 1 || !isName(head)) return [phrase];
  const first = mentions[mentionAt[head]!]!.firstToken;
  const before = tokens.word[first - 1] ?? 0;
  const { flags } = knowledge.triggers;
  const isEvent = first > firstToken && before < flags.length && (flags[before]! & 2) !== 0;
  const isVerbNext = syntax.verbGroups.some(
    (group) => group.firstToken === endToken && group.form === 'finite',
  );
  if (!isEvent || !isVerbNext || knowledge.nouns.has(before)) return [phrase];
  const noun = { ...phrase, end: tokens.end[first - 1]!, endToken: first, head: first - 1 };
  return [noun, { ...phrase, start: tokens.start[first]!, firstToken: first, isPlural: false }];
}

/** Phrases between which one name runs on are one. */
function joined(layers: WithQuotes, phrases: readonly NounPhrase[]): NounPhrase[] {
  const { mentionAt, mentions } = layers;
  const all: NounPhrase[] = [];
  for (const phrase of phrases) {
    const last = all.at(-1);
    const index = mentionAt[phrase.firstToken]!;
    const runsOn =
      last &&
      index >= 0 &&
      mentions[index]!.firstToken < phrase.firstToken &&
      mentionAt[last.endToken - 1] === index;
    if (last && phrase.firstToken < last.endToken) continue;
    if (last && runsOn && last.endToken === phrase.firstToken) {
      all[all.length - 1] = { ...phrase, start: last.start, firstToken: last.firstToken };
    } else all.push(phrase);
  }
  return all;
}
