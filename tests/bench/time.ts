import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { BenchDocument } from './documents.ts';

export interface TimePrediction {
  readonly id: string;
  readonly timex: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: string;
    readonly value: string | null;
  }[];
}

/** Every time expression with its type and value, null where it is unresolved. */
export function predictTimes(document: BenchDocument, all: Annotations): TimePrediction {
  const timex = all.times.map(({ start, end, type, value }) => {
    return { start, end, text: document.text.slice(start, end), type, value };
  });
  return { id: document.id, timex };
}
