import { enumeration, flag, id, nullable, number, offset, ref, slice, text } from '../column.ts';
import { QUANTITY_KINDS } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, span, table, unresolved } from '../table.ts';

const UNIT_BASES = ['symbol', 'code', 'word', 'publisher_country', 'dateline'] as const;
const QUANTITY_MODIFIERS = ['about', 'more_than', 'less_than', 'at_least', 'at_most'] as const;

export const quantities = table(
  'quantities',
  { description: 'one amount', key: ['quantity_id'], type: 'schema:QuantitativeValue' },
  {
    quantity_id: id('n', 'Id of the amount'),
    article_id: article('dl:article'),
    ...span('fact', 'The amount as printed'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    kind: enumeration(QUANTITY_KINDS, 'What sort of amount it is'),
    value: nullable(number('The amount', { term: 'schema:value' })),
    value_max: nullable(number('The upper end of a range; alone: at most this', { term: 'schema:maxValue' })),
    unit: nullable(
      text('fact', 'ISO 4217 code, `percent`, `percentage_point`, the counted noun or the unit', {
        term: 'schema:unitText',
      }),
    ),
    unit_basis: nullable(enumeration(UNIT_BASES, 'What the unit was read from')),
    per: nullable(text('fact', 'The unit that a rate is for')),
    modifier: nullable(enumeration(QUANTITY_MODIFIERS, 'How the words qualify the amount')),
    of_text: nullable(slice('of_start_char', 'of_end_char', 'fact', 'What it is an amount of')),
    of_start_char: nullable(offset('Where of_text begins')),
    of_end_char: nullable(offset('Where of_text ends, excluded')),
    same_as_id: nullable(ref('quantities', 'The same amount in another unit, as stated')),
    is_conversion: flag('Whether it is the converted one, in brackets: leave it out of sums'),
    unresolved: unresolved(),
  },
);
export type QuantityRow = RowOf<typeof quantities>;
