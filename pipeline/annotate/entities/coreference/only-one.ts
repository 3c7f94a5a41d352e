import type { MentionDraft } from '../draft.ts';
import { Gender } from '../knowledge.ts';
import { isPersonLike } from './candidates.ts';
import { type Context, sentencesBetween } from './context.ts';
import type { View } from './view.ts';

const MAX_MENTIONS = 40;

/**
 * Whom a subject "he" or "she" means where points alone leave it open: for who speaks, the one who spoke in the sentence
 * before; else the subject of the sentence before, if nobody else there fits. -1 without.
 */
export function onlySubject(context: Context, view: View, gender: Gender): number {
  const { index, verb, mention, barred } = view;
  if (verb < 0 || mention.pronoun!.isPossessive || view.quotation >= 0) return -1;
  if (context.isSaying[verb] === 1) {
    const speaker = lastSpeaker(context, index, gender, barred);
    if (speaker >= 0) return speaker;
  }
  return lastSubject(context, index, gender, barred);
}

/** Whom an object "him" or "her" means: the only one before it in its sentence who fits and is not its verb's subject; -1. */
export function onlyObject(context: Context, view: View, gender: Gender): number {
  const { isPossessive, isReflexive } = view.mention.pronoun!;
  if (view.verb >= 0 || isPossessive || isReflexive || view.quotation >= 0) return -1;
  const { index, barred, objectOf } = view;
  return objectOf < 0 || barred.length === 0 ? -1 : onlyInSentence(context, index, gender, barred);
}

/** The one person in the sentence before, of the same paragraph, who is the subject of a verb of saying; -1. */
function lastSpeaker(context: Context, index: number, gender: Gender, barred: readonly number[]): number {
  let found = -1;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const away = distance(context, i, index);
    if (away > 1) break;
    const verb = context.verbOf[i]!;
    const other = context.draft.mentions[i]!;
    if (away < 1 || verb < 0 || context.isSaying[verb] === 0 || other.pronoun?.kind === 'relative') continue;
    if (context.draft.grammar.quotationAt[other.head]! >= 0) continue;
    if (!isSolePerson(context, other, gender) || barred.includes(other.entity)) return -1;
    if (found >= 0 && found !== other.entity) return -1;
    found = other.entity;
  }
  return found;
}

/** The main subject of the sentence before, of the same paragraph, if nobody else there or since fits; -1. */
function lastSubject(context: Context, index: number, gender: Gender, barred: readonly number[]): number {
  let found = -1;
  let isSubject = false;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const away = distance(context, i, index);
    if (away > 1) break;
    const other = context.draft.mentions[i]!;
    if (!mayFit(context, other, gender)) continue;
    if (away === 0 || other.entity < 0 || barred.includes(other.entity)) return -1;
    if (found >= 0 && found !== other.entity) return -1;
    found = other.entity;
    const segment = context.draft.layers.tokens.segment[other.head]!;
    if (context.mainSubject[segment] === i) isSubject = true;
  }
  return isSubject ? found : -1;
}

function onlyInSentence(context: Context, index: number, gender: Gender, barred: readonly number[]): number {
  let found = -1;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    if (distance(context, i, index) > 0) break;
    const other = context.draft.mentions[i]!;
    if (!mayFit(context, other, gender) || barred.includes(other.entity)) continue;
    if (other.entity < 0 || (found >= 0 && found !== other.entity)) return -1;
    found = other.entity;
  }
  return found;
}

/** Sentences between two mentions of one paragraph; 9 across paragraphs. */
function distance(context: Context, earlier: number, later: number): number {
  const { draft } = context;
  const { segments, tokens } = draft.layers;
  const from = draft.mentions[earlier]!.head;
  const to = draft.mentions[later]!.head;
  const passage = segments[tokens.segment[to]!]?.passage;
  if (segments[tokens.segment[from]!]?.passage !== passage) return 9;
  return sentencesBetween(context, from, to);
}

function mayFit(context: Context, mention: MentionDraft, gender: Gender): boolean {
  if (mention.isPlural || mention.members.length > 0 || mention.form === 'demonym') return false;
  if (mention.pronoun) {
    const { kind } = mention.pronoun;
    return kind === 'male' ? gender === Gender.MALE : kind === 'female' && gender === Gender.FEMALE;
  }
  if (mention.entity >= 0) return isSolePerson(context, mention, gender);
  return isPersonLike(context, mention) && (mention.name >= 0 || mention.isDetermined);
}

function isSolePerson({ draft }: Context, { entity, members }: MentionDraft, gender: Gender): boolean {
  if (entity < 0 || members.length > 0) return false;
  const { type, gender: own } = draft.entities[entity]!;
  return type === 'person' && (own === gender || own === Gender.UNKNOWN || gender === Gender.UNKNOWN);
}
