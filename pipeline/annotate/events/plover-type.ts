import type { Event, EventType } from '../../../schemas/stages/annotations.ts';

const PLANNED: Partial<Record<EventType, EventType>> = {
  AID: 'AGREE',
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  RETREAT: 'CONCEDE',
  PROTEST: 'THREATEN',
  SANCTION: 'THREATEN',
  MOBILIZE: 'THREATEN',
  COERCE: 'THREATEN',
  ASSAULT: 'THREATEN',
};
const CANCELLED: Partial<Record<EventType, EventType>> = {
  CONSULT: 'REJECT',
  AGREE: 'REJECT',
  SUPPORT: 'REJECT',
  COOPERATE: 'REJECT',
  AID: 'SANCTION',
};

/** The PLOVER type that follows from the act and its status, by PLOVER's coding rules; null where it would claim too much. */
export function ploverType(event: Pick<Event, 'type' | 'status' | 'isProposedByActor'>): EventType | null {
  switch (event.status) {
    case 'happened':
    case 'ongoing':
    case 'historical':
      return event.type;
    case 'planned':
      return PLANNED[event.type] ?? event.type;
    case 'proposed':
      return event.isProposedByActor ? 'REQUEST' : null;
    case 'cancelled':
      return CANCELLED[event.type] ?? null;
    case 'denied':
    case 'hypothetical':
      return null;
  }
}
