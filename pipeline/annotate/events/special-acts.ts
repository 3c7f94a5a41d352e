import type { Status } from '../../../schemas/stages/annotations.ts';
import type { Frame } from './clause/frame.ts';
import type { EventDraft } from './match/draft.ts';
import type { Party } from './parties/party.ts';
import { sectorOf } from './parties/sector.ts';
import { effectAt } from './status/operators.ts';

/** "would not rule out arrests" refuses nothing and claims nothing. */
export function isMaybe(frame: Frame, { type, group }: EventDraft, said: Status): boolean {
  if (type !== 'REJECT' || said !== 'denied' || group < 0) return false;
  const { head } = frame.groups[group]!;
  const { verb } = frame.knowledge.operators;
  return (
    verb.get(frame.word[head]!)?.some(({ after, effect }) => after.length > 0 && effect === 'denied') ?? false
  );
}

/** "The company delivered 300 trucks to the retailer": business, no aid. */
export function isTrade(frame: Frame, { type, actors, recipients }: EventDraft): boolean {
  if (type !== 'AID' || actors.length === 0 || recipients.length === 0) return false;
  const isFirm = ({ mention, entities }: Party): boolean =>
    sectorOf(frame, mention, entities[0] ?? -1) === 'business';
  const isBuyer = (party: Party): boolean =>
    isFirm(party) || party.entities.some((one) => frame.entities[one]!.type === 'organization');
  return actors.every(isFirm) && recipients.every(isBuyer);
}

/** "He received the money in March": pay, a bribe or a gift; nobody is said to aid him. */
export function isPay(frame: Frame, { type, actors, recipients }: EventDraft): boolean {
  if (type !== 'AID' || actors.length > 0 || recipients.length === 0) return false;
  return recipients.every(({ entities }) => entities.some((one) => frame.entities[one]!.type === 'person'));
}

/** "called off a meeting": the meeting, cancelled; null for other acts. */
export function calledOffAs(
  frame: Frame,
  { type, trigger, group }: EventDraft,
): { mode: string | null } | null {
  if (type !== 'REJECT' || group < 0) return null;
  if (trigger.object !== 'talks' && trigger.object !== 'trip' && trigger.object !== 'meeting') return null;
  const effect = effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[group]!.head);
  return effect === 'cancelled' ? { mode: trigger.object === 'trip' ? 'visit' : null } : null;
}

export function calledOffStatus(said: Status): Status {
  if (said === 'denied') return 'planned';
  return said === 'hypothetical' || said === 'proposed' ? 'hypothetical' : 'cancelled';
}

/** "pledged 300 tents", "offered doctors": the word is given, the aid not yet. */
export function promised(frame: Frame, { type, group }: EventDraft, said: Status): Status {
  if (type !== 'AID' || group < 0 || (said !== 'happened' && said !== 'ongoing')) return said;
  const effect = effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[group]!.head);
  return effect === 'planned' ? 'planned' : said;
}
