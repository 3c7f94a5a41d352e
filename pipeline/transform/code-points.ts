/**
 * From UTF-16 offsets of a text to offsets in Unicode code points, which is what is published. A text without
 * surrogate pairs needs no table.
 */
export function codePoints(text: string): (offset: number) => number {
  const surrogates = /[\ud800-\udbff]/;
  if (!surrogates.test(text)) return (offset) => offset;
  const points = new Int32Array(text.length + 1);
  let point = 0;
  for (let at = 0; at < text.length; at++) {
    points[at] = point;
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) points[++at] = point;
    point++;
  }
  points[text.length] = point;
  return (offset) => points[offset]!;
}
