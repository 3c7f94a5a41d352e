import type { Quotation } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';

/** Stretches between quotation marks, passage by passage. */
export function findQuotations(_base: Base): Quotation[] {
  return [];
}
