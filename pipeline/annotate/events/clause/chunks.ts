import { type NounPhrase, Shape, TAGS, type VerbGroup } from '../../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../../layers.ts';
import type { EventKnowledge } from '../knowledge.ts';

const VBZ = TAGS.indexOf('VBZ');
const VB = TAGS.indexOf('VB');
const VBP = TAGS.indexOf('VBP');

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
  const isNounHead = nounsAmongVerbs(layers);
  const groups = syntax.verbGroups.filter(
    ({ head }) =>
      !isName(head) && !isNounHead.has(head) && !isTitleWord(layers, head) && !opensAsNoun(layers, head),
  );
  const whole = syntax.nounPhrases.map((phrase) => withHead(layers, phrase, isNounHead));
  const cut = whole.flatMap((phrase) => splitAtName(layers, knowledge, phrase, isName));
  const lost = syntax.verbGroups
    .filter(({ head }) => isName(head))
    .map(({ head }) => phraseOfName(layers, head));
  for (const { head } of syntax.verbGroups)
    if (opensAsNoun(layers, head)) lost.push(phraseOfWord(layers, head));
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

/** Heads of verb groups that must be nouns: a bare form directly behind "a …" or "an …", with which no plural verb agrees ("signed a fisheries accord"). */
function nounsAmongVerbs(layers: WithQuotes): ReadonlySet<number> {
  const { syntax, tokens, article } = layers;
  const heads = new Set<number>();
  let phrase = 0;
  for (const { firstToken, endToken, head, form, tense } of syntax.verbGroups) {
    if (endToken - firstToken !== 1 || !(form === 'finite' ? tense === 'present' : form === 'infinitive'))
      continue;
    while (phrase < syntax.nounPhrases.length && syntax.nounPhrases[phrase]!.endToken < firstToken) phrase++;
    const before = syntax.nounPhrases[phrase];
    if (before?.endToken !== firstToken || syntax.tag[head] !== VBP) continue;
    const first = article.text
      .slice(tokens.start[before.firstToken]!, tokens.end[before.firstToken]!)
      .toLowerCase();
    if (first === 'a' || first === 'an') heads.add(head);
  }
  return heads;
}

function withHead(layers: WithQuotes, phrase: NounPhrase, heads: ReadonlySet<number>): NounPhrase {
  if (!heads.has(phrase.endToken)) return phrase;
  const { tokens } = layers;
  return {
    ...phrase,
    end: tokens.end[phrase.endToken]!,
    endToken: phrase.endToken + 1,
    head: phrase.endToken,
  };
}

/** "Foreign Minister Ann Weld": a capital inside a sentence, before a name, is no bare verb. */
function isTitleWord(layers: WithQuotes, head: number): boolean {
  const { tokens, syntax } = layers;
  const name = syntax.tag[head]!;
  if (name !== VB && name !== VBP) return false;
  const isCapital = (token: number): boolean => ((tokens.shape[token] ?? 0) & Shape.CAPITAL) !== 0;
  return isCapital(head) && isCapital(head + 1) && head > 0 && isCapital(head - 1);
}

/** "Rebels released …", "Talks between …": a word in "-s" that opens the sentence is no verb. */
function opensAsNoun({ syntax, tokens, segments }: WithQuotes, head: number): boolean {
  if (syntax.tag[head] !== VBZ) return false;
  return segments[tokens.segment[head]!]?.firstToken === head;
}

function phraseOfWord({ tokens }: WithQuotes, head: number): NounPhrase {
  return {
    start: tokens.start[head]!,
    end: tokens.end[head]!,
    firstToken: head,
    endToken: head + 1,
    head,
    isPlural: true,
    isPronoun: false,
  };
}
