import type { MentionDraft } from '../draft.ts';
import { at, Flag, Gender } from '../knowledge.ts';
import { type Context, headsPhrase, phraseOf, sentencesBetween } from './context.ts';

/** Sentences and mentions that a pronoun looks back at most. */
const MAX_SENTENCES = 4;
const MAX_MENTIONS = 70;

/** Who may be meant: `person` for "he" and "she", `thing` for "it", `plural` for "they". */
export type Wanted = 'person' | 'thing' | 'plural';

/** The best antecedents found: an entity, or a mention of somebody unnamed or of several. */
export interface Choice {
  /** Index of the mention that stands for it, -1 without any. */
  mention: number;
  score: number;
  /** Score of the best other one. */
  runnerUp: number;
}

/** Points by distance in sentences. */
const NEAR = [58, 50, 26, 14, 6];

/**
 * Scores what a pronoun at `index` may stand for, by recency, place in the clause, continuity and speech. Look-back is bounded, so
 * an article costs time in proportion to its mentions.
 */
export function chooseAntecedent(context: Context, index: number, wanted: Wanted, gender: Gender): Choice {
  const { mentions } = context.draft;
  const pronoun = mentions[index]!;
  const keys: number[] = [];
  const scores: number[] = [];
  const holders: number[] = [];
  const counts: number[] = [];
  const floor = Math.max(0, index - MAX_MENTIONS);
  const barred = namedBelow(context, index);
  for (let i = index - 1; i >= floor; i--) {
    const candidate = mentions[i]!;
    const distance = sentencesBetween(context, candidate.head, pronoun.head);
    if (distance > MAX_SENTENCES) break;
    if (!mayMean(context, candidate, wanted, gender)) continue;
    if (isExcluded(context, candidate, pronoun)) continue;
    if (candidate.entity >= 0 && barred.includes(candidate.entity)) continue;
    const score = NEAR[distance]! + placePoints(context, i, pronoun, distance);
    const key = keyOf(candidate, i);
    const known = keys.indexOf(key);
    if (known < 0) {
      keys.push(key);
      scores.push(score);
      holders.push(i);
      counts.push(1);
    } else {
      if (score > scores[known]!) scores[known] = score;
      counts[known]!++;
    }
  }
  // Being mentioned more than once adds a little.
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + Math.min(3, counts[i]! - 1) * 3;
  return best(keys, scores, holders);
}

function best(keys: readonly number[], scores: readonly number[], holders: readonly number[]): Choice {
  const choice: Choice = { mention: -1, score: -1000, runnerUp: -1000 };
  for (let i = 0; i < keys.length; i++) {
    if (scores[i]! > choice.score) {
      choice.runnerUp = choice.score;
      choice.score = scores[i]!;
      choice.mention = holders[i]!;
    } else if (scores[i]! > choice.runnerUp) choice.runnerUp = scores[i]!;
  }
  return choice;
}

/** Mentions of one entity count together; an unnamed one, or a group of members, by itself. */
function keyOf(candidate: MentionDraft, index: number): number {
  return candidate.entity >= 0 && candidate.members.length === 0 ? candidate.entity : -2 - index;
}

function mayMean(context: Context, candidate: MentionDraft, wanted: Wanted, gender: Gender): boolean {
  const { draft } = context;
  const { knowledge, layers, entities } = draft;
  if (candidate.form === 'demonym' || candidate.form === 'adverb') return false;
  if (candidate.pronoun && candidate.entity < 0 && candidate.members.length === 0) return false;
  if (candidate.members.length > 0) return wanted === 'plural';
  if (candidate.entity >= 0) {
    const entity = entities[candidate.entity]!;
    if (wanted === 'person') return entity.type === 'person' && agrees(entity.gender, gender);
    if (entity.type === 'person') return false;
    if (wanted === 'thing') return !candidate.isPlural || candidate.name >= 0;
    return entity.type === 'organization' || entity.type === 'group';
  }
  if (candidate.name >= 0) return false;
  if (wanted === 'plural') return candidate.isPlural;
  if (candidate.isPlural) return false;
  const head = layers.tokens.word[candidate.head]!;
  const senses = at(knowledge.isNoun, head) ? knowledge.nouns.get(head)! : null;
  // "to be president", "as mayor": nobody in particular.
  if (wanted === 'person' && !candidate.isDetermined) return false;
  const isPerson = candidate.post !== null || (senses?.some((sense) => sense.kind === 'person') ?? false);
  if (wanted === 'thing') return !isPerson && headsPhrase(draft, candidate);
  const own =
    candidate.post?.gender ?? senses?.find((sense) => sense.kind === 'person')?.gender ?? Gender.UNKNOWN;
  return isPerson && agrees(own, gender);
}

/** "Mori forming his cabinet": subject of the gerund right before the pronoun's phrase. */
function isLocalSubject(context: Context, phrase: number, own: number, isHead: boolean): boolean {
  if (phrase < 0 || own < 0 || !isHead) return false;
  const { grammar } = context.draft;
  const verb = grammar.verbBefore[own]!;
  return verb >= 0 && grammar.subjectOf[verb] === phrase;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === b || a === Gender.UNKNOWN || b === Gender.UNKNOWN;
}

/** Entities named behind a subject pronoun in its own sentence: "He said Mori left" is not said by Mori. */
function namedBelow(context: Context, index: number): readonly number[] {
  const { draft } = context;
  const { mentions, grammar, layers } = draft;
  const pronoun = mentions[index]!;
  const phrase = phraseOf(draft, pronoun);
  if (phrase < 0 || pronoun.pronoun?.isPossessive || grammar.verbOf[phrase]! < 0) return [];
  const verb = layers.syntax.verbGroups[grammar.verbOf[phrase]!]!;
  const segment = layers.tokens.segment[pronoun.head]!;
  const barred: number[] = [];
  for (let i = index + 1; i < mentions.length && i < index + 20; i++) {
    const other = mentions[i]!;
    if (layers.tokens.segment[other.head] !== segment) break;
    if (other.name < 0 || other.entity < 0 || other.head < verb.endToken) continue;
    // What another voice says, or a new main clause behind "and" or ";", is not below.
    if (grammar.quotationAt[other.head] !== grammar.quotationAt[pronoun.head]) continue;
    barred.push(other.entity);
  }
  return barred;
}

/** What grammar or the speech situation rules out. */
function isExcluded(context: Context, candidate: MentionDraft, pronoun: MentionDraft): boolean {
  const { draft, speaker } = context;
  const { grammar, mentions } = draft;
  const quotation = grammar.quotationAt[pronoun.head]!;
  if (quotation >= 0) {
    const voice = speaker[quotation]!;
    if (voice >= 0 && candidate.entity >= 0 && mentions[voice]!.entity === candidate.entity) return true;
  }
  if (pronoun.pronoun?.isPossessive || pronoun.pronoun?.isReflexive)
    return isInSamePhrase(context, candidate, pronoun);
  // "Mori told him": a plain object is not its own verb's subject.
  const phrase = phraseOf(draft, pronoun);
  if (phrase < 0 || grammar.verbOf[phrase]! >= 0) return false;
  const verb = grammar.verbBefore[phrase]!;
  const other = phraseOf(draft, candidate);
  return verb >= 0 && other >= 0 && grammar.verbOf[other] === verb && headsPhrase(draft, candidate);
}

/** "his minister": the phrase around a possessive is not what it stands for. */
function isInSamePhrase(context: Context, candidate: MentionDraft, pronoun: MentionDraft): boolean {
  const phrase = phraseOf(context.draft, pronoun);
  return (
    phrase >= 0 && phraseOf(context.draft, candidate) === phrase && headsPhrase(context.draft, candidate)
  );
}

function placePoints(context: Context, index: number, pronoun: MentionDraft, distance: number): number {
  const { draft, mainSubject } = context;
  const candidate = draft.mentions[index]!;
  const { grammar, layers, knowledge, entities } = draft;
  const { tokens, syntax, segments } = layers;
  let points = 0;
  const phrase = phraseOf(draft, candidate);
  const isHead = headsPhrase(draft, candidate);
  const verb = phrase >= 0 && isHead ? grammar.verbOf[phrase]! : -1;
  const own = phraseOf(draft, pronoun);
  const ownVerb = own >= 0 ? grammar.verbOf[own]! : -1;
  if (verb >= 0) {
    points += 22;
    if (mainSubject[tokens.segment[candidate.head]!] === phrase) points += 12;
    const isSayer = (at(knowledge.flags, tokens.word[syntax.verbGroups[verb]!.head]!) & Flag.SAY) !== 0;
    const isSaid =
      ownVerb >= 0 && (at(knowledge.flags, tokens.word[syntax.verbGroups[ownVerb]!.head]!) & Flag.SAY) !== 0;
    if (isSayer && isSaid && distance > 0) points += distance < 2 ? 10 : 4;
    // The possessive in a verb's own clause: "Mori told his aide".
    if (own >= 0 && ownVerb < 0 && distance === 0 && grammar.verbBefore[own] === verb) points += 22;
  } else if (isLocalSubject(context, phrase, own, isHead)) points += 60;
  else if (phrase >= 0 && isHead && grammar.preposition[phrase]! >= 0) points -= 8;
  else if (!isHead) points -= 6;
  if (context.isVoice[index] && grammar.quotationAt[pronoun.head]! < 0) points += distance < 2 ? 24 : 6;
  if (candidate.pronoun) points += 8;
  const mine = grammar.quotationAt[pronoun.head]!;
  const theirs = grammar.quotationAt[candidate.head]!;
  if (theirs >= 0 && theirs !== mine) points -= 30;
  else if (theirs >= 0) points += 14;
  if (candidate.entity >= 0) points += Math.min(8, 2 * entities[candidate.entity]!.count);
  else points -= candidate.isDefinite ? 8 : 12;
  const role = (token: number): string =>
    layers.article.passages[segments[tokens.segment[token]!]!.passage]!.role;
  if (distance > 0 && role(candidate.head) !== role(pronoun.head)) points -= 20;
  return points;
}
