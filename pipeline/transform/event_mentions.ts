import type { EventMentionRow } from '../../schemas/tables/event_mentions.ts';
import type { Frame } from './frame.ts';

/** Every telling, the first included; `text` is its clause. */
export function eventMentionRows(frame: Frame): EventMentionRow[] {
  return frame.annotations.events.flatMap((event, index) =>
    event.tellings.map((telling) => ({
      event_mention_id: `${frame.id('w', telling)}-${event.type}`,
      ...frame.common(telling.clause),
      sentence_id: frame.sentenceId(telling.clause.start),
      event_id: frame.eventIds[index]!,
      trigger_start_char: frame.point(telling.start),
      trigger_end_char: frame.point(telling.end),
    })),
  );
}
