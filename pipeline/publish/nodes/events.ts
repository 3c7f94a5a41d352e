import type { EventRow } from '../../../schemas/tables/events.ts';
import type { TableRows } from '../../../schemas/tables/index.ts';
import { type Node, type NodeShape, row } from './node.ts';

/** An article claims; only what it says has happened, or goes on, is about an event. */
const isAsserted = ({ status }: EventRow): boolean => status === 'happened' || status === 'ongoing';
const eventId = (event: EventRow): string => row(`${event.event_id}/event`);

export const events: NodeShape<EventRow> = {
  links: (event): Node => (isAsserted(event) ? { 'schema:about': eventId(event) } : {}),
  spanTerm: 'prov:wasDerivedFrom',
  derived: (event, rows) => {
    if (!isAsserted(event)) return [];
    const place = placeId(event, rows);
    return [
      {
        '@id': eventId(event),
        '@type': 'schema:Event',
        ...(place ? { 'schema:location': row(place) } : {}),
        ...(event.earliest !== null && event.earliest === event.latest
          ? { 'schema:startDate': event.earliest }
          : {}),
      },
    ];
  },
};

function placeId(event: EventRow, rows: TableRows): string | null {
  if (event.place_mention_id === null) return null;
  const mention = rows.mentions.find(({ mention_id }) => mention_id === event.place_mention_id);
  return mention?.entity_id ?? null;
}
