import type { EventQuantityRow } from '../../schemas/tables/event_quantities.ts';
import type { Frame } from './frame.ts';

export function eventQuantityRows(frame: Frame): EventQuantityRow[] {
  return frame.annotations.events.flatMap((event, index) =>
    event.quantities.map((at) => {
      const quantity = frame.annotations.quantities[at]!;
      return {
        event_id: frame.eventIds[index]!,
        quantity_id: frame.quantityIds[at]!,
        ...frame.common(quantity),
        sentence_id: frame.sentenceId(quantity.start),
        kind: quantity.kind,
        value: quantity.value,
        unit: quantity.unit,
        is_conversion: quantity.isConversion,
      };
    }),
  );
}
