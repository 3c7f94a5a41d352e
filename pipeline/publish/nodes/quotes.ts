import type { QuoteRow } from '../../../schemas/tables/quotes.ts';
import type { NodeShape } from './node.ts';

export const quotes: NodeShape<QuoteRow> = { spanTerm: 'prov:wasQuotedFrom' };
