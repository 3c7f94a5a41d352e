import type { TimeRow } from '../../schemas/tables/times.ts';
import type { Frame } from './frame.ts';

export function timeRows(frame: Frame): TimeRow[] {
  return frame.annotations.times.map((time, index) => ({
    time_id: frame.timeIds[index]!,
    ...frame.common(time),
    sentence_id: frame.sentenceId(time.start),
    type: time.type,
    value: time.value,
    modifier: time.modifier,
    earliest: time.earliest,
    latest: time.latest,
    anchor: typeof time.anchor === 'number' ? frame.timeIds[time.anchor]! : time.anchor,
    unresolved: time.unresolved,
  }));
}
