import type { VerbGroup } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import { type Complements, objectAfter, readComplements } from '../clause/objects.ts';
import { isMainVerb, subjectOf } from '../clause/subject.ts';
import type { Party } from '../parties/party.ts';
import { isPublic } from '../parties/public.ts';
import { effectAt } from '../status/operators.ts';
import { objectFits } from './classes.ts';
import type { EventDraft } from './draft.ts';
import { type Around, aboutOf, behind, fill, otherRecipients, subjectList } from './fill.ts';
import { Place } from './slots.ts';
import type { Pattern, Patterns, Trigger } from './triggers.ts';
import { matchesAfter } from './words.ts';

/** Acts whose object is who is acted upon, never his owner. */
const ON_ITSELF: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT', 'PROTEST', 'MOBILIZE']);

/** Acts that are also done to things. */
const ON_THINGS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'AID',
  'SANCTION',
  'REJECT',
  'ACCUSE',
]);
/** Acts that say nothing where nobody is named who does them. */
const NEEDS_ACTOR: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'AGREE']);

/** Acts that one party cannot do alone. */
export const NEEDS_TWO: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE']);

/** The event that a verb group tells, null where no line of the lexicon fits it. */
export function readVerb(frame: Frame, index: number): EventDraft | null {
  const group = frame.groups[index]!;
  const patterns = frame.knowledge.triggers.verbs.get(frame.word[group.head]!);
  if (!patterns) return null;
  const isPassive = isReallyPassive(frame, index, group);
  for (const { pattern, end } of matchesAfter(frame, patterns, group.endToken)) {
    const event = readPattern(frame, index, pattern, end, isPassive);
    if (event) return event;
  }
  for (const pattern of particleBehind(frame, patterns, index)) {
    const event = readPattern(frame, index, pattern, group.endToken, isPassive);
    if (event) return event;
  }
  // "kick off", "hold up": with a particle that no line has, the verb means something else.
  if (frame.tag[group.endToken] === T.RP) return null;
  for (const pattern of patterns.plain) {
    const event = readPattern(frame, index, pattern, group.endToken, isPassive);
    if (event) return event;
  }
  return null;
}

function readPattern(
  frame: Frame,
  index: number,
  pattern: Pattern,
  end: number,
  isPassive: boolean,
): EventDraft | null {
  if (pattern.before.length > 0 && !hasAdverb(frame, pattern, frame.groups[index]!)) return null;
  const complements = readComplements(frame, end);
  const around = aroundVerb(frame, index, isPassive, complements);
  for (const trigger of pattern.triggers) {
    if (!objectFits(frame, trigger.object, around.object, complements, isPassive)) continue;
    around.isOwnerMeant = !ON_ITSELF.has(trigger.type);
    around.reach = ON_THINGS.has(trigger.type) || trigger.mode === 'visit' ? 'any' : 'actor';
    const event = build(frame, index, end, trigger, around, isPassive);
    if (event) return event;
  }
  return null;
}

/** "called the strike off": patterns whose single particle follows the object. */
function particleBehind(frame: Frame, { byNext }: Patterns, index: number): readonly Pattern[] {
  const object = byNext.size === 0 ? -1 : objectAfter(frame, index);
  if (object < 0) return [];
  const at = frame.phrases[object]!.endToken;
  if (frame.tag[at] !== T.RP && frame.tag[at] !== T.RB) return [];
  return (byNext.get(frame.word[at]!) ?? []).filter(({ after }) => after.length === 1);
}

/** "are jointly patrolling", "patrol jointly": the adverb stands in the group, or directly around it. */
function hasAdverb(frame: Frame, pattern: Pattern, group: VerbGroup): boolean {
  const ids = pattern.before[0]!;
  for (let at = Math.max(0, group.firstToken - 1); at <= group.endToken && at < frame.word.length; at++) {
    if (ids.includes(frame.word[at]!)) return true;
  }
  return false;
}

/** A past form without an auxiliary is a passive only where it belongs to a noun whose own verb comes later. */
function isReallyPassive(frame: Frame, index: number, group: VerbGroup): boolean {
  if (!group.isPassive) return false;
  if (group.form !== 'participle') return true;
  let before = group.firstToken - 1;
  while (before > 0 && isAdverb(frame, before)) before--;
  if (before < 0 || frame.phraseAt[before]! < 0) return true;
  if (objectAfter(frame, index) >= 0) return false;
  return frame.word[group.endToken] === frame.knowledge.words.by || !isMainVerb(frame, index);
}

function aroundVerb(frame: Frame, index: number, isPassive: boolean, complements: Complements): Around {
  const subject = subjectList(frame, index);
  if (isPassive) {
    const agents = agentsOf(frame, complements);
    const object = subject.length > 0 ? subject : [];
    return {
      subject: agents,
      object,
      object2: complements.object.length > 0 ? object : [],
      noun: -1,
      complements,
      isOwnerMeant: true,
      reach: 'any',
    };
  }
  const object = complements.object.length > 0 ? complements.object : gapOf(frame, index);
  return {
    subject,
    object,
    object2: complements.object2,
    noun: -1,
    complements,
    isOwnerMeant: true,
    reach: 'any',
  };
}

/** "by A", behind the verb or behind its complement ("accused of spying by A"). */
function agentsOf(frame: Frame, complements: Complements): readonly number[] {
  const { by } = frame.knowledge.words;
  const agents = behind(complements, by);
  const { inner } = complements;
  if (agents.length > 0 || inner < 0 || frame.groups[inner]!.form !== 'gerund') return agents;
  return behind(readComplements(frame, frame.groups[inner]!.endToken), by);
}

/** "the aid that Ruritania gave", "the man whom police arrested": what stands before the clause is the object. */
export function gapOf(frame: Frame, index: number): number[] {
  const subject = subjectOf(frame, index);
  if (subject < 0) return [];
  const first = firstTokenOf(frame, subject);
  const { firstToken } = segmentOf(frame, first);
  if (frame.phrases[subject]!.endToken > frame.groups[index]!.firstToken || first - 1 < firstToken) return [];
  let at = first - 1;
  const isRelative = frame.tag[at] === T.WDT || frame.tag[at] === T.WP;
  if (isRelative) at--;
  if (isRelative && at > firstToken && frame.word[at] === frame.knowledge.words[',']) at--;
  if (at < firstToken) return [];
  const before = frame.phraseAt[at]!;
  return before >= 0 && !isTime(frame, before) && frame.phrases[before]!.endToken === at + 1
    ? listFrom(frame, before)
    : [];
}

function build(
  frame: Frame,
  index: number,
  end: number,
  trigger: Trigger,
  around: Around,
  isPassive: boolean,
): EventDraft | null {
  const actors = fill(frame, trigger.actor, around, 'actor');
  const recipients = fill(frame, trigger.recipient, around, 'actor');
  if (!recipients) return null;
  if (!actors) return isPassive ? violentDeath(frame, index, end, trigger, around, recipients) : null;
  const isOpen = trigger.recipient.slots.length > 0 && recipients.length === 0;
  if (isOpen && actors.length > 0) recipients.push(...otherRecipients(frame, around));
  const isReciprocal = trigger.actor.isUnion;
  if (!isPassive && around.subject.length > 0 && !trigger.object.includes('aid') && actors.length === 0)
    return null;
  if (actors.length === 0 && recipients.length === 0) return null;
  // "called him a liar" is no telephone call; "the trip was called off" cancels, it refuses nobody.
  if (trigger.mode === 'phone' && around.object2.length > 0) return null;
  if (trigger.type === 'REJECT' && isPassive && actors.length === 0 && isCancelled(frame, index)) return null;
  if (isReciprocal && NEEDS_TWO.has(trigger.type) && recipients.length === 0 && !areSeveral(frame, actors))
    return null;
  if (trigger.type === 'REJECT' && isSilence(frame, around.complements)) return null;
  if (isAimless(trigger, actors, isPassive)) return null;
  if (trigger.type === 'REQUEST' && isStatement(frame, around.complements)) return null;
  if (trigger.type === 'AGREE' && isOpinion(frame, around.complements)) return null;
  if (!isPublic(frame, trigger.type, [...actors, ...recipients])) return null;
  return draftOf(frame, index, end, trigger, around, actors, recipients);
}

/** "was killed in an attack": nobody is named who did it, but that somebody did is said. */
function violentDeath(
  frame: Frame,
  index: number,
  end: number,
  trigger: Trigger,
  around: Around,
  recipients: Party[],
): EventDraft | null {
  const { prepositions } = around.complements;
  const isViolent = prepositions.some(({ phrases }) =>
    phrases.some((phrase) =>
      frame.knowledge.objectClasses.get(frame.word[frame.phrases[phrase]!.head]!)?.has('violence'),
    ),
  );
  return isViolent && recipients.length > 0
    ? draftOf(frame, index, end, trigger, around, [], recipients)
    : null;
}

/** "the support Ruritania has given": the noun before its clause is part of what tells the event. */
function gapHead(frame: Frame, { subject, object, complements }: Around, first: number): number {
  if (complements.object.length > 0 || object.length !== 1) return first;
  if (subject.length === 0 || object[0]! > subject[0]!) return first;
  const { head } = frame.phrases[object[0]!]!;
  const isNear =
    head < first &&
    first - head < 8 &&
    frame.layers.tokens.segment[head] === frame.layers.tokens.segment[first];
  return isNear && frame.knowledge.objectClasses.has(frame.word[head]!) ? head : first;
}

/** "imposed sanctions": the object that gives the verb its sense belongs to the trigger. */
function objectEnd(frame: Frame, trigger: Trigger, { complements }: Around, end: number): number {
  const { object } = trigger;
  const first = complements.object[0];
  const isClass =
    object !== '*' && object !== '-' && object !== 'none' && object !== 'person' && object !== 'place';
  if (!isClass || trigger.type === 'REQUEST' || trigger.type === 'ACCUSE') return end;
  if (first === undefined || firstTokenOf(frame, first) !== end) return end;
  return frame.phrases[first]!.head + 1;
}

function isCancelled(frame: Frame, index: number): boolean {
  return effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[index]!.head) === 'cancelled';
}

function draftOf(
  frame: Frame,
  index: number,
  end: number,
  trigger: Trigger,
  around: Around,
  actors: Party[],
  recipients: Party[],
): EventDraft {
  const group = frame.groups[index]!;
  return {
    trigger,
    type: trigger.type,
    mode: trigger.mode,
    firstToken: gapHead(frame, around, group.firstToken),
    endToken: Math.max(end, group.endToken, objectEnd(frame, trigger, around, end)),
    group: index,
    phrase: -1,
    support: -1,
    inner: around.complements.inner,
    about: aboutOf(around),
    clauseFirst: clauseStart(frame, index),
    clauseEnd: Math.max(end, around.complements.endToken),
    actors,
    recipients: recipients.filter(({ mention }) => !actors.some((actor) => actor.mention === mention)),
  };
}

/** Whether a meeting has two sides: several parties, or one in the plural. */
export function areSeveral(frame: Frame, parties: readonly Party[]): boolean {
  if (parties.length !== 1) return parties.length > 1;
  const { mention, entities } = parties[0]!;
  if (entities.length > 1) return true;
  const phrase = frame.phraseAt[frame.layers.mentions[mention]!.head]!;
  return entities.length === 0 && phrase >= 0 && frame.phrases[phrase]!.isPlural;
}

/** "declined to comment" rejects nothing. */
function isSilence(frame: Frame, { inner }: Complements): boolean {
  return inner >= 0 && frame.knowledge.speaking.has(frame.word[frame.groups[inner]!.head]!);
}

/** "ideas for attacking Weld": what a line asks of who acts cannot be told where nobody does. */
function isAimless({ actor, type }: Trigger, actors: readonly Party[], isPassive: boolean): boolean {
  if (actors.length > 0) return false;
  if (NEEDS_ACTOR.has(type)) return true;
  return !isPassive && actor.slots.some(({ filter, place }) => filter !== null && place === Place.SUBJECT);
}

/** "insists the plan was good" asks for nothing; "insists that it be changed" does. */
function isStatement(frame: Frame, { inner, innerSubject }: Complements): boolean {
  if (inner < 0 || innerSubject < 0) return false;
  const { form, modal } = frame.groups[inner]!;
  if (form !== 'finite') return false;
  const { words } = frame.knowledge;
  const word = modal >= 0 ? frame.word[modal] : 0;
  return word !== words.must && word !== words.should && word !== words.would;
}

/** "experts agree it will be hard" is an opinion; "agreed that they will meet" is an agreement. */
function isOpinion(frame: Frame, { inner, innerSubject }: Complements): boolean {
  if (inner < 0 || innerSubject < 0) return false;
  const { isPronoun, head } = frame.phrases[innerSubject]!;
  const isExpletive = isPronoun && frame.word[head] === frame.knowledge.words.it;
  return isExpletive || frame.groups[inner]!.modal < 0;
}

export function clauseStart(frame: Frame, index: number): number {
  const subject = subjectOf(frame, index);
  const verb = frame.groups[index]!.firstToken;
  if (subject < 0) return verb;
  const first = firstTokenOf(frame, subjectList(frame, index)[0]!);
  return first < verb && first >= segmentOf(frame, verb).firstToken ? first : verb;
}
