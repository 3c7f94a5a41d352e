import type { Draft, MentionDraft } from '../draft.ts';
import { at, Flag } from '../knowledge.ts';

/** What pronouns and nominals ask of the article again and again, made once. */
export interface Context {
  readonly draft: Draft;
  /** Number of sentences before each segment. */
  readonly sentence: Int32Array;
  /** Subject noun phrase of the first finite verb outside quotation marks, by segment; -1. */
  readonly mainSubject: Int32Array;
  /** Mention that speaks each quotation, -1 unknown. */
  readonly speaker: Int32Array;
  /** 1 for mentions that speak a quotation. */
  readonly isVoice: Uint8Array;
}

export function readContext(draft: Draft): Context {
  const { segments } = draft.layers;
  const sentence = new Int32Array(segments.length);
  let count = 0;
  for (let i = 0; i < segments.length; i++) {
    sentence[i] = count;
    if (segments[i]!.kind === 'sentence') count++;
  }
  const mainSubject = readMainSubjects(draft);
  const speaker = readSpeakers(draft);
  const isVoice = new Uint8Array(draft.mentions.length);
  for (const mention of speaker) if (mention >= 0) isVoice[mention] = 1;
  return { draft, sentence, mainSubject, speaker, isVoice };
}

function readMainSubjects(draft: Draft): Int32Array {
  const { layers, grammar } = draft;
  const { tokens, syntax } = layers;
  const mainSubject = new Int32Array(layers.segments.length).fill(-1);
  for (let v = 0; v < syntax.verbGroups.length; v++) {
    const subject = grammar.subjectOf[v]!;
    if (subject < 0 || grammar.verbOf[subject] !== v) continue;
    const first = syntax.verbGroups[v]!.firstToken;
    const segment = tokens.segment[first]!;
    if (mainSubject[segment] === -1 && grammar.quotationAt[first]! < 0) mainSubject[segment] = subject;
  }
  return mainSubject;
}

/** Subject of the verb of saying that stands right before or behind a quotation, in its own sentence. */
function readSpeakers(draft: Draft): Int32Array {
  const { layers, grammar, knowledge, mentionAt } = draft;
  const { tokens, syntax, quotations } = layers;
  const speaker = new Int32Array(quotations.length).fill(-1);
  for (let v = 0; v < syntax.verbGroups.length; v++) {
    const group = syntax.verbGroups[v]!;
    if (!(at(knowledge.flags, tokens.word[group.head]!) & Flag.SAY)) continue;
    if (grammar.quotationAt[group.head]! >= 0) continue;
    const phrase = sayer(draft, v);
    if (phrase < 0) continue;
    const mention = mentionAt[syntax.nounPhrases[phrase]!.head]!;
    const segment = layers.segments[tokens.segment[group.head]!]!;
    for (const near of [
      quotationBefore(draft, group.head, segment.firstToken),
      quotationBehind(draft, group.head, segment.endToken),
    ]) {
      if (near >= 0 && speaker[near]! < 0) speaker[near] = mention;
    }
  }
  return speaker;
}

/** "Mori said", "said Mori". */
function sayer(draft: Draft, verb: number): number {
  const { grammar, layers } = draft;
  const { nounPhrases, verbGroups } = layers.syntax;
  const end = verbGroups[verb]!.endToken;
  const behind = end < layers.tokens.length ? grammar.phraseAt[end]! : -1;
  const subject = grammar.subjectOf[verb]!;
  if (subject >= 0 && grammar.quotationAt[nounPhrases[subject]!.head]! < 0) return subject;
  return behind >= 0 && nounPhrases[behind]!.firstToken === end ? behind : -1;
}

function quotationBefore(draft: Draft, token: number, floor: number): number {
  const { quotationAt } = draft.grammar;
  for (let i = token; i >= Math.max(floor, token - 14); i--) if (quotationAt[i]! >= 0) return quotationAt[i]!;
  return -1;
}

function quotationBehind(draft: Draft, token: number, limit: number): number {
  const { quotationAt } = draft.grammar;
  for (let i = token; i < Math.min(limit, token + 14); i++) if (quotationAt[i]! >= 0) return quotationAt[i]!;
  return -1;
}

/** Noun phrase whose head a mention holds, or in which a possessive stands; -1. */
export function phraseOf(draft: Draft, mention: MentionDraft): number {
  return draft.grammar.phraseAt[mention.head]!;
}

/** Whether the mention heads its noun phrase, so that the phrase's place in the clause is its own. */
export function headsPhrase(draft: Draft, mention: MentionDraft): boolean {
  const phrase = phraseOf(draft, mention);
  if (phrase < 0) return false;
  const { head } = draft.layers.syntax.nounPhrases[phrase]!;
  return head >= mention.firstToken && head < mention.endToken;
}

/** Sentences from one token back to an earlier one. */
export function sentencesBetween(context: Context, earlier: number, later: number): number {
  const { segment } = context.draft.layers.tokens;
  const from = segment[earlier]!;
  const to = segment[later]!;
  return from < 0 || to < 0 ? 99 : context.sentence[to]! - context.sentence[from]!;
}
