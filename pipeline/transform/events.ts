import type { Event, Participant } from '../../schemas/stages/annotations.ts';
import type { EventRow } from '../../schemas/tables/events.ts';
import { ploverType } from '../annotate/events/plover-type.ts';
import type { Frame } from './frame.ts';

export function eventRows(frame: Frame): EventRow[] {
  const { article, annotations } = frame;
  return annotations.events.map((event, index) => ({
    event_id: frame.eventIds[index]!,
    publisher: article.publisher,
    published_on: article.publishedOn,
    ...frame.common(event),
    source_link: frame.sourceLink(event),
    sentence_id: frame.sentenceId(event.start),
    type: event.type,
    plover_type: ploverType(event),
    mode: event.mode,
    trigger: article.text.slice(event.trigger.start, event.trigger.end),
    trigger_start_char: frame.point(event.trigger.start),
    trigger_end_char: frame.point(event.trigger.end),
    status: event.status,
    actor_names: namesOf(frame, event, 'actor'),
    recipient_names: namesOf(frame, event, 'recipient'),
    earliest: event.earliest,
    latest: event.latest,
    time_id: frame.timeIds[event.time] ?? null,
    place_name: frame.mentionName(event.placeMention),
    place_mention_id: frame.mentionId(event.placeMention),
    quote_id: frame.annotations.quotes[event.quote]?.isThought ? null : (frame.quoteIds[event.quote] ?? null),
    unresolved: event.unresolved,
  }));
}

/** Names in the order of the participants, the printed words where nobody is named, each once. */
function namesOf(frame: Frame, event: Event, role: Participant['role']): string[] {
  const names = event.participants
    .filter((party) => party.role === role)
    .map((party) => partyName(frame, party));
  return [...new Set(names)];
}

function partyName(frame: Frame, party: Participant): string {
  const mention = frame.annotations.mentions[party.mention]!;
  const name = frame.entityName(party.entity) ?? frame.article.text.slice(mention.start, mention.end);
  return name.replaceAll(';', ',');
}
