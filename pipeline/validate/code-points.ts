/** A text addressed by Unicode code points, as published offsets are. */
export interface CodePoints {
  /** Number of code points. */
  readonly length: number;
  /** The characters from `start` to `end` (excluded); empty where they lie outside the text. */
  slice(start: number, end: number): string;
}

export function codePointsOf(text: string): CodePoints {
  let length = 0;
  for (let i = 0; i < text.length; i++, length++) if (isPair(text, i)) i++;
  if (length === text.length)
    return { length, slice: (start, end) => (start < 0 || end > length ? '' : text.slice(start, end)) };
  const units = new Int32Array(length + 1);
  for (let i = 0, point = 0; i < text.length; i++, point++) {
    units[point] = i;
    if (isPair(text, i)) i++;
  }
  units[length] = text.length;
  return {
    length,
    slice: (start, end) => (start < 0 || end > length ? '' : text.slice(units[start], units[end])),
  };
}

/** Number of code points of `text`. */
export function countCodePoints(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    if (isPair(text, i)) {
      length--;
      i++;
    }
  }
  return length;
}

const isPair = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
