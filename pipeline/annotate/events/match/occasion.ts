import { entityAt, type Frame, firstTokenOf, isTime, segmentOf, T } from '../clause/frame.ts';
import { objectAfter } from '../clause/objects.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import { subjectList } from './fill.ts';
import type { Trigger } from './triggers.ts';

/**
 * "In a meeting with B, A said …", "on a visit to B, A said …", "In a meeting, A told B …": who speaks on the occasion took
 * part in it, and so did whom is spoken to. Adds them to `actors`.
 */
export function besideMeeting(frame: Frame, phrase: number, trigger: Trigger, actors: Party[]): void {
  const isVisit = trigger.mode === 'visit';
  if (isVisit && actors.length > 0) return;
  const first = firstTokenOf(frame, phrase);
  const { firstToken, endToken } = segmentOf(frame, first);
  const { words } = frame.knowledge;
  const at = first - 1;
  if (at < firstToken || frame.tag[at] !== T.IN) return;
  const word = frame.word[at]!;
  if (
    word !== words.in &&
    word !== words.at &&
    word !== words.during &&
    word !== words.on &&
    word !== words.after
  )
    return;
  const isIndefinite = !isDefinite(frame, phrase);
  if (word === words.after && !isIndefinite) return;
  const verb = at === firstToken ? mainVerb(frame, phrase, endToken) : verbBefore(frame, at, firstToken);
  if (verb < 0 || frame.groups[verb]!.form !== 'finite' || frame.groups[verb]!.isPassive) return;
  add(actors, partiesOf(frame, subjectList(frame, verb), 'actor', null, true));
  if (isVisit) return;
  const object = objectAfter(frame, verb);
  if (object >= 0 && actors.length < 2)
    add(actors, partiesOf(frame, [appositive(frame, object)], 'actor', null, true));
}

/** "his counterpart, Ann Weld,": the name tells more than the noun before it. */
function appositive(frame: Frame, phrase: number): number {
  const after = frame.phrases[phrase]!.endToken;
  if (frame.word[after] !== frame.knowledge.words[',']) return phrase;
  const next = frame.phraseAt[after + 1] ?? -1;
  if (next < 0 || isTime(frame, next)) return phrase;
  const entity = entityAt(frame, frame.phrases[next]!.head);
  return entity >= 0 && frame.entities[entity]!.type === 'person' ? next : phrase;
}

export function isDefinite(frame: Frame, phrase: number): boolean {
  const word = frame.word[frame.phrases[phrase]!.firstToken]!;
  const { words } = frame.knowledge;
  return word === words.the || word === words.this || word === words.that;
}

/** First finite verb behind the comma that ends the opening phrase. */
function mainVerb(frame: Frame, phrase: number, end: number): number {
  let at = frame.phrases[phrase]!.endToken;
  while (at < end && frame.word[at] !== frame.knowledge.words[',']) {
    if (frame.groupAt[at]! >= 0 && frame.groups[frame.groupAt[at]!]!.form === 'finite') return -1;
    at++;
  }
  for (; at < end; at++) {
    const group = frame.groupAt[at]!;
    if (group >= 0) return group;
  }
  return -1;
}

function verbBefore(frame: Frame, at: number, firstToken: number): number {
  for (let i = at - 1; i >= firstToken; i--) if (frame.groupAt[i]! >= 0) return frame.groupAt[i]!;
  return -1;
}

function add(actors: Party[], more: readonly Party[]): void {
  for (const party of more) {
    const isKnown = actors.some(
      (other) =>
        other.mention === party.mention || other.entities.some((entity) => party.entities.includes(entity)),
    );
    if (!isKnown) actors.push(party);
  }
}
