import { type Frame, firstTokenOf, segmentOf } from '../clause/frame.ts';
import { subjectOf } from '../clause/subject.ts';
import { hasClass } from '../clause/words.ts';
import { Mark } from '../marks.ts';
import type { Party } from '../parties/party.ts';
import { isGiven } from './classes.ts';
import type { EventDraft } from './draft.ts';
import { type Around, aboutOf, subjectList } from './fill.ts';
import type { Trigger } from './triggers.ts';

export function draftOf(
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
    firstToken: trigger.type === 'REJECT' || trigger.type === 'ACCUSE' ? group.firstToken : gapHead(frame, around, group.firstToken), // biome-ignore format: a condition
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

/** "the support Ruritania has given": the noun before its clause is part of what tells the event. */
function gapHead(frame: Frame, { subject, object, complements }: Around, first: number): number {
  if (complements.object.length > 0 || object.length !== 1) return first;
  if (subject.length === 0 || object[0]! > subject[0]!) return first;
  const { head } = frame.phrases[object[0]!]!;
  const isNear = head < first && first - head < 8 && frame.segmentAt[head] === frame.segmentAt[first];
  return isNear && (frame.marks[head]! & Mark.CLASS) !== 0 ? head : first;
}

/** Objects that say nothing of what the verb means. */
const NO_SENSE: ReadonlySet<string> = new Set(['*', '-', 'none', 'person', 'place']);

/** "imposed sanctions": the object that gives the verb its sense belongs to the trigger. */
function objectEnd(frame: Frame, trigger: Trigger, { complements }: Around, end: number): number {
  const { object } = trigger;
  const first = complements.object[0];
  if (NO_SENSE.has(object) || isGiven(object) || trigger.type === 'REQUEST' || trigger.type === 'ACCUSE')
    return end;
  if (first === undefined || firstTokenOf(frame, first) !== end) return end;
  return frame.phrases[first]!.head + 1;
}

export function clauseStart(frame: Frame, index: number): number {
  const subject = subjectOf(frame, index);
  const verb = frame.groups[index]!.firstToken;
  if (subject < 0) return verb;
  const first = firstTokenOf(frame, subjectList(frame, index)[0]!);
  return first < verb && first >= segmentOf(frame, verb).firstToken ? first : verb;
}

/** "was killed in an attack": nobody is named who did it, but that somebody did is said. */
export function violentDeath(
  frame: Frame,
  index: number,
  end: number,
  trigger: Trigger,
  around: Around,
  recipients: Party[],
): EventDraft | null {
  const { prepositions } = around.complements;
  const isViolent = prepositions.some(({ phrases }) =>
    phrases.some((phrase) => hasClass(frame, frame.phrases[phrase]!.head, 'violence')),
  );
  return isViolent && recipients.length > 0
    ? draftOf(frame, index, end, trigger, around, [], recipients)
    : null;
}
