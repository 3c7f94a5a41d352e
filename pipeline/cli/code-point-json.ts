import { codePoints } from '../transform/code-points.ts';

/** Fields of spans; `firstToken` and the like are no offsets. */
const OFFSET = /^(?:start|end|outerStart|outerEnd|proseStart|proseEnd)$/;

/**
 * A value of the stages as JSON, its UTF-16 offsets into `text` as code points and beside each span its characters.
 */
export function codePointJson(value: object, text: string): string {
  const point = codePoints(text);
  return JSON.stringify(value, (key: string, inner: unknown) => {
    if (OFFSET.test(key) && typeof inner === 'number') return point(inner);
    return isSpan(inner) ? { text: text.slice(inner.start, inner.end), ...inner } : inner;
  });
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
}

function isSpan(value: unknown): value is SpanLike {
  if (typeof value !== 'object' || value === null || 'text' in value) return false;
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}
