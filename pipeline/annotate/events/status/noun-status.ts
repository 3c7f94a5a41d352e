import type { EventType, Status } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf, segmentOf, T, verbWord } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { hasClass } from '../clause/words.ts';
import type { EventDraft } from '../match/draft.ts';
import { holderOf } from '../match/find-nouns.ts';
import { reducedSupport } from '../match/support.ts';
import { accuserOver, verbOver } from './governor.ts';
import { effectAt, prepositionEffect } from './operators.ts';
import { type Reading, reading } from './reading.ts';
import { isReducedPlan, isScheduled } from './scheduled.ts';
import { apply, verbStatus, weaker } from './status.ts';

/** Acts that are done by announcing them ("announced sanctions"); others are only planned then. */
const ANNOUNCED: ReadonlySet<EventType> = new Set<EventType>([
  'SANCTION',
  'COERCE',
  'AGREE',
  'RETREAT',
  'CONCEDE',
]);

/** "offered condolences", "promised sanctions": the word is the act, or half of it. */
function isDoneByWord(frame: Frame, { type, phrase }: EventDraft): boolean {
  return (
    ANNOUNCED.has(type) || (type === 'SUPPORT' && hasClass(frame, frame.phrases[phrase]!.head, 'wishes'))
  );
}

/** Status of an event told by a noun: adjectives before it, the verb or noun that governs it, what is said of it. */
export function nounStatus(frame: Frame, event: EventDraft): Reading {
  const { phrase } = event;
  const { words, operators } = frame.knowledge;
  const determiner = frame.word[frame.phrases[phrase]!.firstToken]!;
  if (determiner === words.no) return reading('denied');
  const isOpen = determiner === words.any || isInCondition(frame, phrase);
  const base: Status = isOpen ? 'hypothetical' : 'happened';
  if (neverTookPlace(frame, phrase)) return reading('denied');
  const adjective = adjectiveStatus(frame, phrase, base);
  const held = heldStatus(frame, phrase, adjective, event.type);
  if (held) return held;
  // "to substantiate claims made by A": they were made.
  const told = reducedSupport(frame, phrase);
  if (told >= 0 && !isReducedPlan(frame, told)) return reading(adjective);
  if (event.support >= 0 && !isReducedPlan(frame, event.support)) {
    const above = verbStatus(frame, event.support, event.type, 0);
    const effect = effectAt(operators.verb, frame.word, frame.groups[event.support]!.head);
    const isPassive = frame.groups[event.support]!.firstToken > frame.phrases[phrase]!.head;
    const isSupport = frame.knowledge.support.has(verbWord(frame, event.support));
    const isDone =
      effect === undefined ||
      effect === 'done' ||
      (effect === 'planned' && (isDoneByWord(frame, event) || isCrime(frame, event)));
    if (isSupport && isDone) return reading(weaker(above.status, adjective), above.proposer, above.isPurpose);
    // "failed to declare donations": they were made.
    const isDisclosure = frame.knowledge.disclosing.has(verbWord(frame, event.support));
    if (isDisclosure && above.status === 'denied') return reading(adjective);
    if (effect) {
      const status = apply(effect, above.status, adjective, false);
      return reading(status, effect === 'proposed' ? subjectOf(frame, event.support) : above.proposer);
    }
    return reading(isPassive ? adjective : weaker(modalOnly(above.status), adjective));
  }
  return subjectStatus(frame, phrase, adjective);
}

/** "if … through such talks", "whether talks …": a noun without "the" in a clause that says nothing happened. */
function isInCondition(frame: Frame, phrase: number): boolean {
  const { words } = frame.knowledge;
  const first = firstTokenOf(frame, phrase);
  const isOwned = first < frame.phrases[phrase]!.firstToken || frame.tag[first] === T.PRP_POSS;
  const isArticle = frame.word[first] === words.a || frame.word[first] === words.an;
  if (isOwned || (frame.tag[first] === T.DT && !isArticle)) return false;
  const { firstToken } = segmentOf(frame, first);
  for (let at = first - 1; at >= firstToken; at--) {
    const word = frame.word[at]!;
    if (word === words.if || word === words.unless || word === words.whether)
      return frame.word[at - 1] !== words.as;
    if (word === words[','] || word === words[';'] || word === words.that) return false;
  }
  return false;
}

/** Prepositions that make of a noun without a determiner how something is done: "in cooperation with", "through talks". */
function isManner(frame: Frame, phrase: number, preposition: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[preposition]!;
  if (word !== words.in && word !== words.through && word !== words.by && word !== words.with) return false;
  const first = firstTokenOf(frame, phrase);
  const tag = frame.tag[first]!;
  const isBare = tag !== T.DT && tag !== T.PRP_POSS && tag !== T.CD;
  return isBare && first === frame.phrases[phrase]!.firstToken;
}

/** "committed murders": done, unlike "committed aid". */
function isCrime(frame: Frame, { type, support }: EventDraft): boolean {
  return type === 'ASSAULT' && frame.knowledge.charging.has(verbWord(frame, support));
}

/** "a loan", "loans", but "the loan", "its loan". */
function isIndefinite(frame: Frame, phrase: number): boolean {
  const { words } = frame.knowledge;
  const first = firstTokenOf(frame, phrase);
  if (first < frame.phrases[phrase]!.firstToken || frame.tag[first] === T.PRP_POSS) return false;
  return frame.tag[first] !== T.DT || frame.word[first] === words.a || frame.word[first] === words.an;
}

/** "condemned the attack" says that it was; "might condemn the attack" too. */
function modalOnly(status: Status): Status {
  return status === 'planned' ? 'planned' : 'happened';
}

/** "planned", "possible", "alleged", "failed" before the noun. */
function adjectiveStatus(frame: Frame, phrase: number, base: Status): Status {
  const { firstToken, head } = frame.phrases[phrase]!;
  for (let at = firstToken; at < head; at++) {
    const effect = effectAt(frame.knowledge.operators.adjective, frame.word, at);
    if (
      effect &&
      effect !== 'ongoing' &&
      effect !== 'begun' &&
      effect !== 'done' &&
      effect !== 'tried' &&
      effect !== 'disputed'
    )
      return weaker(effect, base);
  }
  return base;
}

/** "calls for sanctions", "the possibility of talks", "appealed for shipments", "asked about a boycott", "without a deal". */
function heldStatus(frame: Frame, phrase: number, own: Status, type: EventType): Reading | null {
  const { operators, words } = frame.knowledge;
  const { holder, preposition } = holderOf(frame, phrase);
  if (preposition < 0) return null;
  const before = prepositionEffect(operators.preposition, frame.word, preposition);
  if (before) return reading(apply(before, 'happened', own, false));
  const noun = holder >= 0 ? effectAt(operators.noun, frame.word, frame.phrases[holder]!.head) : undefined;
  if (noun) return reading(apply(noun, 'happened', own, false));
  // "was considering sanctions", its verb read as a preposition
  const asVerb =
    frame.groupAt[preposition - 1]! >= 0 ? effectAt(operators.verb, frame.word, preposition) : undefined;
  if (asVerb) return reading(apply(asVerb, 'happened', own, false));
  const held = frame.word[preposition];
  if (accuserOver(frame, preposition) >= 0 && (held === words.of || held === words.with))
    return reading('hypothetical');
  const group = verbOver(frame, phrase);
  if (group < 0) return null;
  const effect = effectAt(operators.verb, frame.word, frame.groups[group]!.head);
  const word = frame.word[preposition]!;
  const above = verbStatus(frame, group, null, 0);
  // "cannot be settled through talks" denies no talks.
  if (isManner(frame, phrase, preposition))
    return reading(above.status === 'denied' ? 'hypothetical' : weaker(above.status, own));
  const isAsked = word === words.about && frame.groups[group]!.endToken === preposition;
  if (effect === 'proposed' && (word === words.for || isAsked)) {
    const status = word === words.about ? 'hypothetical' : apply(effect, above.status, own, false);
    return reading(status, subjectOf(frame, group));
  }
  const isComplement = word === words.on || word === words.to || word === words.for || word === words.of;
  const isDirect = frame.groups[group]!.endToken === preposition;
  if (effect && effect !== 'done' && isComplement && isDirect) {
    return reading(apply(effect, above.status, own, false));
  }
  // "will leave for Lima for his first summit with A"
  if (word === words.for && type === 'CONSULT' && above.status === 'planned')
    return reading(weaker('planned', own));
  // "a plan to use the money for a loan", "to fund it with a loan": as real as the use.
  if (
    (word === words.for || word === words.with) &&
    frame.groups[group]!.form === 'infinitive' &&
    isIndefinite(frame, phrase)
  )
    return reading(weaker(above.status, own));
  return null;
}

/** What is said of the event: "the meeting could come in June", "the shelling never took place", "the embargo remains". */
function subjectStatus(frame: Frame, phrase: number, said: Status): Reading {
  const group = verbBehind(frame, phrase);
  const planned = isScheduled(frame, phrase) ? weaker('planned', said) : said;
  if (group < 0) return reading(planned);
  const isFailing = frame.knowledge.failing.has(verbWord(frame, group));
  if (isFailing && (planned !== said || fellThrough(frame, group)))
    return reading(weaker('cancelled', planned));
  // "the talks, planned for Friday, were held": what takes place is no plan any more.
  const isHeld = frame.knowledge.support.has(verbWord(frame, group));
  const own = isHeld ? said : planned;
  const above = verbStatus(frame, group, null, 0);
  const { words, operators } = frame.knowledge;
  const { head, isPassive, tense, modal } = frame.groups[group]!;
  const effect = effectAt(operators.verb, frame.word, head);
  if (effect === 'cancelled' && isPassive) return reading(apply(effect, above.status, own, false));
  if (effect === 'ongoing' && tense === 'present') return reading(weaker('ongoing', own));
  const isOccurring = frame.word[head + 1] === words.place || effect === undefined;
  if (above.status === 'denied')
    return reading(isOccurring && frame.word[head + 1] === words.place ? 'denied' : own);
  if (effect && isPassive && effect !== 'done') return reading(apply(effect, above.status, own, false));
  if (modal >= 0) return reading(weaker(above.status, own));
  return reading(own);
}

/** "fell through", "fell apart": it came to nothing, planned before or not. */
function fellThrough(frame: Frame, group: number): boolean {
  return frame.word[frame.groups[group]!.endToken] === frame.knowledge.words.through;
}

/** Verb group of which the phrase is the subject, over what belongs to the phrase; -1 without. */
function verbBehind(frame: Frame, phrase: number): number {
  const first = firstTokenOf(frame, phrase);
  if (frame.tag[first - 1] === T.IN && first - 1 >= segmentOf(frame, first).firstToken) {
    const { words } = frame.knowledge;
    const word = frame.word[first - 1]!;
    if (word !== words.that && word !== words.if && word !== words.whether) return -1;
  }
  const { endToken } = segmentOf(frame, first);
  let at = Math.max(
    frame.phrases[phrase]!.endToken,
    readComplements(frame, frame.phrases[phrase]!.endToken).endToken,
  );
  // A relative clause belongs to the noun: "a rally that would have filled the square was called off".
  for (let steps = 0; at < endToken && steps < 25; at++, steps++) {
    const group = frame.groupAt[at]!;
    if (group < 0) continue;
    const isFailing = frame.knowledge.failing.has(verbWord(frame, group));
    if (frame.groups[group]!.form === 'finite' || (isFailing && frame.groups[group]!.form === 'participle')) {
      const isRelative =
        frame.tag[at - 1] === T.WDT ||
        frame.tag[at - 1] === T.WP ||
        frame.word[at - 1] === frame.knowledge.words.that;
      if (!isRelative && !isReducedPlan(frame, group)) return group;
    }
    at = frame.groups[group]!.endToken - 1;
  }
  return -1;
}

/** "the alleged shelling never took place". */
function neverTookPlace(frame: Frame, phrase: number): boolean {
  const group = verbBehind(frame, phrase);
  if (group < 0) return false;
  const { head } = frame.groups[group]!;
  const isOccurring =
    frame.word[head + 1] === frame.knowledge.words.place || frame.knowledge.occurring.has(frame.word[head]!);
  return isOccurring && verbStatus(frame, group, null, 0).status === 'denied';
}
