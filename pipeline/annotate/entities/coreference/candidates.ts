import type { EntityType } from '../../../../schemas/stages/annotations.ts';
import type { MentionDraft } from '../draft.ts';
import { Flag, Gender } from '../knowledge.ts';
import { type Context, phraseOf } from './context.ts';
import { MayBe } from './may-be.ts';
import { pointsOf } from './points.ts';
import type { View } from './view.ts';

/** Sentences and mentions that a pronoun looks back at most. */
const MAX_SENTENCES = 4;
const MAX_MENTIONS = 60;
const MAX_SENTENCES_THINGS = 2;
/** Roles that are looked at. */
const MOST_ROLES = 200;

/** Who may be meant: PERSON for "he" and "she", THING for "it", PLURAL for "they". */
export type Wanted = (typeof MayBe)[keyof typeof MayBe];

/** The best antecedents found: an entity, or a mention of somebody unnamed or of several. */
export interface Choice {
  /** Index of the mention that stands for it, -1 without any. */
  mention: number;
  score: number;
  /** Score of the best other one. */
  runnerUp: number;
}

// Room for the candidates of one pronoun, which is chosen before the next begins.
const keys: number[] = [];
const scores: number[] = [];
const holders: number[] = [];
const counts: number[] = [];

/**
 * Scores what a pronoun may stand for. Look-back is bounded, so an article costs time in proportion to
 * its mentions.
 */
export function chooseAntecedent(context: Context, view: View, wanted: Wanted, gender: Gender): Choice {
  const { draft, sentenceOf } = context;
  const { mentions } = draft;
  const { index } = view;
  const isSpeaker = view.verb >= 0 && context.isSaying[view.verb] === 1;
  let found = 0;
  const floor = Math.max(0, index - MAX_MENTIONS);
  const furthest = wanted === MayBe.PERSON ? MAX_SENTENCES : MAX_SENTENCES_THINGS;
  const before = candidatesBefore(context, wanted);
  for (let i = before[index]!; i >= floor; i = before[i]!) {
    const distance = Math.max(0, view.sentence - sentenceOf[i]!);
    if (distance > furthest) break;
    const candidate = mentions[i]!;
    if (!mayMean(context, i, candidate, wanted, gender) || isExcluded(context, i, candidate, view)) continue;
    // Only persons and groups say something.
    if (
      isSpeaker &&
      wanted === MayBe.PLURAL &&
      candidate.members.length === 0 &&
      !maySpeak(context, candidate)
    )
      continue;
    const score = pointsOf(context, i, view, distance);
    const key = keyOf(candidate, i);
    let known = 0;
    while (known < found && keys[known] !== key) known++;
    if (known === found) {
      keys[known] = key;
      scores[known] = score;
      holders[known] = i;
      counts[known] = 0;
      found++;
    } else {
      if (score > scores[known]!) scores[known] = score;
      counts[known]!++;
    }
  }
  return best(found);
}

function candidatesBefore(context: Context, wanted: Wanted): Int32Array {
  if (wanted === MayBe.PERSON) return context.personBefore;
  return wanted === MayBe.THING ? context.thingBefore : context.pluralBefore;
}

/** Being mentioned more than once adds a little. */
function best(found: number): Choice {
  const choice: Choice = { mention: -1, score: -1000, runnerUp: -1000 };
  for (let i = 0; i < found; i++) {
    const score = scores[i]! + 3 * Math.min(3, counts[i]!);
    if (score > choice.score) {
      choice.runnerUp = choice.score;
      choice.score = score;
      choice.mention = holders[i]!;
    } else if (score > choice.runnerUp) choice.runnerUp = score;
  }
  return choice;
}

/** Mentions of one entity count together; an unnamed one, or a group of members, by itself. */
function keyOf(candidate: MentionDraft, index: number): number {
  return candidate.entity >= 0 && candidate.members.length === 0 ? candidate.entity : -2 - index;
}

/** What grammar or the speech situation rules out. */
function isExcluded(context: Context, index: number, candidate: MentionDraft, view: View): boolean {
  if (candidate.entity >= 0) {
    if (candidate.entity === view.voice) return true;
    for (const entity of view.barred) if (entity === candidate.entity) return true;
  }
  if (view.objectOf >= 0)
    return context.verbOf[index] === view.objectOf || isBarredPost(context, candidate, view);
  // "his minister": the phrase around a possessive is not what it stands for.
  return (
    view.phrase >= 0 && context.isHead[index] === 1 && phraseOf(context.draft, candidate) === view.phrase
  );
}

/** "A judge tried Mori. Judge Holm fined him": the unnamed judge is the one who is named as the subject, and not fined. */
function isBarredPost({ draft }: Context, { entity, post }: MentionDraft, { barred }: View): boolean {
  if (entity >= 0 || post === null || barred.length === 0) return false;
  for (let i = 0; i < draft.roles.length && i < MOST_ROLES; i++) {
    const role = draft.roles[i]!;
    if (role.post.post === post.post && barred.includes(role.person)) return true;
  }
  return false;
}

function mayMean(
  context: Context,
  index: number,
  candidate: MentionDraft,
  wanted: Wanted,
  gender: Gender,
): boolean {
  const { layers, entities } = context.draft;
  if (candidate.members.length > 0)
    return wanted === MayBe.PLURAL && mayAct(entities[candidate.members[0]!]!.type);
  if (candidate.form === 'demonym' || candidate.form === 'adverb') return false;
  if (candidate.entity >= 0) {
    const entity = entities[candidate.entity]!;
    if (wanted === MayBe.PERSON) return entity.type === 'person' && agrees(entity.gender, gender);
    if (entity.type === 'person') return false;
    if (wanted === MayBe.THING) return !candidate.isPlural || candidate.name >= 0;
    // An organisation is "they" far less often than its people or whatever plural stands near.
    return entity.type === 'group';
  }
  // "a lunatic who expands his arms": nobody named, but meant.
  if (candidate.pronoun) return wanted === MayBe.PERSON && !candidate.isPlural && isWho(context, candidate);
  // A surname that two share competes, though it names nobody.
  if (candidate.name >= 0) return wanted === MayBe.PERSON && layers.names[candidate.name]!.type === 'person';
  if (wanted === MayBe.PLURAL) return candidate.isPlural;
  if (candidate.isPlural) return false;
  if (wanted === MayBe.THING) return context.isHead[index] === 1 && !isPersonLike(context, candidate);
  // "to be president", "as mayor": nobody in particular.
  return candidate.isDetermined && isPersonLike(context, candidate) && agrees(nounGender(candidate), gender);
}

/** Persons, bodies and countries do things together; cities and regions in a list seldom. */
function mayAct(type: EntityType): boolean {
  return type !== 'city' && type !== 'region' && type !== 'facility';
}

function maySpeak(context: Context, candidate: MentionDraft): boolean {
  return candidate.entity >= 0 || isPersonLike(context, candidate);
}

/** "who", "whom", not "which". */
function isWho(context: Context, relative: MentionDraft): boolean {
  const { words } = context.draft.knowledge;
  const word = context.draft.layers.tokens.word[relative.head]!;
  return word === words.who || word === words.whom;
}

function nounGender(candidate: MentionDraft): Gender {
  if (candidate.post && candidate.post.gender !== Gender.UNKNOWN) return candidate.post.gender;
  if (candidate.flags & Flag.MALE) return Gender.MALE;
  return candidate.flags & Flag.FEMALE ? Gender.FEMALE : Gender.UNKNOWN;
}

/** Whether a mention names a person or is headed by a noun for one. */
export function isPersonLike(context: Context, mention: MentionDraft): boolean {
  const { layers, entities } = context.draft;
  if (mention.entity >= 0) return entities[mention.entity]!.type === 'person';
  if (mention.name >= 0) return layers.names[mention.name]!.type === 'person';
  return mention.post !== null || (mention.flags & Flag.PERSON) !== 0;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === b || a === Gender.UNKNOWN || b === Gender.UNKNOWN;
}
