/**
 * Windows-1252 by our own table: Node 20's decoder gives control characters for 0x80–0x9F. Source: the WHATWG Encoding
 * Standard, index windows-1252; the five bytes that Microsoft leaves undefined are refused.
 */
const HIGH =
  '\u20ac\u0000\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u0000\u017d\u0000' +
  '\u0000\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u0000\u017e\u0178';

/** Offset of the first undefined byte (81, 8D, 8F, 90, 9D), -1 without one. */
export function undefinedByte(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0x80 && byte < 0xa0 && HIGH.charCodeAt(byte - 0x80) === 0);
}

export function decodeWindows1252(bytes: Buffer): string {
  // latin1 gives every byte its own code; only 0x80–0x9F differ.
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80]!);
}
