import type { MemberRow } from '../../schemas/tables/members.ts';
import type { Frame } from './frame.ts';

export function memberRows(frame: Frame): MemberRow[] {
  return frame.annotations.mentions.flatMap((mention, index) =>
    mention.members.map((entity) => ({
      mention_id: frame.mentionIds[index]!,
      entity_id: frame.entityIds[entity]!,
      ...frame.common(mention),
      sentence_id: frame.sentenceId(mention.start),
      entity_name: frame.entityName(entity)!,
    })),
  );
}
