import { id, nullable, offset, ref } from '../column.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

export const event_mentions = table(
  'event_mentions',
  { description: 'one telling of an event, the first included', key: ['event_mention_id'] },
  {
    event_mention_id: id('w', 'Id of the telling'),
    article_id: article(),
    ...span('passage', 'The clause that tells of it'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    event_id: ref('events', 'The event that is told'),
    trigger_start_char: offset('Where the trigger begins'),
    trigger_end_char: offset('Where the trigger ends, excluded'),
  },
);
export type EventMentionRow = RowOf<typeof event_mentions>;
