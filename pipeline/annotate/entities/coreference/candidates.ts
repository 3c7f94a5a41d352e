import type { EntityDraft, MentionDraft } from '../draft.ts';
import { at, Flag, Gender, PersonNoun } from '../knowledge.ts';
import { anchorOf, type Context, headsPhrase, phraseOf, sentencesBetween } from './context.ts';

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
/** Points within the sentence of a pronoun that is not its first subject. */
const SAME_SENTENCE = 72;

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
  const anchor = anchorOf(context.draft, pronoun.head);
  for (let i = index - 1; i >= floor; i--) {
    const candidate = mentions[i]!;
    const distance = sentencesBetween(context, candidate.head, anchor);
    if (distance > MAX_SENTENCES) break;
    if (!mayMean(context, candidate, wanted, gender)) continue;
    if (isExcluded(context, i, index)) continue;
    if (candidate.entity >= 0 && barred.includes(candidate.entity)) continue;
    const near = distance === 0 && !isMainSubject(context, index) ? SAME_SENTENCE : NEAR[distance]!;
    const score = near + placePoints(context, i, index, distance);
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
  if (candidate.pronoun && candidate.entity < 0 && candidate.members.length === 0) {
    // "a lunatic who expands his arms": nobody named, but meant.
    return (
      candidate.pronoun.kind === 'relative' &&
      wanted === 'person' &&
      !candidate.isPlural &&
      isPersonal(context, candidate)
    );
  }
  if (candidate.members.length > 0) return wanted === 'plural';
  if (candidate.entity >= 0) {
    const entity = entities[candidate.entity]!;
    if (wanted === 'person') return entity.type === 'person' && agrees(entity.gender, gender);
    if (entity.type === 'person') return false;
    if (wanted === 'thing') return !candidate.isPlural || candidate.name >= 0;
    return entity.type === 'organization' || entity.type === 'group';
  }
  // A surname that two share competes, though it names nobody.
  if (candidate.name >= 0) return wanted === 'person' && layers.names[candidate.name]!.type === 'person';
  if (wanted === 'plural') return candidate.isPlural;
  if (candidate.isPlural) return false;
  if (wanted === 'thing') return !isPersonLike(context, candidate) && headsPhrase(draft, candidate);
  // "to be president", "as mayor": nobody in particular.
  if (!candidate.isDetermined || !isPersonLike(context, candidate)) return false;
  const own =
    candidate.post?.gender || nounGender(at(knowledge.personNoun, layers.tokens.word[candidate.head]!));
  return agrees(own, gender);
}

/** "who", "whom", not "which". */
function isPersonal(context: Context, relative: MentionDraft): boolean {
  const { words } = context.draft.knowledge;
  const word = context.draft.layers.tokens.word[relative.head]!;
  return word === words.who || word === words.whom;
}

function nounGender(noun: number): Gender {
  if (noun === PersonNoun.MALE) return Gender.MALE;
  return noun === PersonNoun.FEMALE ? Gender.FEMALE : Gender.UNKNOWN;
}

/** Whether a mention names a person or is headed by a noun for one. */
export function isPersonLike(context: Context, mention: MentionDraft): boolean {
  const { draft } = context;
  const { knowledge, layers } = draft;
  if (mention.entity >= 0) return draft.entities[mention.entity]!.type === 'person';
  if (mention.name >= 0) return layers.names[mention.name]!.type === 'person';
  if (mention.post !== null) return true;
  const head = layers.tokens.word[mention.head]!;
  return at(knowledge.personNoun, head) !== 0;
}

/** Persons of unknown gender are less often women in news; how the given name ends tells a little. */
function genderDoubt(entity: EntityDraft, pronoun: MentionDraft): number {
  const { kind } = pronoun.pronoun!;
  if (entity.gender !== Gender.UNKNOWN || (kind !== 'female' && kind !== 'male')) return 0;
  const wanted = kind === 'female' ? Gender.FEMALE : Gender.MALE;
  if (entity.genderHint !== Gender.UNKNOWN) return entity.genderHint === wanted ? 0 : 16;
  return kind === 'female' ? 14 : 4;
}

/** Whether no other subject stands between a subject and a pronoun. */
function isLastSubject(context: Context, candidateIndex: number, index: number): boolean {
  for (let i = index - 1; i > candidateIndex; i--) if (context.verbOf[i]! >= 0) return false;
  return true;
}

/** "asked Mori about her plan", "thanked Mori for her work": the object of such a verb, soon before the pronoun. */
function isObjectToward(context: Context, candidate: MentionDraft, pronoun: MentionDraft): boolean {
  const { draft } = context;
  const phrase = phraseOf(draft, candidate);
  if (phrase < 0 || !headsPhrase(draft, candidate) || pronoun.firstToken - candidate.endToken > 8)
    return false;
  const verb = draft.grammar.objectOf[phrase]!;
  if (verb < 0) return false;
  const head = draft.layers.tokens.word[draft.layers.syntax.verbGroups[verb]!.head]!;
  return (at(draft.knowledge.flags, head) & Flag.TOWARD) !== 0;
}

/** "Mori and her aides": the possessive in a phrase joined to a name. */
function isOwnerBeside(context: Context, candidate: MentionDraft, pronoun: MentionDraft): boolean {
  const { word } = context.draft.layers.tokens;
  const { words } = context.draft.knowledge;
  return (
    pronoun.pronoun!.isPossessive &&
    candidate.endToken === pronoun.firstToken - 1 &&
    candidate.name >= 0 &&
    (word[candidate.endToken] === words.and || word[candidate.endToken] === words.with)
  );
}

/** Last verb group before a noun phrase, or before a possessive that quotation marks keep out of one: `his "plan"`. */
function verbBefore(context: Context, phrase: number, token: number): number {
  const { grammar, layers } = context.draft;
  if (phrase >= 0) return grammar.verbBefore[phrase]!;
  const floor = layers.segments[layers.tokens.segment[token]!]!.firstToken;
  for (let at = token - 1; at >= Math.max(floor, token - 8); at--)
    if (grammar.verbAt[at]! >= 0) return grammar.verbAt[at]!;
  return -1;
}

/** "Mori forming his cabinet": subject of the gerund right before the pronoun's phrase. */
function isLocalSubject(context: Context, phrase: number, own: number, isHead: boolean): boolean {
  if (phrase < 0 || own < 0 || !isHead) return false;
  const { grammar } = context.draft;
  const verb = grammar.verbBefore[own]!;
  return verb >= 0 && grammar.subjectOf[verb] === phrase;
}

function isSaying(context: Context, verb: number): boolean {
  const { knowledge, layers } = context.draft;
  return (at(knowledge.flags, layers.tokens.word[layers.syntax.verbGroups[verb]!.head]!) & Flag.SAY) !== 0;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === b || a === Gender.UNKNOWN || b === Gender.UNKNOWN;
}

/** Entities named behind a subject pronoun in its own sentence: "He said Mori left" is not said by Mori. */
function namedBelow(context: Context, index: number): readonly number[] {
  const { draft } = context;
  const { mentions, grammar, layers } = draft;
  const pronoun = mentions[index]!;
  if (pronoun.pronoun?.isPossessive || context.verbOf[index]! < 0) return [];
  const verb = layers.syntax.verbGroups[context.verbOf[index]!]!;
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
function isExcluded(context: Context, candidateIndex: number, index: number): boolean {
  const { draft, speaker } = context;
  const { grammar, mentions } = draft;
  const candidate = mentions[candidateIndex]!;
  const pronoun = mentions[index]!;
  const quotation = grammar.quotationAt[pronoun.head]!;
  if (quotation >= 0) {
    const voice = speaker[quotation]!;
    if (voice >= 0 && candidate.entity >= 0 && mentions[voice]!.entity === candidate.entity) return true;
  }
  if (pronoun.pronoun?.isPossessive || pronoun.pronoun?.isReflexive)
    return isInSamePhrase(context, candidate, pronoun);
  // "Mori told him", "Mori spoke to him": an object is not its own verb's subject.
  const phrase = phraseOf(draft, pronoun);
  if (phrase < 0 || isNominative(pronoun) || context.verbOf[index]! >= 0) return false;
  const verb = grammar.verbBefore[phrase]!;
  if (verb < 0 || context.verbOf[candidateIndex] !== controlling(context, verb)) return false;
  const end = draft.layers.syntax.verbGroups[verb]!.endToken;
  return grammar.objectOf[phrase] === verb || grammar.preposition[phrase] === end;
}

/** The finite verb whose subject does what a gerund or participle says: "Mori compared her to a saint, telling her". */
function controlling(context: Context, verb: number): number {
  const { grammar, layers } = context.draft;
  const { verbGroups } = layers.syntax;
  const { form, firstToken } = verbGroups[verb]!;
  if ((form !== 'gerund' && form !== 'participle') || grammar.subjectOf[verb]! >= 0) return verb;
  for (let v = verb - 1; v >= Math.max(0, verb - 3); v--) {
    if (layers.tokens.segment[verbGroups[v]!.firstToken] !== layers.tokens.segment[firstToken]) break;
    if (verbGroups[v]!.form === 'finite') return v;
  }
  return verb;
}

/** "he", "she", "they": always subjects. */
function isNominative(mention: MentionDraft): boolean {
  const { pronoun } = mention;
  return pronoun !== null && (pronoun.word === 'he' || pronoun.word === 'she' || pronoun.word === 'they');
}

/** Whether a pronoun is the subject of its sentence's first finite verb. */
function isMainSubject(context: Context, index: number): boolean {
  const { segment } = context.draft.layers.tokens;
  return context.mainSubject[segment[context.draft.mentions[index]!.head]!] === index;
}

/** "his minister": the phrase around a possessive is not what it stands for. */
function isInSamePhrase(context: Context, candidate: MentionDraft, pronoun: MentionDraft): boolean {
  const phrase = phraseOf(context.draft, pronoun);
  return (
    phrase >= 0 && phraseOf(context.draft, candidate) === phrase && headsPhrase(context.draft, candidate)
  );
}

function placePoints(context: Context, candidateIndex: number, index: number, distance: number): number {
  const { draft, mainSubject, verbOf } = context;
  const { grammar, layers, entities } = draft;
  const { tokens, segments } = layers;
  const candidate = draft.mentions[candidateIndex]!;
  const pronoun = draft.mentions[index]!;
  let points = 0;
  const phrase = phraseOf(draft, candidate);
  const isHead = headsPhrase(draft, candidate);
  const verb = verbOf[candidateIndex]!;
  const own = phraseOf(draft, pronoun);
  const ownVerb = verbOf[index]!;
  if (verb >= 0) {
    points += 22;
    const isMain = mainSubject[tokens.segment[candidate.head]!] === candidateIndex;
    if (distance === 0) points += isMain ? 4 : 0;
    else if (isMain) points += 12;
    if (distance === 0 && isLastSubject(context, candidateIndex, index)) points += 8;
    const isSayer = isSaying(context, verb);
    if (isSayer && ownVerb >= 0 && isSaying(context, ownVerb) && distance > 0)
      points += distance < 2 ? 10 : 4;
    // The possessive in a verb's own clause: "Mori told his aide".
    if (ownVerb < 0 && distance === 0 && verbBefore(context, own, pronoun.head) === verb) points += 22;
  } else if (isLocalSubject(context, phrase, own, isHead)) points += 60;
  else if (phrase >= 0 && isHead && grammar.preposition[phrase]! >= 0) points -= 8;
  else if (!isHead) points -= 6;
  if (distance > 0 && context.isVoice[candidateIndex] && grammar.quotationAt[pronoun.head]! < 0)
    points += distance < 2 ? 24 : 6;
  if (candidate.pronoun) points += 8;
  if (candidate.entity >= 0) points -= genderDoubt(entities[candidate.entity]!, pronoun);
  if (distance === 0 && isObjectToward(context, candidate, pronoun)) points += 45;
  if (isOwnerBeside(context, candidate, pronoun)) points += 60;
  const mine = grammar.quotationAt[pronoun.head]!;
  const theirs = grammar.quotationAt[candidate.head]!;
  if (theirs >= 0 && theirs !== mine) points -= 30;
  else if (theirs >= 0) points += 14;
  if (candidate.entity >= 0) points += Math.min(8, 2 * entities[candidate.entity]!.count);
  else points -= candidate.isDefinite ? 8 : 12;
  if (distance > 0) {
    const passages = layers.article.passages;
    const there = passages[segments[tokens.segment[candidate.head]!]!.passage]!.role;
    if (there !== passages[segments[tokens.segment[pronoun.head]!]!.passage]!.role) points -= 20;
  }
  return points;
}
