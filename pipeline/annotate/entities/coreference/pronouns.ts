import { Shape } from '../../../../schemas/stages/annotations.ts';
import type { MentionDraft } from '../draft.ts';
import { IN, relativeHead, VBG, VBN, WRB } from '../grammar.ts';
import { at, Flag, Gender } from '../knowledge.ts';
import { type Choice, chooseAntecedent, type Wanted } from './candidates.ts';
import { type Context, headsPhrase, phraseOf } from './context.ts';

/** How much better the best antecedent must be than the next, by what is wanted. */
const MARGIN: Record<Wanted, number> = { person: 10, thing: 16, plural: 14 };
/** Below this an antecedent is too weak to be taken at all. */
const LEAST: Record<Wanted, number> = { person: 30, thing: 66, plural: 50 };
/** A gender is learnt from a pronoun only where nobody else came near. */
const SURE = 24;
/** From here on an antecedent before outweighs one behind. */
const STRONG = 80;

/** Ties a pronoun to what it stands for, or says why not. "I", "we" and "you" are left to who reads quotations. */
export function resolvePronoun(context: Context, index: number): void {
  const mention = context.draft.mentions[index]!;
  const { kind } = mention.pronoun!;
  if (kind === 'relative') resolveRelative(context, mention);
  else if (kind === 'male') resolve(context, index, 'person', Gender.MALE);
  else if (kind === 'female') resolve(context, index, 'person', Gender.FEMALE);
  else if (kind === 'plural') resolve(context, index, 'plural', Gender.UNKNOWN);
  else if (kind === 'thing' && !isExpletive(context, mention))
    resolve(context, index, 'thing', Gender.UNKNOWN);
}

function resolve(context: Context, index: number, wanted: Wanted, gender: Gender): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  let choice = chooseAntecedent(context, index, wanted, gender);
  if (wanted === 'person') choice = ahead(context, index, gender, choice);
  if (choice.mention < 0 || choice.score < LEAST[wanted]) {
    refuse(mention, 'no_antecedent');
    return;
  }
  const gap = choice.score - choice.runnerUp;
  if (gap < MARGIN[wanted]) {
    refuse(mention, 'ambiguous');
    return;
  }
  const antecedent = draft.mentions[choice.mention]!;
  if (antecedent.members.length > 0) mention.members = antecedent.members;
  else if (antecedent.entity < 0) mention.unresolved = ['entity_id:no_name'];
  else mention.entity = antecedent.entity;
  const entity = mention.entity >= 0 ? draft.entities[mention.entity]! : null;
  if (entity && gender !== Gender.UNKNOWN && gap >= SURE && entity.gender === Gender.UNKNOWN)
    entity.gender = gender;
}

function refuse(mention: MentionDraft, reason: 'ambiguous' | 'no_antecedent'): void {
  mention.unresolved = [`entity_id:${reason}`];
}

/**
 * "After he left, Mori said", "In his first speech, Mori said": a pronoun in what stands before the first subject of its sentence
 * means that subject, if it is named. For a possessive somebody strong before is as likely, and nobody is taken.
 */
function ahead(context: Context, index: number, gender: Gender, choice: Choice): Choice {
  const { draft } = context;
  const { layers, mentionAt, mentions, entities, grammar, knowledge } = draft;
  const mention = mentions[index]!;
  const { tokens, syntax, segments } = layers;
  const segment = tokens.segment[mention.head]!;
  const subject = mainSubjectBehind(context, mention.head);
  if (subject < 0 || grammar.quotationAt[mention.head]! >= 0) return choice;
  const { head, firstToken } = syntax.nounPhrases[subject]!;
  const other = mentionAt[head]!;
  if (other < 0 || mentions[other]!.name < 0 || head - mention.head > 25) return choice;
  if (
    tokens.word[firstToken - 1] !== knowledge.words[','] ||
    !opensWithClause(context, segments[segment]!.firstToken)
  )
    return choice;
  const { entity } = mentions[other]!;
  if (entity < 0 || entities[entity]!.type !== 'person') return choice;
  const own = entities[entity]!.gender;
  if (own !== Gender.UNKNOWN && own !== gender) return choice;
  const found = choice.mention >= 0 ? mentions[choice.mention]!.entity : -1;
  if (found === entity) return { mention: choice.mention, score: choice.score, runnerUp: -1000 };
  const isInSentence = choice.mention >= 0 && tokens.segment[mentions[choice.mention]!.head] === segment;
  if (isInSentence) return choice;
  if (mention.pronoun!.isPossessive && choice.score >= STRONG) return { ...choice, runnerUp: choice.score };
  return { mention: other, score: 90, runnerUp: -1000 };
}

/** The noun phrase that is the first subject of a finite verb behind a comma after the pronoun's own clause. */
function mainSubjectBehind(context: Context, token: number): number {
  const { draft } = context;
  const { tokens, syntax } = draft.layers;
  const comma = draft.knowledge.words[','];
  const own = draft.grammar.phraseAt[token]!;
  if (own < 0) return -1;
  for (let i = own + 1; i < syntax.nounPhrases.length && i < own + 12; i++) {
    const phrase = syntax.nounPhrases[i]!;
    if (tokens.segment[phrase.firstToken] !== tokens.segment[token]) return -1;
    if (tokens.word[phrase.firstToken - 1] === comma && draft.grammar.verbOf[i]! >= 0) return i;
  }
  return -1;
}

/** Whether a sentence opens with a preposition, a subordinating word or a participle. */
function opensWithClause(context: Context, first: number): boolean {
  const { syntax, tokens } = context.draft.layers;
  const tag = syntax.tag[first]!;
  if (tag === IN || tag === VBG || tag === VBN || tag === WRB) return true;
  return (at(context.draft.knowledge.flags, tokens.word[first]!) & (Flag.SUBORDINATOR | Flag.EITHER)) !== 0;
}

/** "who", "which", "whose": what stands right before, a comma between or not. */
function resolveRelative(context: Context, mention: MentionDraft): void {
  const { draft } = context;
  const phrase = relativeHead(draft.layers, draft.grammar, mention.head);
  if (phrase < 0) return;
  const other = draft.mentionAt[draft.layers.syntax.nounPhrases[phrase]!.head]!;
  if (other < 0) return;
  const antecedent = draft.mentions[other]!;
  const word = draft.layers.tokens.word[mention.head]!;
  const isThing = word === draft.knowledge.words.which;
  if (antecedent.members.length > 0) mention.members = antecedent.members;
  else if (antecedent.entity >= 0) {
    if (isThing && draft.entities[antecedent.entity]!.type === 'person') return;
    mention.entity = antecedent.entity;
  }
  mention.isPlural = antecedent.isPlural;
}

/** "it is clear that", "it rained", "it seems": nothing is meant. */
function isExpletive(context: Context, mention: MentionDraft): boolean {
  const { draft } = context;
  if (mention.pronoun!.isPossessive || mention.pronoun!.isReflexive) return false;
  const { tokens, syntax, segments } = draft.layers;
  const end = segments[tokens.segment[mention.head]!]!.endToken;
  let verb = -1;
  const phrase = phraseOf(draft, mention);
  if (phrase >= 0 && headsPhrase(draft, mention)) verb = draft.grammar.verbOf[phrase]!;
  const from = verb >= 0 ? syntax.verbGroups[verb]!.firstToken : mention.endToken;
  const to = Math.min(end, (verb >= 0 ? syntax.verbGroups[verb]!.endToken : mention.endToken) + 3);
  for (let token = from; token < to; token++) {
    if (tokens.shape[token]! & Shape.PUNCT) continue;
    if (at(draft.knowledge.flags, tokens.word[token]!) & (Flag.EXPLETIVE | Flag.WEATHER)) return true;
  }
  return false;
}
