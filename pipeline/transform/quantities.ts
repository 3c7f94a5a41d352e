import type { QuantityRow } from '../../schemas/tables/quantities.ts';
import type { Frame } from './frame.ts';

export function quantityRows(frame: Frame): QuantityRow[] {
  const { text } = frame.article;
  return frame.annotations.quantities.map((quantity, index) => ({
    quantity_id: frame.quantityIds[index]!,
    ...frame.common(quantity),
    sentence_id: frame.sentenceId(quantity.start),
    kind: quantity.kind,
    value: quantity.value,
    value_max: quantity.valueMax,
    unit: quantity.unit,
    unit_basis: quantity.unitBasis,
    per: quantity.per,
    modifier: quantity.modifier,
    of_text: quantity.of ? text.slice(quantity.of.start, quantity.of.end) : null,
    of_start_char: quantity.of ? frame.point(quantity.of.start) : null,
    of_end_char: quantity.of ? frame.point(quantity.of.end) : null,
    same_as_id: frame.quantityIds[quantity.sameAs] ?? null,
    is_conversion: quantity.isConversion,
    unresolved: quantity.unresolved,
  }));
}
