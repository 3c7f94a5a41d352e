import { TAGS } from '../../../../schemas/stages/annotations.ts';
import { type Frame, verbWord } from '../clause/frame.ts';
import type { Complements } from '../clause/objects.ts';
import { hasClass } from '../clause/words.ts';
import type { Party } from '../parties/party.ts';
import { effectAt } from '../status/operators.ts';
import { isOfClass } from './classes.ts';
import type { Around } from './fill.ts';
import { Place } from './slots.ts';
import type { Trigger } from './triggers.ts';

/** Acts that say nothing where nobody is named who does them. */
const NEEDS_ACTOR: ReadonlySet<string> = new Set(['SUPPORT', 'REJECT', 'AGREE']);

/** Acts that one party cannot do alone. */
export const NEEDS_TWO: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE']);

export function isCancelled(frame: Frame, index: number): boolean {
  return effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[index]!.head) === 'cancelled';
}

/** Whether a meeting has two sides: several parties, or one in the plural. */
export function areSeveral(frame: Frame, parties: readonly Party[]): boolean {
  if (parties.length !== 1) return parties.length > 1;
  const { mention, entities } = parties[0]!;
  if (entities.length > 1) return true;
  const phrase = frame.phraseAt[frame.mentions[mention]!.head]!;
  return entities.length === 0 && phrase >= 0 && frame.phrases[phrase]!.isPlural;
}

/** "was met with protests": no meeting. `end` is where the trigger's words end. */
export function isFaced(frame: Frame, index: number, end: number): boolean {
  const { words } = frame.knowledge;
  if (verbWord(frame, index) !== words.met) return false;
  return frame.word[end - 1] === words.with || frame.word[end] === words.with;
}

/** "the nominees meet the standard": who meets something meets nobody. */
export function meetsNobody(
  frame: Frame,
  { actor, type }: Trigger,
  { subject, object }: Around,
  actors: readonly Party[],
): boolean {
  if (type !== 'CONSULT' || object.length === 0) return false;
  if (!actor.slots.some(({ place }) => place === Place.OBJECT)) return false;
  return actors.every(({ mention }) => subject.includes(frame.phraseAt[frame.mentions[mention]!.head]!));
}

/** "conceded a goal" is no act of politics, "kills bacteria" and "killed the bill" none of violence. */
export function isFigure(
  frame: Frame,
  { type, mode }: Trigger,
  { object }: Around,
  recipients: readonly Party[],
  isOpen: boolean,
): boolean {
  if (type === 'CONCEDE') return isOfClass(frame, object, 'score');
  if (type !== 'ASSAULT') return false;
  if (isOpen) return isOfClass(frame, object, 'germ');
  // "demolished her opponent": a person is not destroyed.
  return mode === 'destroy' && recipients.length > 0 && recipients.every((party) => isPerson(frame, party));
}

/** "declined to comment" rejects nothing. */
export function isSilence(frame: Frame, { inner, prepositions }: Complements): boolean {
  const { speaking, words } = frame.knowledge;
  const first = prepositions[0];
  const noun = first?.word === words.to ? frame.word[frame.phrases[first.phrases[0]!]!.head]! : 0;
  if (noun > 0 && speaking.has(noun)) return true;
  return inner >= 0 && speaking.has(verbWord(frame, inner));
}

/** "the agency charged with the preservation of records" is accused of nothing; "the Navy is committed to keeping order" sends nobody. */
export function isDuty(frame: Frame, group: number, { inner }: Complements, end: number): boolean {
  const { words, charging } = frame.knowledge;
  const { head, isPassive } = frame.groups[group]!;
  const verb = frame.word[head]!;
  if (!isPassive || !charging.has(verb)) return false;
  if (frame.word[end] === words.to) return inner >= 0 && frame.groups[inner]!.form === 'gerund';
  const at = frame.word[end - 1] === words.with ? end : frame.word[end] === words.with ? end + 1 : -1;
  const crime = at < 0 ? -1 : frame.phraseAt[at]!;
  if (crime < 0 || frame.word[at] !== words.the) return false;
  const noun = frame.phrases[crime]!.head;
  return !hasClass(frame, noun, 'deed') && !hasClass(frame, noun, 'violence');
}

/** "summoned ministers to an emergency meeting" holds nothing against them. */
export function isToMeeting(frame: Frame, { prepositions }: Complements): boolean {
  const { words } = frame.knowledge;
  return prepositions.some(
    ({ word, phrases }) =>
      word === words.to && (isOfClass(frame, phrases, 'meeting') || isOfClass(frame, phrases, 'talks')),
  );
}

/** "asked to use the hall of the union": whom that is about was not asked. */
export function asksForHimself(frame: Frame, { object, inner }: Complements, end: number): boolean {
  if (object.length > 0 || inner < 0) return false;
  return frame.groups[inner]!.form === 'infinitive' && frame.groups[inner]!.firstToken === end;
}

/** "pledged to shelter the families" promises them something, "pledged to oust the families" does not. */
export function isKindly(frame: Frame, { inner, object }: Complements): boolean {
  return inner < 0 || object.length > 0 || frame.knowledge.kindly.has(verbWord(frame, inner));
}

/** "threatened to join the rebels" threatens somebody else. */
export function isSiding(frame: Frame, { inner }: Complements): boolean {
  return inner >= 0 && frame.knowledge.siding.has(verbWord(frame, inner));
}

/** "ideas for attacking Weld": what a line asks of who acts cannot be told where nobody does. */
export function isAimless(
  frame: Frame,
  { actor, type }: Trigger,
  actors: readonly Party[],
  recipients: readonly Party[],
  isPassive: boolean,
): boolean {
  if (actors.length > 0) return false;
  if (NEEDS_ACTOR.has(type)) return true;
  const isAsked = actor.slots.some(({ filter, place }) => filter !== null && place === Place.SUBJECT);
  if (!isAsked) return false;
  // "I was struck by it": blows without an armed hand, on a person, are figures of speech.
  return !isPassive || recipients.every((party) => isPerson(frame, party));
}

/** "insists the plan was good" asks for nothing; "insists that it be changed" does. */
export function isStatement(frame: Frame, { inner, innerSubject }: Complements): boolean {
  if (inner < 0 || innerSubject < 0) return false;
  const { form, modal } = frame.groups[inner]!;
  if (form !== 'finite' || isSubjunctive(frame, inner, innerSubject)) return false;
  const { words } = frame.knowledge;
  const word = modal >= 0 ? frame.word[modal] : 0;
  return word !== words.must && word !== words.should;
}

/** "experts agree it will be hard" is an opinion; "agreed that they will meet" is an agreement. */
export function isOpinion(frame: Frame, { inner, innerSubject }: Complements): boolean {
  if (inner < 0 || innerSubject < 0) return false;
  const { isPronoun, head } = frame.phrases[innerSubject]!;
  const isExpletive = isPronoun && frame.word[head] === frame.knowledge.words.it;
  return isExpletive || frame.groups[inner]!.modal < 0;
}

function isPerson(frame: Frame, { mention, entities }: Party): boolean {
  if (entities.length > 0) return entities.every((entity) => frame.entities[entity]!.type === 'person');
  return frame.mentions[mention]!.form === 'pronoun';
}

/** "demanded that the minister leave": a bare form behind a singular. */
function isSubjunctive(frame: Frame, inner: number, subject: number): boolean {
  const { head, firstToken, endToken } = frame.groups[inner]!;
  return endToken - firstToken === 1 && TAGS[frame.tag[head]!] === 'VBP' && !frame.phrases[subject]!.isPlural;
}
