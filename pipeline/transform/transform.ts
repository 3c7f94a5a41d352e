import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { TableRows } from '../../schemas/tables/index.ts';
import { articleRow } from './articles.ts';
import { entityRows } from './entities.ts';
import { eventMentionRows } from './event_mentions.ts';
import { eventQuantityRows } from './event_quantities.ts';
import { eventRows } from './events.ts';
import { frameOf } from './frame.ts';
import { memberRows } from './members.ts';
import { mentionRows } from './mentions.ts';
import { participantRows } from './participants.ts';
import { passageRows } from './passages.ts';
import { quantityRows } from './quantities.ts';
import { quoteRows } from './quotes.ts';
import { roleRows } from './roles.ts';
import { sentenceRows } from './sentences.ts';
import { sorted } from './sorted.ts';
import { timeRows } from './times.ts';

/**
 * The rows of one article in every table, ordered by start, end and id, offsets in code points. `duplicateOf` is the id of
 * an earlier article with the same text.
 */
export function transform(
  article: Article,
  annotations: Annotations,
  duplicateOf: string | null = null,
): TableRows {
  const frame = frameOf(article, annotations);
  return {
    articles: [articleRow(frame, duplicateOf)],
    passages: passageRows(frame),
    sentences: sentenceRows(frame),
    entities: sorted(entityRows(frame), 'entity_id'),
    mentions: sorted(mentionRows(frame), 'mention_id'),
    members: sorted(memberRows(frame), 'entity_id'),
    roles: sorted(roleRows(frame), 'role_id'),
    quotes: sorted(quoteRows(frame), 'quote_id'),
    times: sorted(timeRows(frame), 'time_id'),
    quantities: sorted(quantityRows(frame), 'quantity_id'),
    events: sorted(eventRows(frame), 'event_id'),
    event_mentions: sorted(eventMentionRows(frame), 'event_mention_id'),
    participants: sorted(participantRows(frame), 'participant_id'),
    event_quantities: sorted(eventQuantityRows(frame), 'event_id'),
  };
}
