import { code, date, enumeration, id, nullable, ref } from '../column.ts';
import type { RowOf } from '../table.ts';
import { article, span, table, unresolved } from '../table.ts';

const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
const TIME_MODIFIERS = ['BEFORE', 'AFTER', 'START', 'END', 'APPROX'] as const;

export const times = table(
  'times',
  { description: 'one time expression, durations included', key: ['time_id'] },
  {
    time_id: id('t', 'Id of the time expression'),
    article_id: article(),
    ...span('fact', 'The expression'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    type: enumeration(TIME_TYPES, 'Its TIMEX3 type'),
    value: nullable(code('Its TIMEX3 value; a zone only where one is printed', { term: 'dl:timexValue' })),
    modifier: nullable(enumeration(TIME_MODIFIERS, 'Its TIMEX3 modifier')),
    earliest: nullable(date('First day that it covers')),
    latest: nullable(date('Last day that it covers, included')),
    anchor: nullable(
      code('What it counts from: `published_on`, or a time_id; empty where it is absolute', {
        mayName: 'times',
      }),
    ),
    unresolved: unresolved(),
  },
);
export type TimeRow = RowOf<typeof times>;
