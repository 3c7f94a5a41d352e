import type { MentionRow } from '../../schemas/tables/mentions.ts';
import type { Frame } from './frame.ts';

export function mentionRows(frame: Frame): MentionRow[] {
  return frame.annotations.mentions.map((mention, index) => ({
    mention_id: frame.mentionIds[index]!,
    ...frame.common(mention),
    sentence_id: frame.sentenceId(mention.start),
    entity_id: frame.entityId(mention.entity),
    entity_name: frame.entityName(mention.entity),
    form: mention.form,
    unresolved: mention.unresolved,
  }));
}
