import type { EntityDraft, MentionDraft } from '../draft.ts';
import { CC, POS } from '../grammar.ts';
import { Flag, flagsAt, Gender } from '../knowledge.ts';
import { type Context, phraseOf } from './context.ts';
import type { View } from './view.ts';

/** Points by distance in sentences. */
const NEAR = [58, 50, 26, 14, 6];
/** Points within the sentence of a pronoun that is not its first subject. */
const SAME_SENTENCE = 72;

/**
 * How well a candidate fits a pronoun: nearness, then its place in the clause (subjects before objects), who speaks,
 * continuity, and how often the article names it. The numbers were set by reading antecedents in news.
 */
export function pointsOf(context: Context, candidateIndex: number, view: View, distance: number): number {
  const { entities } = context.draft;
  const candidate = context.draft.mentions[candidateIndex]!;
  let points = distance === 0 && !view.isMainSubject ? SAME_SENTENCE : NEAR[distance]!;
  points += placePoints(context, candidateIndex, view, distance);
  points += speechPoints(context, candidateIndex, view, distance);
  if (candidate.pronoun) points += 8;
  if (candidate.entity >= 0) {
    const entity = entities[candidate.entity]!;
    points += Math.min(8, 2 * entity.count) - genderDoubt(entity, view);
  } else points -= candidate.isDefinite ? 8 : 12;
  if (distance > 0 && context.roleOf[context.draft.layers.tokens.segment[candidate.head]!] !== view.role)
    points -= 20;
  return points;
}

function placePoints(context: Context, candidateIndex: number, view: View, distance: number): number {
  const { draft, mainSubject, verbOf, isHead } = context;
  const { grammar, layers } = draft;
  const candidate = draft.mentions[candidateIndex]!;
  const phrase = phraseOf(draft, candidate);
  const heads = isHead[candidateIndex] === 1;
  const verb = verbOf[candidateIndex]!;
  let points = 0;
  if (verb >= 0) {
    points += 22;
    const isMain = mainSubject[layers.tokens.segment[candidate.head]!] === candidateIndex;
    if (distance > 0) points += isMain ? 12 : 0;
    else {
      points += isMain ? 4 : 0;
      if (isLastSubject(context, candidateIndex, view.index)) points += 8;
      // The possessive in a verb's own clause: "Mori told his aide".
      if (view.verb < 0 && view.verbBefore === verb) points += 22;
    }
  } else if (distance < 2 && opensSentence(context, candidate, distance)) {
    points += distance === 0 ? 22 : 34;
  } else if (phrase >= 0 && heads) {
    if (isLocalSubject(context, phrase, view)) points += 60;
    else if (grammar.preposition[phrase]! >= 0) points -= 8;
    else if (distance === 0 && ownsSubject(context, candidate)) points += 12;
  } else if (!heads) points -= 6;
  if (distance === 0) {
    if (heads && isObjectToward(context, phrase, candidate, view)) points += 75;
    if (isOwnerBeside(context, candidate, view)) points += 60;
    else if (view.mention.firstToken - candidate.endToken < 4) points += 10;
  }
  return points;
}

/**
 * A name that begins its sentence, behind "but" and its title, no possessor: its subject, whatever its verb was taken for. In the
 * sentence before, only where a comma behind it begins what hides the verb.
 */
function opensSentence(
  { draft }: Context,
  { name, firstToken, endToken, phrase }: MentionDraft,
  distance: number,
): boolean {
  const { tokens, syntax, segments, names } = draft.layers;
  if (name < 0) return false;
  if (distance > 0 && tokens.word[endToken] !== draft.knowledge.words[',']) return false;
  const whole = phrase < 0 ? null : syntax.nounPhrases[phrase]!;
  const begin =
    whole !== null && whole.head < endToken && whole.head >= firstToken ? whole.firstToken : firstToken;
  const first = Math.min(begin, names[name]!.title?.firstToken ?? firstToken);
  const opener = segments[tokens.segment[first]!]!.firstToken;
  if (first !== opener && (first !== opener + 1 || syntax.tag[opener] !== CC)) return false;
  return tokens.word[endToken] !== draft.knowledge.words["'s"] && syntax.tag[endToken] !== POS;
}

/** Those who speak go on speaking; what is said inside a quotation is apart from what stands outside. */
function speechPoints(context: Context, candidateIndex: number, view: View, distance: number): number {
  const { verbOf, isSaying, isVoice, draft } = context;
  const verb = verbOf[candidateIndex]!;
  let points = 0;
  if (distance > 0 && verb >= 0 && isSaying[verb] === 1 && view.verb >= 0 && isSaying[view.verb] === 1) {
    points += distance < 2 ? 10 : 4;
  }
  if (distance > 0 && isVoice[candidateIndex] === 1 && view.quotation < 0) points += distance < 2 ? 24 : 6;
  const theirs = draft.grammar.quotationAt[draft.mentions[candidateIndex]!.head]!;
  if (theirs >= 0) points += theirs === view.quotation ? 14 : -30;
  return points;
}

/** Persons of unknown gender are less often women in news; how the given name ends tells a little. */
function genderDoubt(entity: EntityDraft, { mention }: View): number {
  const { kind } = mention.pronoun!;
  if (entity.gender !== Gender.UNKNOWN || (kind !== 'female' && kind !== 'male')) return 0;
  const wanted = kind === 'female' ? Gender.FEMALE : Gender.MALE;
  if (entity.genderHint !== Gender.UNKNOWN) {
    if (entity.genderHint === wanted) return 0;
    // A given name alone says more than how one ends.
    return entity.words.length === 1 ? 40 : 16;
  }
  return kind === 'female' ? 14 : 4;
}

/** Whether no other subject stands between a subject and a pronoun. */
function isLastSubject(context: Context, candidateIndex: number, index: number): boolean {
  for (let i = index - 1; i > candidateIndex; i--) if (context.verbOf[i]! >= 0) return false;
  return true;
}

/** "Mori forming his cabinet": subject of the gerund right before the pronoun's phrase. */
function isLocalSubject(context: Context, phrase: number, { phrase: own, verbBefore }: View): boolean {
  return own >= 0 && verbBefore >= 0 && context.draft.grammar.subjectOf[verbBefore] === phrase;
}

/** "asked Mori about her plan", "thanked Mori for her work": the object of such a verb, soon before the pronoun. */
function isObjectToward(context: Context, phrase: number, candidate: MentionDraft, view: View): boolean {
  const { mention, verb: ownVerb } = view;
  if (phrase < 0 || mention.firstToken - candidate.endToken > 8) return false;
  const { grammar, layers, knowledge } = context.draft;
  const verb = grammar.objectOf[phrase]!;
  if (verb < 0) return false;
  const { word } = layers.tokens;
  const head = word[layers.syntax.verbGroups[verb]!.head]!;
  if (!(flagsAt(knowledge.flags, head) & Flag.TOWARD)) return false;
  for (let token = candidate.endToken; token < mention.firstToken; token++) {
    if (word[token] === knowledge.words[',']) return false;
  }
  // A subject must begin a clause that the verb governs: "asked Mori why she", not "praised Mori and she".
  const before = flagsAt(knowledge.flags, word[mention.firstToken - 1]!);
  return ownVerb < 0 || (before & (Flag.SUBORDINATOR | Flag.EITHER)) !== 0;
}

/** "Mori's plan failed": the possessor of a subject. */
function ownsSubject(context: Context, candidate: MentionDraft): boolean {
  const { grammar, layers, knowledge } = context.draft;
  const { endToken } = candidate;
  const { tokens, syntax } = layers;
  if (endToken + 1 >= tokens.length) return false;
  if (tokens.word[endToken] !== knowledge.words["'s"] && syntax.tag[endToken] !== POS) return false;
  const phrase = grammar.phraseAt[endToken + 1]!;
  return phrase >= 0 && grammar.verbOf[phrase]! >= 0;
}

/** "Mori and her aides": the possessive in a phrase joined to a name. */
function isOwnerBeside(context: Context, candidate: MentionDraft, { mention }: View): boolean {
  if (!mention.pronoun!.isPossessive || candidate.name < 0) return false;
  if (candidate.endToken !== mention.firstToken - 1) return false;
  const { words } = context.draft.knowledge;
  const word = context.draft.layers.tokens.word[candidate.endToken]!;
  return word === words.and || word === words.with;
}
