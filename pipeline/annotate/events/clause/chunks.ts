import { type NounPhrase, Shape, TAGS, type VerbGroup } from '../../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../../layers.ts';
import { nounPhrase } from '../../syntax/noun-phrase.ts';
import type { EventKnowledge } from '../knowledge.ts';
import { Mark } from '../marks.ts';

const CD = TAGS.indexOf('CD');
const VBZ = TAGS.indexOf('VBZ');
const VB = TAGS.indexOf('VB');
const VBP = TAGS.indexOf('VBP');
const VBG = TAGS.indexOf('VBG');
const POS = TAGS.indexOf('POS');
const RB = TAGS.indexOf('RB');
const NNP = TAGS.indexOf('NNP');
const VERBS: ReadonlySet<number> = new Set([
  VB,
  VBP,
  VBZ,
  TAGS.indexOf('VBD'),
  TAGS.indexOf('VBN'),
  TAGS.indexOf('MD'),
]);

export interface Chunks {
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
}

/**
 * Noun phrases and verb groups in the light of the names, which are found after them: a name is no verb and is never cut,
 * and a noun that tells an event ends before the name behind it ("the support" | "Ruritania has given").
 */
export function chunksOf(layers: WithQuotes, knowledge: EventKnowledge, marks: Uint8Array): Chunks {
  const { verbGroups, nounPhrases } = layers.syntax;
  const nouns = nounsAmongVerbs(layers, marks);
  let groups = verbGroups;
  let phrases = nounPhrases;
  if (nouns.size > 0) {
    groups = verbGroups.filter(({ head }) => !nouns.has(head));
    const lost: NounPhrase[] = [];
    for (const [head, kind] of nouns) {
      if (kind === 'name') lost.push(phraseOfName(layers, head));
      else if (kind === 'opening') lost.push(phraseOfWord(layers, head));
    }
    phrases = nounPhrases.map((phrase) => withHead(layers, phrase, nouns));
    if (lost.length > 0) phrases = [...phrases, ...lost].sort((a, b) => a.firstToken - b.firstToken);
  }
  return { phrases: mended(layers, knowledge, marks, phrases), groups };
}

function isName(layers: WithQuotes, token: number): boolean {
  const index = layers.mentionAt[token]!;
  if (index < 0) return false;
  const { form } = layers.mentions[index]!;
  return form === 'name' || form === 'surname' || form === 'acronym' || form === 'demonym';
}

/** Heads of verb groups that must be nouns, with the reason. */
function nounsAmongVerbs(
  layers: WithQuotes,
  marks: Uint8Array,
): Map<number, 'name' | 'title' | 'opening' | 'head'> {
  const { syntax } = layers;
  const found = new Map<number, 'name' | 'title' | 'opening' | 'head'>();
  let phrase = 0;
  for (const group of syntax.verbGroups) {
    const { head, firstToken } = group;
    const tag = syntax.tag[head]!;
    while (phrase < syntax.nounPhrases.length && syntax.nounPhrases[phrase]!.endToken < firstToken) phrase++;
    if (isName(layers, head)) found.set(head, 'name');
    else if (tag === VBG && isOwned(layers, firstToken)) found.set(head, 'title');
    else if ((tag === VB || tag === VBP) && isTitleWord(layers, head)) found.set(head, 'title');
    else if (tag === VBZ && isOpening(layers, head)) found.set(head, 'opening');
    else if (tag === VBZ && isBehindDemonym(layers, marks, group, syntax.nounPhrases[phrase]))
      found.set(head, 'head');
    else if ((tag === VBP || tag === VB) && isAgreeing(layers, marks, group, syntax.nounPhrases[phrase]))
      found.set(head, 'head');
  }
  return found;
}

/** "Peru's rapidly worsening air": behind "'s", a form in "-ing" belongs to the noun. */
function isOwned({ syntax }: WithQuotes, first: number): boolean {
  const before = syntax.tag[first - 1];
  return before === POS || (before === RB && syntax.tag[first - 2] === POS);
}

/** "Foreign Minister Ann Weld": a capital inside a sentence, before a name, is no bare verb. */
function isTitleWord(layers: WithQuotes, head: number): boolean {
  const { tokens, segments, mentionAt } = layers;
  const { shape } = tokens;
  if (head + 1 >= tokens.length || (shape[head]! & shape[head + 1]! & Shape.CAPITAL) === 0) return false;
  // "Prime Minister Ana Weld" opens a sentence; "Meet Ana Weld" may be an order.
  const isOpening = segments[tokens.segment[head]!]?.firstToken === head;
  return isOpening
    ? mentionAt[head + 1]! < 0 || !isName(layers, head + 1)
    : (shape[head - 1]! & Shape.CAPITAL) !== 0;
}

/** "Rebels released …", "Talks between …": a word in "-s" that opens the sentence is no verb. */
function isOpening({ tokens, segments }: WithQuotes, head: number): boolean {
  return segments[tokens.segment[head]!]?.firstToken === head;
}

/** A bare verb does not agree with "a …" or "an …" directly before it, where it may be a noun for an event ("signed a fisheries accord"). */
function isAgreeing(
  layers: WithQuotes,
  marks: Uint8Array,
  group: VerbGroup,
  before: NounPhrase | undefined,
): boolean {
  if (group.endToken - group.firstToken !== 1 || before?.endToken !== group.firstToken) return false;
  const { tokens, article } = layers;
  if ((marks[group.head]! & Mark.NOUN) === 0) return false;
  const first = article.text.slice(tokens.start[before.firstToken]!, tokens.end[before.firstToken]!);
  return /^an?$/i.test(first);
}

/** "Icelandic sanctions on …": a nationality alone is no subject of a verb that may be a noun for an event. */
function isBehindDemonym(
  layers: WithQuotes,
  marks: Uint8Array,
  { head, firstToken }: VerbGroup,
  before: NounPhrase | undefined,
): boolean {
  if (before?.endToken !== firstToken) return false;
  const index = layers.mentionAt[before.firstToken]!;
  return (
    (marks[head]! & Mark.NOUN) !== 0 &&
    index >= 0 &&
    layers.mentions[index]!.form === 'demonym' &&
    layers.mentions[index]!.endToken === before.endToken
  );
}

function phraseOfName(layers: WithQuotes, token: number): NounPhrase {
  const { firstToken, endToken, head } = layers.mentions[layers.mentionAt[token]!]!;
  return nounPhrase(layers.tokens, firstToken, endToken, head, false, false);
}

function phraseOfWord({ tokens }: WithQuotes, head: number): NounPhrase {
  return nounPhrase(tokens, head, head + 1, head, true, false);
}

function withHead(layers: WithQuotes, phrase: NounPhrase, heads: ReadonlyMap<number, string>): NounPhrase {
  if (heads.get(phrase.endToken) !== 'head') return phrase;
  const { firstToken, endToken, isPlural, isPronoun } = phrase;
  return nounPhrase(layers.tokens, firstToken, endToken + 1, endToken, isPlural, isPronoun);
}

/** Phrases cut before a name that opens a clause, and joined where one name runs on; the same array where nothing is to mend. */
function mended(
  layers: WithQuotes,
  knowledge: EventKnowledge,
  marks: Uint8Array,
  phrases: readonly NounPhrase[],
): readonly NounPhrase[] {
  const { mentionAt, mentions } = layers;
  let all: NounPhrase[] | null = null;
  for (let i = 0; i < phrases.length; i++) {
    const isThat = opensWithThat(layers, knowledge, phrases[i]!);
    const phrase = isThat ? from(layers, phrases[i]!.firstToken + 1, phrases[i]!) : phrases[i]!;
    const { firstToken } = phrase;
    const last = i === 0 ? undefined : all ? all.at(-1) : phrases[i - 1];
    const index = mentionAt[firstToken]!;
    const isOverlap = last !== undefined && firstToken < last.endToken;
    const runsOn =
      last?.endToken === firstToken &&
      index >= 0 &&
      mentions[index]!.firstToken < firstToken &&
      mentionAt[firstToken - 1] === index;
    const cut = phrase.endToken - firstToken === 1 ? -1 : cutWithin(layers, knowledge, marks, phrase);
    if (!all && (isThat || isOverlap || runsOn || cut >= 0)) all = phrases.slice(0, i);
    if (!all || isOverlap) continue;
    if (runsOn) all[all.length - 1] = from(layers, last.firstToken, phrase);
    else if (cut >= 0) all.push(...cutAt(layers, phrase, cut));
    else all.push(phrase);
  }
  return all ?? phrases;
}

/** Token at which a phrase of several words is cut in two, -1 where it is one. */
function cutWithin(
  layers: WithQuotes,
  knowledge: EventKnowledge,
  marks: Uint8Array,
  phrase: NounPhrase,
): number {
  if (isName(layers, phrase.head)) return cutBefore(layers, knowledge, marks, phrase);
  return phrase.endToken - phrase.firstToken === 2 ? -1 : numberBehind(layers, phrase);
}

/** "demanded | that parliament | act": between two verbs, "that" begins a clause. */
function opensWithThat(
  { tokens, syntax }: WithQuotes,
  { words }: EventKnowledge,
  phrase: NounPhrase,
): boolean {
  const { firstToken, endToken } = phrase;
  if (tokens.word[firstToken] !== words.that || endToken - firstToken < 2 || firstToken === 0) return false;
  if (!VERBS.has(syntax.tag[firstToken - 1]!)) return false;
  // "demanded that Weld and Marn resign": a name has no determiner.
  return VERBS.has(syntax.tag[endToken]!) || syntax.tag[firstToken + 1] === NNP;
}

/** The phrase from another token on. */
function from({ tokens }: WithQuotes, firstToken: number, phrase: NounPhrase): NounPhrase {
  const { endToken, head, isPlural, isPronoun } = phrase;
  return nounPhrase(tokens, firstToken, endToken, head, isPlural, isPronoun);
}

/** First token of a name that ends the phrase behind a noun that tells an event, where a finite verb follows; -1 else. */
function cutBefore(
  layers: WithQuotes,
  knowledge: EventKnowledge,
  marks: Uint8Array,
  { firstToken, endToken, head }: NounPhrase,
): number {
  if (head !== endToken - 1) return -1;
  const { tokens, mentions, mentionAt, syntax } = layers;
  const first = mentions[mentionAt[head]!]!.firstToken;
  if (first <= firstToken) return -1;
  if ((marks[first - 1]! & Mark.NOUN) === 0 || knowledge.nouns.has(tokens.word[first - 1]!)) return -1;
  return syntax.verbGroups.some((group) => group.firstToken === endToken && group.form === 'finite')
    ? first
    : -1;
}

/** "gave Ruritania 300 tents": a name that opens the phrase ends before a number and what is counted. */
function numberBehind(
  { tokens, mentions, mentionAt, syntax }: WithQuotes,
  { firstToken, endToken }: NounPhrase,
): number {
  const index = mentionAt[firstToken]!;
  if (index < 0 || mentions[index]!.form === 'nominal' || mentions[index]!.firstToken !== firstToken)
    return -1;
  const after = mentions[index]!.endToken;
  const isNumber =
    after < endToken - 1 && syntax.tag[after] === CD && (tokens.shape[after]! & Shape.SPACED) !== 0;
  return isNumber && mentions[index]!.form !== 'demonym' ? after : -1;
}

function cutAt({ tokens }: WithQuotes, phrase: NounPhrase, first: number): NounPhrase[] {
  const { firstToken, endToken, head, isPlural, isPronoun } = phrase;
  return [
    nounPhrase(tokens, firstToken, first, first - 1, isPlural, isPronoun),
    nounPhrase(tokens, first, endToken, head, false, isPronoun),
  ];
}
