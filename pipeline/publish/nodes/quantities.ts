import type { QuantityRow } from '../../../schemas/tables/quantities.ts';
import type { NodeShape } from './node.ts';

export const quantities: NodeShape<QuantityRow> = {
  types: ({ kind }) => [kind === 'money' ? 'schema:MonetaryAmount' : 'schema:QuantitativeValue'],
  links: ({ kind, unit }): Record<string, string> =>
    kind === 'money' && unit ? { 'schema:currency': unit } : {},
  spanTerm: 'prov:wasDerivedFrom',
};
