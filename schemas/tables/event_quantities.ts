import { enumeration, flag, nullable, number, ref, text } from '../column.ts';
import { QUANTITY_KINDS } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

const copy = (column: string) => ({ beside: { ref: 'quantity_id', column } });

export const event_quantities = table(
  'event_quantities',
  { description: 'an amount in an event', key: ['event_id', 'quantity_id'] },
  {
    event_id: ref('events', 'The event'),
    quantity_id: ref('quantities', 'The amount'),
    article_id: article(),
    ...span('fact', 'The amount as printed'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    kind: enumeration(QUANTITY_KINDS, 'What sort of amount it is', copy('kind')),
    value: nullable(number('The amount', { term: 'schema:value', ...copy('value') })),
    unit: nullable(text('fact', 'Its unit', { term: 'schema:unitText', ...copy('unit') })),
    is_conversion: flag('Whether it is the converted one: leave it out of sums', copy('is_conversion')),
  },
);
export type EventQuantityRow = RowOf<typeof event_quantities>;
