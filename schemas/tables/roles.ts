import { enumeration, id, name, nullable, ref, text } from '../column.ts';
import type { RowOf } from '../table.ts';
import { article, span, table, unresolved } from '../table.ts';

const ROLE_BASES = ['stated', 'inferred'] as const;

export const roles = table(
  'roles',
  { description: 'a post that a person holds', key: ['role_id'], type: 'schema:Role' },
  {
    role_id: id('r', 'Id of the role'),
    article_id: article(),
    ...span('fact', 'The title as printed first'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    person_id: ref('entities', 'Who holds the post'),
    person_name: name('person_id', 'Name of the person'),
    title: text('fact', 'The post', { term: 'schema:roleName' }),
    of_id: nullable(ref('entities', 'The country or organisation of which it is held')),
    of_name: nullable(name('of_id', 'Name of the country or organisation')),
    basis: enumeration(ROLE_BASES, 'Whether the words state it'),
    unresolved: unresolved(),
  },
);
export type RoleRow = RowOf<typeof roles>;
