import { enumeration, id, int, nullable, text } from '../column.ts';
import { PASSAGE_ROLES } from '../stages/article.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

export const passages = table(
  'passages',
  { description: 'one block of an article', key: ['passage_id'] },
  {
    passage_id: id('b', 'Id of the passage'),
    article_id: article(),
    ...span('passage', 'The whole passage'),
    position: int('Number of the passage in its article, from 1', { minimum: 1, term: 'schema:position' }),
    role: enumeration(PASSAGE_ROLES, 'What the passage is for'),
    credit_text: nullable(text('fact', "A photo's credit inside the caption")),
  },
);
export type PassageRow = RowOf<typeof passages>;
