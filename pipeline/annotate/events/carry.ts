import { type Frame, firstTokenOf, segmentOf } from './clause/frame.ts';
import { subjectOf } from './clause/subject.ts';
import type { EventDraft } from './match/draft.ts';
import { type Party, partyOf } from './parties/party.ts';
import { sentenceOf } from './read-events.ts';

/** Sentences back from which the giver of "the items" may be carried. */
const REACH = 2;

/** Fills a role that the clause leaves open from stated context: the aid spoken of just before, the place that suffers. */
export function carryParties(frame: Frame, events: readonly EventDraft[]): void {
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    if (event.type === 'AID' && event.actors.length === 0) carryGiver(frame, events, i);
    if (event.type === 'ASSAULT' && event.phrase >= 0 && event.actors.length > 0) {
      if (!event.recipients.some(({ entities }) => entities.length > 0)) carryVictim(frame, events, event);
    }
  }
}

/** "The items will be given to B" after "assistance from A". */
function carryGiver(frame: Frame, events: readonly EventDraft[], index: number): void {
  const event = events[index]!;
  if (event.group < 0 || !frame.groups[event.group]!.isPassive) return;
  const subject = subjectOf(frame, event.group);
  if (subject < 0 || frame.word[firstTokenOf(frame, subject)] !== frame.knowledge.words.the) return;
  const sentence = sentenceOf(frame, event);
  for (let i = index - 1; i >= 0; i--) {
    const other = events[i]!;
    if (sentence - sentenceOf(frame, other) > REACH) return;
    if (other.type === 'AID' && other.actors.length > 0) {
      event.actors = other.actors.filter(
        (party) => !event.recipients.some((one) => one.mention === party.mention),
      );
      return;
    }
  }
}

/** "B has lost … due to A's attacks"; "A's invasion" where the article names one country that A attacks. */
function carryVictim(frame: Frame, events: readonly EventDraft[], event: EventDraft): void {
  const victim = sufferer(frame, event) ?? knownVictim(frame, events, event) ?? countrySpokenOf(frame, event);
  if (victim) event.recipients = [victim];
}

function isOf(frame: Frame, { entities }: Party, types: readonly string[]): boolean {
  return entities.length > 0 && entities.every((entity) => types.includes(frame.entities[entity]!.type));
}

function shares(a: Party, b: Party): boolean {
  return a.entities.some((entity) => b.entities.includes(entity));
}

/** Subject of "lost", "suffered", "sustained" in the event's sentence, before it. */
function sufferer(frame: Frame, event: EventDraft): Party | null {
  const { firstToken } = segmentOf(frame, event.firstToken);
  for (let at = firstToken; at < event.firstToken; at++) {
    const group = frame.groupAt[at]!;
    if (group < 0 || frame.groups[group]!.head !== at || !frame.knowledge.suffering.has(frame.word[at]!))
      continue;
    const subject = subjectOf(frame, group);
    const party = subject >= 0 ? partyOf(frame, subject, 'any') : null;
    if (
      party &&
      isOf(frame, party, ['country', 'city', 'region']) &&
      !event.actors.some((actor) => shares(actor, party))
    )
      return party;
  }
  return null;
}

/** The one country that the same attacker is said to attack elsewhere in the article. */
function knownVictim(frame: Frame, events: readonly EventDraft[], event: EventDraft): Party | null {
  let found: Party | null = null;
  for (const other of events) {
    if (other === event || other.type !== 'ASSAULT') continue;
    if (!other.actors.some((actor) => event.actors.some((mine) => shares(mine, actor)))) continue;
    for (const party of other.recipients) {
      if (!isOf(frame, party, ['country'])) continue;
      if (found && !shares(found, party)) return null;
      found = party;
    }
  }
  return found;
}

/** "to travel to the country after A's invasion": "the country" of the same clause, where it is not A. */
function countrySpokenOf(frame: Frame, event: EventDraft): Party | null {
  const { firstToken } = segmentOf(frame, event.firstToken);
  for (let at = event.firstToken - 1; at >= firstToken; at--) {
    const phrase = frame.phraseAt[at]!;
    if (phrase < 0 || frame.phrases[phrase]!.head !== at) continue;
    const party = partyOf(frame, phrase, 'any');
    if (!party || frame.mentions[party.mention]!.form !== 'nominal') continue;
    if (isOf(frame, party, ['country']) && !event.actors.some((actor) => shares(actor, party))) return party;
  }
  return null;
}
