import { enumeration, id, name, nullable, ref } from '../column.ts';
import { SECTORS } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, span, table, unresolved } from '../table.ts';

const PARTICIPANT_ROLES = ['actor', 'recipient', 'intermediary'] as const;

export const participants = table(
  'participants',
  { description: 'one party to an event, as the words name it', key: ['participant_id'] },
  {
    participant_id: id('v', 'Id of the participant'),
    article_id: article(),
    ...span('fact', 'The mention of the party, in whatever passage'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    event_id: ref('events', 'The event'),
    mention_id: ref('mentions', 'The mention of the party'),
    entity_id: nullable(ref('entities', 'Who it is; empty where nobody is named')),
    entity_name: nullable(name('entity_id', 'Name of the entity')),
    role: enumeration(PARTICIPANT_ROLES, 'Its part in the event', { term: 'dl:participantRole' }),
    represents_id: nullable(ref('entities', 'The country or organisation that a person acts for')),
    represents_name: nullable(name('represents_id', 'Name of the country or organisation')),
    sector: nullable(enumeration(SECTORS, 'What sort of party; empty for a bare country or place')),
    unresolved: unresolved(),
  },
);
export type ParticipantRow = RowOf<typeof participants>;
