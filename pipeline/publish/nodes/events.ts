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

/** The entities of an article's mentions, made once an article: it may have as many events as mentions. */
const entityOf = new WeakMap<TableRows, ReadonlyMap<string, string | null>>();

function placeId({ place_mention_id }: EventRow, rows: TableRows): string | null {
  if (place_mention_id === null) return null;
  let entities = entityOf.get(rows);
  if (!entities) {
    entities = new Map(rows.mentions.map(({ mention_id, entity_id }) => [mention_id, entity_id]));
    entityOf.set(rows, entities);
  }
  return entities.get(place_mention_id) ?? null;
}
