import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from '../clause/frame.ts';

import { listTo } from '../clause/lists.ts';
import { type Complements, objectAfter, readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { isPublic } from '../parties/public.ts';
import { verbOver } from '../status/governor.ts';
import { effectAt } from '../status/operators.ts';
import type { EventDraft } from './draft.ts';
import { type Around, aboutOf, fill, subjectList } from './fill.ts';
import { areSeveral, NEEDS_TWO } from './find-verbs.ts';
import { besideMeeting, isDefinite } from './occasion.ts';
import { Place } from './slots.ts';
import type { Pattern, Trigger } from './triggers.ts';
import { matchBefore, matchesAfter } from './words.ts';

/** Acts of speech: what is said of somebody's deed or word is said of him. */
const SPOKEN: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);

/** The event that the head of a noun phrase tells, null where no line of the lexicon fits it. */
export function readNoun(frame: Frame, token: number): EventDraft | null {
  const phrase = frame.phraseAt[token]!;
  if (phrase < 0) return null;
  const patterns = frame.knowledge.triggers.nouns.get(frame.word[token]!);
  if (!patterns) return null;
  for (const { pattern, end } of matchesAfter(frame, patterns, token + 1)) {
    const event = readPattern(frame, phrase, token, pattern, end);
    if (event) return event;
  }
  if (frame.phrases[phrase]!.head !== token) return null;
  for (const pattern of patterns.plain) {
    const event = readPattern(frame, phrase, token, pattern, token + 1);
    if (event) return event;
  }
  return null;
}

function readPattern(
  frame: Frame,
  phrase: number,
  token: number,
  pattern: Pattern,
  end: number,
): EventDraft | null {
  if (!matchBefore(frame, pattern, token)) return null;
  for (const trigger of pattern.triggers) {
    const event = build(frame, phrase, token - pattern.before.length, end, trigger);
    if (event) return event;
  }
  return null;
}

function build(
  frame: Frame,
  phrase: number,
  first: number,
  end: number,
  trigger: Trigger,
): EventDraft | null {
  const support = supportOf(frame, phrase);
  const role = support < 0 ? undefined : supportRole(frame, support);
  if (trigger.needsSupport && role !== 'actor') return null;
  const behindNoun = readComplements(frame, Math.max(end, frame.phrases[phrase]!.endToken));
  const complements = { ...behindNoun, prepositions: [...behindNoun.prepositions] };
  if (support >= 0 && frame.groups[support]!.firstToken > frame.phrases[phrase]!.head) {
    // "talks were held between A and B"
    complements.prepositions.push(...readComplements(frame, frame.groups[support]!.endToken).prepositions);
  }
  const relative = relativeSupport(frame, complements, phrase);
  if (relative >= 0) addRelative(frame, complements, relative);
  const subject = subjectsFor(frame, support, role, relative);
  const around: Around = {
    subject,
    object: [],
    object2: [],
    noun: phrase,
    complements,
    isOwnerMeant: SPOKEN.has(trigger.type),
    reach: 'any',
  };
  const asked = askedFor(frame, phrase);
  const actors = fill(frame, trigger.actor, around, 'actor') ?? (asked.length > 0 ? [] : null);
  const recipients = fill(frame, trigger.recipient, around, 'actor') ?? (asked.length > 0 ? [] : null);
  if (!actors || !recipients) return null;
  if (trigger.type === 'ASSAULT') moveSites(frame, actors, recipients);
  giveOwner(frame, trigger, actors, recipients);
  if (role === 'recipient') {
    for (const party of partiesOfList(frame, subjectList(frame, support))) {
      if (!has(recipients, party)) recipients.push(party);
    }
  }
  if (actors.length === 0 && !trigger.needsSupport)
    actors.push(...asked.filter((party) => !has(recipients, party)));
  if (trigger.type === 'CONSULT') besideMeeting(frame, phrase, trigger, actors);
  const isEmpty = actors.length === 0 && recipients.length === 0;
  // "the meeting": it may speak of one told before.
  if (isEmpty && !isDefinite(frame, phrase)) return null;
  if (!isEmpty && NEEDS_TWO.has(trigger.type) && trigger.actor.isUnion && !areSeveral(frame, actors))
    return null;
  if (!isEmpty && !isPublic(frame, trigger.type, [...actors, ...recipients])) return null;
  const isJoined =
    support >= 0 && role !== undefined && frame.groups[support]!.endToken >= firstTokenOf(frame, phrase) - 1;
  return {
    trigger,
    type: trigger.type,
    mode: trigger.mode,
    firstToken:
      isJoined && frame.groups[support]!.firstToken < first ? frame.groups[support]!.firstToken : first,
    endToken: end,
    group: -1,
    phrase,
    support,
    inner: complements.inner,
    about: aboutOf(around),
    clauseFirst: clauseFirst(frame, phrase, support, role),
    clauseEnd: Math.max(end, complements.endToken),
    actors,
    recipients: recipients.filter((party) => !has(actors, party)),
  };
}

const has = (list: readonly Party[], party: Party): boolean =>
  list.some((other) => other.mention === party.mention);

function partiesOfList(frame: Frame, phrases: readonly number[]): Party[] {
  return phrases.map((phrase) => partyOf(frame, phrase, 'any')).filter((party) => party !== null);
}

function subjectsFor(
  frame: Frame,
  support: number,
  role: 'actor' | 'recipient' | undefined,
  relative: number,
): number[] {
  if (support >= 0 && role === 'actor') {
    const group = frame.groups[support]!;
    if (!group.isPassive || group.form !== 'finite') return subjectList(frame, support);
    const after = readComplements(frame, group.endToken);
    return after.prepositions.flatMap((one) => (one.word === frame.knowledge.words.by ? one.phrases : []));
  }
  return relative >= 0 ? subjectList(frame, relative) : [];
}

/** Effects of verbs that one uses of one's own acts. */
const OF_ONESELF: ReadonlySet<string> = new Set(['planned', 'cancelled', 'begun', 'ongoing']);

export function supportRole(frame: Frame, group: number): 'actor' | 'recipient' | undefined {
  const { head } = frame.groups[group]!;
  const known = frame.knowledge.support.get(frame.word[head]!);
  if (known) return known;
  // "pledged aid", "cancelled the visit": who does so is who gives or visits.
  const effect = effectAt(frame.knowledge.operators.verb, frame.word, head);
  return effect !== undefined && OF_ONESELF.has(effect) ? 'actor' : undefined;
}

/** Verb group whose object a noun phrase is, or whose subject it is in the passive; -1 without. */
export function supportOf(frame: Frame, phrase: number): number {
  const first = firstTokenOf(frame, listTo(frame, phrase)[0]!);
  const { firstToken, endToken } = segmentOf(frame, first);
  let at = first - 1;
  while (at >= firstToken && (isAdverb(frame, at) || frame.timeAt[at]! >= 0) && frame.groupAt[at]! < 0) at--;
  if (at >= firstToken && isUnder(frame, at)) at--;
  const before = at >= firstToken ? frame.groupAt[at]! : -1;
  if (before >= 0) return isSubjectBehind(frame, phrase) ? -1 : before;
  let second = at;
  // "gave Ruritania a loan": the phrase before is who gets it.
  if (second >= firstToken && frame.phraseAt[second]! >= 0) {
    second = firstTokenOf(frame, frame.phraseAt[second]!) - 1;
    const giver = second >= firstToken ? frame.groupAt[second]! : -1;
    if (giver >= 0 && objectAfter(frame, giver) === frame.phraseAt[at]!) return giver;
  }
  return passiveBehind(frame, phrase, endToken);
}

/** "said a meeting could …": the phrase is the subject of the verb behind it, not the object of the one before. */
function isSubjectBehind(frame: Frame, phrase: number): boolean {
  const { endToken } = segmentOf(frame, frame.phrases[phrase]!.head);
  for (let at = frame.phrases[phrase]!.endToken; at < endToken; at++) {
    const group = frame.groupAt[at]!;
    if (group < 0) continue;
    return frame.groups[group]!.form === 'finite' && subjectOf(frame, group) === phrase;
  }
  return false;
}

/** "came under attack", "took part in talks", "engaged in": the preposition belongs to the verb. */
function isUnder(frame: Frame, at: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[at]!;
  return (word === words.under || word === words.in || word === words.into) && frame.groupAt[at - 1]! >= 0;
}

/** "Talks were held": the verb group that follows, if the phrase is its subject and it is passive. */
function passiveBehind(frame: Frame, phrase: number, end: number): number {
  const after = readComplements(frame, frame.phrases[phrase]!.endToken).endToken;
  for (let at = Math.max(after, frame.phrases[phrase]!.endToken); at < end && at < after + 3; at++) {
    const group = frame.groupAt[at]!;
    if (group >= 0)
      return frame.groups[group]!.isPassive && frame.groups[group]!.form === 'finite' ? group : -1;
    if (!isAdverb(frame, at)) return -1;
  }
  return -1;
}

/** "the support [that] Ruritania has given": the verb of the clause whose object the noun is, -1 without. */
function relativeSupport(frame: Frame, complements: Complements, phrase: number): number {
  const { inner, innerSubject } = complements;
  const isOwn = innerSubject >= 0 && firstTokenOf(frame, innerSubject) === frame.phrases[phrase]!.endToken;
  if (inner >= 0 && isOwn && supportRole(frame, inner) === 'actor') return inner;
  const after = frame.phrases[phrase]!.endToken;
  if (frame.tag[after] !== T.WDT && frame.tag[after] !== T.WP) {
    const next = frame.groupAt[after]!;
    const isReduced =
      next >= 0 && frame.groups[next]!.form === 'participle' && supportRole(frame, next) === 'actor';
    return isReduced ? next : -1;
  }
  const subject = frame.phraseAt[after + 1]!;
  if (subject < 0 || isTime(frame, subject)) return -1;
  const verb = frame.groupAt[frame.phrases[subject]!.endToken]!;
  return verb !== undefined && verb >= 0 && supportRole(frame, verb) === 'actor' ? verb : -1;
}

function addRelative(frame: Frame, complements: Complements, group: number): void {
  const after = readComplements(frame, frame.groups[group]!.endToken);
  complements.prepositions.push(...after.prepositions);
  complements.endToken = Math.max(complements.endToken, after.endToken);
}

function clauseFirst(frame: Frame, phrase: number, support: number, role: string | undefined): number {
  const first = firstTokenOf(frame, phrase);
  if (support < 0 || role === undefined) return first;
  const verb = frame.groups[support]!.firstToken;
  const subjects = subjectList(frame, support);
  const begin = subjects.length > 0 ? firstTokenOf(frame, subjects[0]!) : verb;
  const { firstToken } = segmentOf(frame, first);
  return Math.min(first, begin >= firstToken ? begin : verb);
}

/** Phrase before "of" or another preposition that holds this one, -1 without; the preposition's token beside it. */
export function holderOf(frame: Frame, phrase: number): { holder: number; preposition: number } {
  const first = firstTokenOf(frame, phrase);
  const at = first - 1;
  if (at < segmentOf(frame, first).firstToken || frame.tag[at] !== T.IN)
    return { holder: -1, preposition: -1 };
  const before = at > 0 ? frame.phraseAt[at - 1]! : -1;
  return { holder: before, preposition: at };
}

/** "appealed to donors for shipments": the donors are to give them. */
function askedFor(frame: Frame, phrase: number): Party[] {
  const first = firstTokenOf(frame, phrase);
  if (frame.word[first - 1] !== frame.knowledge.words.for) return [];
  const group = verbOver(frame, phrase);
  if (
    group < 0 ||
    effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[group]!.head) !== 'proposed'
  )
    return [];
  const after = readComplements(frame, frame.groups[group]!.endToken);
  const asked =
    after.object.length > 0
      ? after.object
      : after.prepositions.flatMap((one) => (isToOrOn(frame, one.word) ? one.phrases : []));
  return partiesOfList(frame, asked);
}

function isToOrOn(frame: Frame, word: number): boolean {
  return word === frame.knowledge.words.to || word === frame.knowledge.words.on;
}

/** "the Oslo bombing": a town before the noun is where it struck, no attacker. */
function moveSites(frame: Frame, actors: Party[], recipients: Party[]): void {
  for (let i = actors.length - 1; i >= 0; i--) {
    const { entities, mention } = actors[i]!;
    const isSite =
      entities.length > 0 &&
      entities.every((entity) =>
        ['city', 'region', 'facility'].includes(frame.layers.entities[entity]!.type),
      );
    if (!isSite || frame.layers.mentions[mention]!.form === 'demonym') continue;
    recipients.push(...actors.splice(i, 1));
  }
}

/** "her arrest", "Weld's murder": the owner is who suffers it; a nationality, or an owner beside "of …", is who does it. */
function giveOwner(frame: Frame, { recipient }: Trigger, actors: Party[], recipients: Party[]): void {
  if (!recipient.slots.some(({ place }) => place === Place.OWNER)) return;
  for (let i = recipients.length - 1; i >= 0; i--) {
    const { mention } = recipients[i]!;
    const owner = actors.findIndex((actor) => actor.mention === mention);
    if (owner < 0) continue;
    if (frame.layers.mentions[mention]!.form === 'demonym') recipients.splice(i, 1);
    else actors.splice(owner, 1);
  }
}
