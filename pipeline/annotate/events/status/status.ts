import type { EventType, Status } from '../../../../schemas/stages/annotations.ts';
import { type Frame, segmentOf, T, verbWord } from '../clause/frame.ts';
import { joinedInfinitive, subjectOf } from '../clause/subject.ts';
import type { EventDraft } from '../match/draft.ts';
import { MUST } from '../match/modal.ts';
import { type Governor, governorOfVerb } from './governor.ts';
import { nounStatus } from './noun-status.ts';
import { type Effect, effectAt } from './operators.ts';
import { isQuestion, ownStatus } from './own-status.ts';
import { type Reading, reading } from './reading.ts';

/** How far up governing words are read ("said it could agree to consider signing"). */
const MAX_DEPTH = 5;

/** Status of an event by the words around it; dates are judged where the event's time is known. */
export function statusOf(frame: Frame, event: EventDraft): Reading {
  if (event.trigger === MUST) return reading(isQuestion(frame, event.group) ? 'hypothetical' : 'happened');
  const { status, proposer, isPurpose } =
    event.group >= 0 ? verbStatus(frame, event.group, event.type, 0) : nounStatus(frame, event);
  return reading(afterwards(frame, event, status), proposer, isPurpose);
}

export function verbStatus(frame: Frame, group: number, type: EventType | null, depth: number): Reading {
  const governor = depth < MAX_DEPTH ? governorOfVerb(frame, group) : null;
  const isPast = governor !== null && governor.group >= 0 && isPastGroup(frame, governor.group);
  const own = ownStatus(frame, group, type, isPast && governor.isClause);
  if (governor === null) {
    return reading(isBareInfinitive(frame, group) && own === 'happened' ? 'planned' : own);
  }
  return governed(frame, group, type, governor, own, depth);
}

function isPastGroup(frame: Frame, group: number): boolean {
  const { tense, form, isPerfect } = frame.groups[group]!;
  return tense === 'past' || form === 'participle' || isPerfect;
}

/** "Army to lift curfew", "met to sign". */
function isBareInfinitive(frame: Frame, group: number): boolean {
  const { form, isPerfect, firstToken, head } = frame.groups[group]!;
  if (form !== 'infinitive' || isPerfect) return false;
  for (let at = firstToken; at < head; at++) if (frame.tag[at] === T.TO) return true;
  // "to fill posts and appoint envoys"
  const before = frame.tag[firstToken - 1] === T.CC ? joinedInfinitive(frame, group) : -1;
  return before >= 0 && isBareInfinitive(frame, before);
}

const HOSTILE: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

function governed(
  frame: Frame,
  group: number,
  type: EventType | null,
  governor: Governor,
  own: Status,
  depth: number,
): Reading {
  const above =
    governor.group >= 0 && governor.group !== group
      ? verbStatus(frame, governor.group, null, depth + 1)
      : reading('happened');
  const proposer = governor.effect === 'proposed' ? governor.subject : above.proposer;
  const isInfinitive = isBareInfinitive(frame, group);
  if (governor.effect === undefined) {
    // "gathered to attack", "are to strike" against "have been reported to have left".
    const inherits = isInfinitive || frame.groups[group]!.form !== 'finite';
    if (isInfinitive && own === 'happened') {
      return reading(weaker(above.status, 'planned'), proposer, !isBe(frame, governor.group));
    }
    return reading(inherits ? weaker(above.status, own) : own, proposer);
  }
  // An attempt on somebody is an act; an attempt to agree is not yet one.
  const isTry = governor.effect === 'tried' && (type === null || !HOSTILE.has(type));
  const effect = isTry ? 'hypothetical' : governor.effect;
  return reading(apply(effect, above.status, own, governor.isClause), proposer);
}

/** "are to strike" announces. */
function isBe(frame: Frame, group: number): boolean {
  const { words } = frame.knowledge;
  const word = group >= 0 ? verbWord(frame, group) : 0;
  return (
    word === words.is || word === words.are || word === words.was || word === words.were || word === words.be
  );
}

/** What remains of a status under a word with an effect whose own status is `above`. */
export function apply(effect: Effect, above: Status, own: Status, isClause: boolean): Status {
  switch (effect) {
    case 'planned':
      if (isClause) return own === 'happened' ? 'happened' : weaker(above, own);
      return own === 'denied' ? 'denied' : weaker(above, 'planned');
    case 'proposed':
      if (isClause && (own === 'denied' || own === 'planned')) return own;
      return above === 'denied' ? 'hypothetical' : 'proposed';
    case 'hypothetical':
      return own === 'denied' || own === 'proposed' ? own : 'hypothetical';
    case 'denied':
      if (isClause) return own;
      return above === 'denied' || above === 'hypothetical' || own === 'denied' ? 'hypothetical' : 'denied';
    case 'disputed':
      return above === 'denied' || own === 'denied' ? 'hypothetical' : 'denied';
    case 'cancelled':
      return above === 'denied'
        ? 'planned'
        : above === 'happened' || above === 'ongoing'
          ? 'cancelled'
          : 'hypothetical';
    case 'historical':
      return own === 'happened' ? 'historical' : own;
    case 'ongoing':
      return own === 'denied' ? own : above === 'happened' || above === 'planned' ? 'ongoing' : above;
    case 'begun':
      return own === 'denied' ? own : above;
    case 'tried':
      return weaker(above, own);
    case 'done':
      return isClause ? own : weaker(above, own);
  }
}

const STRENGTH: readonly Status[] = ['denied', 'cancelled', 'hypothetical', 'proposed', 'planned', 'historical', 'ongoing', 'happened']; // biome-ignore format: a list

/** The status that claims less. */
export function weaker(a: Status, b: Status): Status {
  return STRENGTH.indexOf(a) < STRENGTH.indexOf(b) ? a : b;
}

/** "was due to visit, but the trip was scrapped", "considered it but decided against it". */
function afterwards(frame: Frame, event: EventDraft, status: Status): Status {
  if (status !== 'planned' && status !== 'hypothetical' && status !== 'proposed') return status;
  const from = event.endToken;
  const { endToken } = segmentOf(frame, event.firstToken);
  const { words } = frame.knowledge;
  let isBut = false;
  for (let at = from; at < endToken; at++) {
    if (frame.word[at] === words.but) isBut = true;
    const group = isBut ? frame.groupAt[at]! : -1;
    if (group < 0 || frame.groups[group]!.head !== at) continue;
    const effect = effectAt(frame.knowledge.operators.verb, frame.word, at);
    if (effect === 'cancelled' && frame.groups[group]!.isPassive && subjectOf(frame, group) >= 0)
      return 'cancelled';
    if (frame.word[at + 1] === words.against) return 'denied';
  }
  return status;
}
