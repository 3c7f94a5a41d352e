import { code, date, enumeration, id, list, name, nullable, offset, ref, slice } from '../column.ts';
import { EVENT_TYPES, STATUSES } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, source, span, table, unresolved } from '../table.ts';

export const events = table(
  'events',
  { description: 'one event with at least one participant', key: ['event_id'], type: 'schema:Claim' },
  {
    event_id: id('v', 'Id of the event'),
    article_id: article('schema:appearance'),
    ...source(),
    ...span('passage', 'The clause that tells of it'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    type: enumeration(EVENT_TYPES, 'The act itself'),
    plover_type: nullable(enumeration(EVENT_TYPES, 'The PLOVER type that follows from type and status')),
    mode: nullable(code('The PLOVER mode of the act')),
    trigger: slice('trigger_start_char', 'trigger_end_char', 'fact', 'The words that name the act'),
    trigger_start_char: offset('Where the trigger begins'),
    trigger_end_char: offset('Where the trigger ends, excluded'),
    status: enumeration(STATUSES, 'Whether it happened, by the words of the article'),
    actor_names: list('fact', 'Who does it, for reading alone; see participants'),
    recipient_names: list('fact', 'To whom it is done, for reading alone; see participants'),
    earliest: nullable(date('First day on which it may have been')),
    latest: nullable(date('Last day on which it may have been, included')),
    time_id: nullable(ref('times', 'The time expression that says when')),
    place_name: nullable(name('place_mention_id', 'Name of the place')),
    place_mention_id: nullable(ref('mentions', 'The mention of the place')),
    quote_id: nullable(ref('quotes', "The quotation that reports it; empty: the article's own voice")),
    unresolved: unresolved(),
  },
);
export type EventRow = RowOf<typeof events>;
