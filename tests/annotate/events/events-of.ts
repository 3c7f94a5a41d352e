import { annotate } from '../../../pipeline/annotate/annotate.ts';
import { ploverType } from '../../../pipeline/annotate/events/plover-type.ts';
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import type { EventType, Participant, Status } from '../../../schemas/stages/annotations.ts';
import { bodyArticle } from '../../articles.ts';

export interface Told {
  readonly type: EventType;
  readonly plover: EventType | null;
  readonly mode: string | null;
  readonly status: Status;
  readonly triggers: readonly string[];
  readonly clause: string;
  /** Names, or the printed words where nobody is named; `~` whom they act for, `#` their sector. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly intermediaries: readonly string[];
  readonly sides: readonly string[];
  readonly place: string | null;
  readonly earliest: string | null;
  readonly amounts: readonly string[];
  readonly isQuoted: boolean;
}

const knowledge = loadKnowledge();

/** Events of a text, in words. The article's day is 2024-11-17. */
export function eventsOf(text: string): Told[] {
  const article = bodyArticle(text);
  const { events, mentions, entities, quantities } = annotate(article, knowledge);
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const nameOf = ({ entity, mention }: Participant): string =>
    entity >= 0 ? entities[entity]!.name : slice(mentions[mention]!);
  return events.map((event) => {
    const inRole = (role: Participant['role']): string[] =>
      event.participants.filter((party) => party.role === role).map(nameOf);
    return {
      type: event.type,
      plover: ploverType(event),
      mode: event.mode,
      status: event.status,
      triggers: event.tellings.map(slice),
      clause: slice(event),
      actors: inRole('actor'),
      recipients: inRole('recipient'),
      intermediaries: inRole('intermediary'),
      sides: event.participants.map((party) => {
        const of = party.represents >= 0 ? `~${entities[party.represents]!.name}` : '';
        return `${nameOf(party)}${of}${party.sector ? `#${party.sector}` : ''}`;
      }),
      place: event.placeMention >= 0 ? slice(mentions[event.placeMention]!) : null,
      earliest: event.earliest,
      amounts: event.quantities.map((index) => slice(quantities[index]!)),
      isQuoted: event.quote >= 0,
    };
  });
}
