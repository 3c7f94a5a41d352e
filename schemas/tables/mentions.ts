import { enumeration, id, name, nullable, ref } from '../column.ts';
import { MENTION_FORMS } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, span, table, unresolved } from '../table.ts';

export const mentions = table(
  'mentions',
  {
    description: 'one place where somebody or something that a row needs is named or meant',
    key: ['mention_id'],
  },
  {
    mention_id: id('m', 'Id of the mention'),
    article_id: article(),
    ...span('fact', 'The name without title or article'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    entity_id: nullable(ref('entities', 'Whom or what it means; empty: nobody named, or unresolved')),
    entity_name: nullable(name('entity_id', 'Name of the entity')),
    form: enumeration(MENTION_FORMS, 'How it is mentioned'),
    unresolved: unresolved(),
  },
);
export type MentionRow = RowOf<typeof mentions>;
