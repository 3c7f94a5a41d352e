/** What a scan of bytes that are not UTF-8 as a whole finds. */
export interface Utf8Scan {
  /** Offset of the first byte that belongs to no character; -1 if all do. */
  readonly brokenAt: number;
  /** Characters of two to four bytes that are well formed, wherever they stand. */
  readonly multiByte: number;
}

/** Well-formed byte sequences after table 3-7 of the Unicode Standard. Linear. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let brokenAt = -1;
  let multiByte = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (brokenAt === -1) brokenAt = at;
      at++;
    } else {
      if (length > 1) multiByte++;
      at += length;
    }
  }
  return { brokenAt, multiByte };
}

/** Bytes of the well-formed character at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xe0) return isTail(second) ? 2 : 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high || !isTail(bytes[at + 2] ?? 0)) return 0;
  if (first < 0xf0) return 3;
  return isTail(bytes[at + 3] ?? 0) ? 4 : 0;
}

const isTail = (byte: number): boolean => (byte & 0xc0) === 0x80;
