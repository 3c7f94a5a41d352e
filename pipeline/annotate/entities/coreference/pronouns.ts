import { Shape } from '../../../../schemas/stages/annotations.ts';
import { type MentionDraft, UNRESOLVED } from '../draft.ts';
import { IN, VBG, VBN, WRB } from '../grammar.ts';
import { Flag, flagsAt, Gender } from '../knowledge.ts';
import { relativeHead } from '../subjects.ts';
import { type Choice, chooseAntecedent, isPersonLike, type Wanted } from './candidates.ts';
import { type Context, headsPhrase, phraseOf } from './context.ts';
import { MayBe } from './may-be.ts';
import { onlyObject, onlySubject } from './only-one.ts';
import { isSomebodys } from './owners.ts';
import { viewOf } from './view.ts';

/** How much better the best antecedent must be than the next, by what is wanted. */
const MARGIN = 18;
const MARGIN_OF_PLURAL = 16;
const MARGIN_OF_SPEAKER = 8;
/** Below this an antecedent is too weak to be taken at all. */
const LEAST_OF_PERSON = 30;
const LEAST_OF_THING = 66;
const LEAST_OF_PLURAL = 50;
/** A gender is learnt from a pronoun only where nobody else came near. */
const SURE = 24;
/** From here on an antecedent before outweighs one behind. */
const STRONG = 80;

/** Ties a pronoun to what it stands for, or says why not. "I", "we" and "you" are left to who reads quotations. */
export function resolvePronoun(context: Context, index: number): void {
  const mention = context.draft.mentions[index]!;
  const { kind } = mention.pronoun!;
  if (mention.entity >= 0) return;
  resolveVoice(context, mention);
  if (kind === 'relative') resolveRelative(context, index);
  else if (isHonorific(context, mention)) return;
  else if (kind === 'male') resolve(context, index, MayBe.PERSON, Gender.MALE);
  else if (kind === 'female') resolve(context, index, MayBe.PERSON, Gender.FEMALE);
  else if (kind === 'plural') resolve(context, index, MayBe.PLURAL, Gender.UNKNOWN);
  else if (kind === 'thing' && !isExpletive(context, mention))
    resolve(context, index, MayBe.THING, Gender.UNKNOWN);
}

/** "…," she said behind a quotation: who speaks is found before what is said, since "him" in it is not the speaker. */
function resolveVoice(context: Context, mention: MentionDraft): void {
  const { mentions, grammar } = context.draft;
  const quotation = grammar.quotationAt[mention.head]!;
  const voice = quotation < 0 ? -1 : context.speaker[quotation]!;
  if (voice < 0) return;
  const { pronoun, head, entity } = mentions[voice]!;
  if (!pronoun || entity >= 0 || head < mention.head || grammar.quotationAt[head]! >= 0) return;
  if (pronoun.kind === 'male' || pronoun.kind === 'female') resolvePronoun(context, voice);
}

function resolve(context: Context, index: number, wanted: Wanted, gender: Gender): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  const explained = namedInBracket(context, mention);
  if (explained >= 0) {
    mention.entity = explained;
    return;
  }
  // "it" may mean a clause or a deed; a subject taken up by a subject is the one safe case.
  const isBareThing = wanted === MayBe.THING && !mention.pronoun!.isPossessive;
  if (isBareThing && context.verbOf[index]! < 0) {
    mention.unresolved = UNRESOLVED.ambiguous;
    return;
  }
  const view = viewOf(context, index);
  if (wanted === MayBe.PERSON) {
    const object = onlyObject(context, view, gender);
    if (object >= 0) {
      mention.entity = object;
      return;
    }
  }
  let choice = chooseAntecedent(context, view, wanted, gender);
  if (wanted === MayBe.PERSON) choice = ahead(context, index, gender, choice);
  if (choice.mention < 0 || choice.score < leastOf(wanted)) {
    mention.unresolved = UNRESOLVED.no_antecedent;
    return;
  }
  const gap = choice.score - choice.runnerUp;
  if (gap < marginOf(context, index, wanted)) {
    const only = wanted === MayBe.PERSON ? onlySubject(context, view, gender) : -1;
    if (only >= 0) {
      mention.entity = only;
      return;
    }
    mention.unresolved = UNRESOLVED.ambiguous;
    return;
  }
  if (isBareThing && (context.verbOf[choice.mention]! < 0 || gap < SURE)) {
    mention.unresolved = UNRESOLVED.ambiguous;
    return;
  }
  const antecedent = draft.mentions[choice.mention]!;
  if (
    wanted === MayBe.PERSON &&
    antecedent.entity >= 0 &&
    isSomebodys(context, index, antecedent.entity, gender)
  ) {
    mention.unresolved = UNRESOLVED.ambiguous;
    return;
  }
  if (antecedent.members.length > 0) mention.members = antecedent.members;
  else if (antecedent.entity < 0) {
    mention.unresolved = antecedent.name >= 0 ? UNRESOLVED.ambiguous : UNRESOLVED.no_name;
  } else mention.entity = antecedent.entity;
  const entity = mention.entity >= 0 ? draft.entities[mention.entity]! : null;
  if (entity && gender !== Gender.UNKNOWN && gap >= SURE && entity.gender === Gender.UNKNOWN)
    entity.gender = gender;
}

/** "he [Mori]": an editor's bracket right behind the pronoun says who is meant; -1 without. */
function namedInBracket(context: Context, mention: MentionDraft): number {
  const { mentions, mentionAt, layers, knowledge } = context.draft;
  const { word } = layers.tokens;
  const bracket = word[mention.endToken];
  if (bracket !== knowledge.words['['] && bracket !== knowledge.words['(']) return -1;
  const other = mentionAt[mention.endToken + 1] ?? -1;
  if (other < 0 || mentions[other]!.name < 0) return -1;
  const close = word[mentions[other]!.endToken];
  const isClosed =
    close === knowledge.words[']'] || close === knowledge.words[')'] || close === knowledge.words["'s"];
  return isClosed ? mentions[other]!.entity : -1;
}

/** "His Eminence", "Her Majesty". */
function isHonorific(context: Context, mention: MentionDraft): boolean {
  const { tokens } = context.draft.layers;
  const next = tokens.word[mention.endToken];
  return (
    next !== undefined &&
    (flagsAt(context.draft.knowledge.flags, next) & Flag.STYLE) !== 0 &&
    (tokens.shape[mention.endToken]! & Shape.CAPITAL) !== 0
  );
}

/** Who says something is nearly always who spoke or acted last: less is asked there. */
function marginOf({ verbOf, isSaying }: Context, index: number, wanted: Wanted): number {
  const verb = verbOf[index]!;
  if (wanted === MayBe.PERSON && verb >= 0 && isSaying[verb] === 1) return MARGIN_OF_SPEAKER;
  return wanted === MayBe.PLURAL ? MARGIN_OF_PLURAL : MARGIN;
}

function leastOf(wanted: Wanted): number {
  if (wanted === MayBe.PERSON) return LEAST_OF_PERSON;
  return wanted === MayBe.THING ? LEAST_OF_THING : LEAST_OF_PLURAL;
}

/**
 * "After he left, Mori said", "In his first speech, Mori said": a pronoun in what stands before the first subject of its sentence
 * means that subject, if it is named. For a possessive somebody strong before is as likely, and nobody is taken.
 */
function ahead(context: Context, index: number, gender: Gender, choice: Choice): Choice {
  const { draft } = context;
  const { layers, mentions, entities, grammar } = draft;
  const mention = mentions[index]!;
  const { tokens, segments } = layers;
  const segment = tokens.segment[mention.head]!;
  const other = subjectBehind(context, index);
  if (other < 0 || grammar.quotationAt[mention.head]! >= 0) return choice;
  const { head } = mentions[other]!;
  if (mentions[other]!.name < 0 || head - mention.head > 25) return choice;
  if (!opensWithClause(context, segments[segment]!.firstToken)) return choice;
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

/** The mention that is the first subject of a finite verb behind a comma after the pronoun; -1. */
function subjectBehind(context: Context, index: number): number {
  const { draft, verbOf } = context;
  const { tokens } = draft.layers;
  const comma = draft.knowledge.words[','];
  const { head } = draft.mentions[index]!;
  for (let i = index + 1; i < draft.mentions.length && i < index + 16; i++) {
    const other = draft.mentions[i]!;
    if (tokens.segment[other.head] !== tokens.segment[head]) return -1;
    if (verbOf[i]! < 0 || other.pronoun?.kind === 'relative') continue;
    const phrase = draft.grammar.phraseAt[other.head]!;
    const first = phrase >= 0 ? draft.layers.syntax.nounPhrases[phrase]!.firstToken : other.firstToken;
    if (tokens.word[Math.min(first, other.firstToken) - 1] === comma) return i;
  }
  return -1;
}

/** Whether a sentence opens with a preposition, a subordinating word or a participle. */
function opensWithClause(context: Context, first: number): boolean {
  const { syntax, tokens } = context.draft.layers;
  const tag = syntax.tag[first]!;
  if (tag === IN || tag === VBG || tag === VBN || tag === WRB) return true;
  return (
    (flagsAt(context.draft.knowledge.flags, tokens.word[first]!) & (Flag.SUBORDINATOR | Flag.EITHER)) !== 0
  );
}

/** "who", "which", "whose": what stands right before, a comma between or not; "who" passes over what is no person. */
function resolveRelative(context: Context, index: number): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  const { tokens, syntax } = draft.layers;
  const { words } = draft.knowledge;
  const word = tokens.word[mention.head]!;
  const phrase = relativeHead(draft.layers, draft.grammar, mention.head);
  if (phrase < 0) return;
  const { head } = syntax.nounPhrases[phrase]!;
  const needsPerson = word === words.who || word === words.whom;
  for (let i = index - 1; i >= Math.max(0, index - 6); i--) {
    const other = draft.mentions[i]!;
    if (tokens.segment[other.head] !== tokens.segment[mention.head]) return;
    if (other.head > head || other.pronoun?.kind === 'relative') continue;
    const isPerson = isPersonLike(context, other);
    if (needsPerson ? !isPerson && !isGroup(context, other) : other.head !== head) continue;
    if (isPerson && word === words.which) return;
    if (other.members.length > 0) mention.members = other.members;
    else mention.entity = other.entity;
    mention.isPlural = other.isPlural;
    return;
  }
}

/** A team, party or other body, whose people "who" may mean. */
function isGroup(context: Context, mention: MentionDraft): boolean {
  return (
    mention.members.length > 0 ||
    (mention.entity >= 0 && context.draft.entities[mention.entity]!.type === 'group')
  );
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
    if (flagsAt(draft.knowledge.flags, tokens.word[token]!) & (Flag.EXPLETIVE | Flag.WEATHER)) return true;
  }
  return false;
}
