import type { Row } from '../../schemas/table.ts';

/** Marks around the row's own characters within its sentence. */
export const OPEN = '\u27e6';
export const CLOSE = '\u27e7';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words shown around a row that lies in no sentence, in code points. */
const AROUND = 80;

/**
 * The row's sentence, on one line, the row's characters (of an event, its trigger) between marks; a row that runs past
 * its sentence is shown to its end. Offsets are in code points.
 */
export function markedContext(row: Row, points: readonly string[]): string {
  const span = spanOf(row);
  const around = sentenceOf(row) ?? {
    start: Math.max(0, span.start - AROUND),
    end: Math.min(points.length, span.end + AROUND),
  };
  const from = Math.min(around.start, span.start);
  const to = Math.max(around.end, span.end);
  const slice = (start: number, end: number): string => points.slice(start, end).join('');
  const marked = `${slice(from, span.start)}${OPEN}${slice(span.start, span.end)}${CLOSE}${slice(span.end, to)}`;
  return marked.replace(/\s+/g, ' ').trim();
}

function spanOf(row: Row): Range {
  const start = row.trigger_start_char ?? row.start_char;
  const end = row.trigger_end_char ?? row.end_char;
  return { start: Number(start), end: Number(end) };
}

/** A sentence's id ends with its offsets. */
function sentenceOf(row: Row): Range | null {
  const match = /\/s\/(\d+)-(\d+)$/.exec(String(row.sentence_id ?? ''));
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}
