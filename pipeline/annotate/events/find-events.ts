import type { Event, Participant, Status } from '../../../schemas/stages/annotations.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import type { WithQuotes } from '../layers.ts';
import { carryParties } from './carry.ts';
import { placeOf, quantitiesOf, quoteOf } from './circumstances.ts';
import { type Frame, frameOf, T } from './clause/frame.ts';
import { timeOf } from './event-time.ts';
import { intermediariesOf } from './intermediaries.ts';
import type { EventKnowledge } from './knowledge.ts';
import type { EventDraft } from './match/draft.ts';
import { isRefusal } from './match/modal.ts';
import { joinTellings } from './merge.ts';
import { participantRows } from './participants.ts';
import { canBeActedUpon } from './parties/acted-upon.ts';
import { partyOf } from './parties/party.ts';
import { readEvents } from './read-events.ts';
import { calledOffAs, calledOffStatus, isMaybe, isPay, isTrade, promised } from './special-acts.ts';
import { isMatchReport, isPublicTelling } from './sports.ts';
import { isHistorical } from './status/dates.ts';
import { statusOf } from './status/status.ts';
import type { Telling } from './telling.ts';

/** The events of an article, each with its participants, status, circumstances and every telling; in order of their triggers. */
export function findEvents(layers: WithQuotes, knowledge: EventKnowledge): Event[] {
  const frame = frameOf(layers, knowledge);
  const drafts = readEvents(frame);
  if (drafts.length === 0) return [];
  carryParties(frame, drafts);
  const all = drafts.map((draft) => tell(frame, draft)).filter((telling) => telling !== null);
  const told = isMatchReport(frame) ? all.filter(isPublicTelling) : all;
  const groups = joinTellings(frame, told);
  const events = groups.map((group) => toEvent(frame, group));
  events.sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
  return events.filter((_, at) => !isToldBefore(events, at));
}

/** Whether the same words tell an event of the same type further up in the ordered list. */
function isToldBefore(events: readonly Event[], at: number): boolean {
  const { trigger, type } = events[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const other = events[i]!;
    if (other.trigger.start !== trigger.start || other.trigger.end !== trigger.end) return false;
    if (other.type === type) return true;
  }
  return false;
}

/** Acts that are told even where they are only what something else is done for. */
const INTENDED: ReadonlySet<string> = new Set(['ASSAULT', 'CONSULT', 'PROTEST', 'COERCE', 'MOBILIZE']);

function tell(frame: Frame, draft: EventDraft): Telling | null {
  const { status: said, proposer, isPurpose } = statusOf(frame, draft);
  if (isPurpose && !INTENDED.has(draft.type)) return null;
  if (isMaybe(frame, draft, said)) return null;
  const hadRecipients = draft.recipients.length > 0;
  draft.recipients = draft.recipients.filter((party) => canBeActedUpon(frame, draft.type, party));
  if (isTrade(frame, draft) || isPay(frame, draft)) return null;
  if (hadRecipients && draft.recipients.length === 0) {
    // Aid whose line asks for who gets it is none without.
    const isOpen = draft.type === 'AID' && draft.trigger.recipient.isRequired;
    if (isOpen || draft.actors.length === 0) return null;
  }
  const isRefused = isRefusal(frame, draft, said);
  const calledOff = isRefused ? null : calledOffAs(frame, draft);
  const time = timeOf(frame, draft);
  const actors = participantRows(frame, draft.actors, 'actor');
  const others = participantRows(frame, draft.recipients, 'recipient');
  const recipients = others.filter(({ entity }) => !isOwnSide(draft, actors, entity));
  // "stood with his hands folded" backs nobody.
  if (draft.type === 'SUPPORT' && others.length > 0 && recipients.length === 0) return null;
  const participants = [
    ...actors,
    ...recipients,
    ...participantRows(frame, intermediariesOf(frame, draft), 'intermediary'),
  ];
  return {
    draft,
    type: isRefused ? 'REJECT' : calledOff ? 'CONSULT' : draft.type,
    mode: isRefused ? null : calledOff ? calledOff.mode : draft.mode,
    status: calledOff
      ? calledOffStatus(said)
      : datedStatus(frame, draft, isRefused ? 'happened' : promised(frame, draft, said), time),
    isProposedByActor: said === 'proposed' && isActor(frame, draft, proposer),
    participants,
    time,
    place: placeOf(frame, draft),
    quote: quoteOf(frame, draft),
    quantities: quantitiesOf(frame, draft),
    isDefinite: isDefinite(frame, draft),
  };
}

/** Who acts is not acted upon; in an agreement, neither is whom the actors speak for. */
function isOwnSide({ type }: EventDraft, actors: readonly Participant[], entity: number): boolean {
  if (entity < 0) return false;
  return actors.some((actor) => actor.entity === entity || (type === 'AGREE' && actor.represents === entity));
}

function datedStatus(frame: Frame, { phrase }: EventDraft, status: Status, time: number): Status {
  if (status !== 'happened' || time < 0) return status;
  // "approved aid for next year"
  if (phrase >= 0 && isComing(frame, time)) return 'planned';
  const { firstToken } = frame.times[time]!;
  // "has backed her since 2008" lasts.
  const isSince =
    frame.word[firstToken] === frame.knowledge.words.since ||
    frame.word[firstToken - 1] === frame.knowledge.words.since;
  const isOld = !isSince && isHistorical(frame, frame.times[time]!);
  return isOld ? 'historical' : status;
}

/** Whether a time begins after the article's day. */
function isComing({ article, times }: Frame, time: number): boolean {
  const { earliest } = times[time]!;
  return article.publishedOn !== null && earliest !== null && earliest > article.publishedOn;
}

function isActor(frame: Frame, draft: EventDraft, proposer: number): boolean {
  const party = proposer >= 0 ? partyOf(frame, proposer, 'actor') : null;
  if (!party) return false;
  return draft.actors.some(
    ({ mention, entities }) =>
      mention === party.mention || entities.some((entity) => party.entities.includes(entity)),
  );
}

function isDefinite(frame: Frame, { phrase }: EventDraft): boolean {
  if (phrase < 0) return false;
  const { words } = frame.knowledge;
  if (frame.tag[frame.phrases[phrase]!.firstToken] === T.PRP_POSS) return true;
  const word = frame.word[frame.phrases[phrase]!.firstToken];
  return word === words.the || word === words.this || word === words.that || word === words.these || word === words.those; // biome-ignore format: a list
}

function toEvent(frame: Frame, group: readonly Telling[]): Event {
  const main = group[0]!;
  let { time, place, mode } = main;
  const tellings: Event['tellings'][number][] = [];
  for (const one of group) {
    const { start, end } = spanOf(frame, one.draft.firstToken, one.draft.endToken);
    tellings.push({ start, end, clause: clauseOf(frame, one.draft) });
    if (time < 0) time = one.time;
    if (place < 0) place = one.place;
    mode ??= one.mode;
  }
  if (tellings.length > 1) tellings.sort((a, b) => a.start - b.start || a.end - b.end);
  const clause = clauseOf(frame, main.draft);
  const at = time >= 0 ? frame.times[time]! : null;
  return {
    start: clause.start,
    end: clause.end,
    type: main.type,
    mode,
    status: main.status,
    isProposedByActor: main.isProposedByActor,
    trigger: spanOf(frame, main.draft.firstToken, main.draft.endToken),
    earliest: at?.earliest ?? null,
    latest: at?.latest ?? null,
    time,
    placeMention: place,
    quote: main.quote,
    participants: group.length > 1 ? withMissingRoles(main, group) : main.participants,
    quantities: quantitiesOfAll(group),
    tellings,
    unresolved: [],
  };
}

function quantitiesOfAll(group: readonly Telling[]): readonly number[] {
  if (group.length === 1) return group[0]!.quantities;
  return [...new Set(group.flatMap(({ quantities }) => quantities))].sort((a, b) => a - b);
}

/** A role that the fullest telling leaves open is filled from another one. */
function withMissingRoles(main: Telling, group: readonly Telling[]): Participant[] {
  const all = [...main.participants];
  for (const role of ['actor', 'recipient', 'intermediary'] as const) {
    if (all.some((party) => party.role === role)) continue;
    const other = group.find(({ participants }) => participants.some((party) => party.role === role));
    const taken = new Set(all.map(({ entity }) => entity).filter((entity) => entity >= 0));
    if (other)
      all.push(...other.participants.filter((party) => party.role === role && !taken.has(party.entity)));
  }
  return all;
}

function spanOf(frame: Frame, first: number, end: number): Span {
  const { tokens } = frame;
  return { start: tokens.start[first]!, end: tokens.end[end - 1]! };
}

/** The clause lies within its passage, whatever was read into it. */
function clauseOf(frame: Frame, { clauseFirst, clauseEnd, firstToken, endToken }: EventDraft): Span {
  return spanOf(frame, Math.min(clauseFirst, firstToken), Math.max(clauseEnd, endToken));
}
