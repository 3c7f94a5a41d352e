import { name, nullable, ref } from '../column.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

export const members = table(
  'members',
  { description: 'an entity that a plural mention stands for', key: ['mention_id', 'entity_id'] },
  {
    mention_id: ref('mentions', 'The plural mention'),
    entity_id: ref('entities', 'One of those it stands for'),
    article_id: article(),
    ...span('fact', 'The plural mention'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    entity_name: name('entity_id', 'Name of the entity'),
  },
);
export type MemberRow = RowOf<typeof members>;
