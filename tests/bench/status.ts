import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { BenchDocument } from './documents.ts';

/** Every telling of every event with its act and status; offsets of triggers in UTF-16 units. */
export function predictStatus(
  document: BenchDocument,
  all: Annotations,
): { id: string; events: { type: string; start: number; end: number; status: string }[] } {
  const events = all.events.flatMap(({ type, status, tellings }) =>
    tellings.map(({ start, end }) => ({ type, start, end, status })),
  );
  return { id: document.id, events };
}
