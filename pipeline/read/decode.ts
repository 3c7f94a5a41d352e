import { isUtf8 } from 'node:buffer';
import type { RejectReason } from '../../schemas/stages/reject.ts';
import { scanUtf8 } from './utf8.ts';
import { decodeWindows1252, undefinedByte } from './windows-1252.ts';

export interface Decoded {
  /** As in `articles.source_encoding`. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly text: string;
}
export interface Undecodable {
  readonly reason: RejectReason;
  readonly detail: string;
}

/**
 * Text of a file's bytes: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252, unless well-formed
 * UTF-8 stands beside the broken place. NUL and undefined bytes mean that it is no text.
 */
export function decode(bytes: Buffer): Decoded | Undecodable {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { reason: 'binary', detail: `NUL byte at offset ${nul}` };
  const hasMark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) {
    return hasMark
      ? { encoding: 'utf-8-bom', text: bytes.toString('utf8', 3) }
      : { encoding: 'utf-8', text: bytes.toString('utf8') };
  }
  const { brokenAt, multiByte } = scanUtf8(bytes);
  if (multiByte > 0) {
    return {
      reason: 'broken_utf8',
      detail: `byte ${hex(bytes[brokenAt]!)} at offset ${brokenAt} is not UTF-8`,
    };
  }
  const undefinedAt = undefinedByte(bytes);
  if (undefinedAt !== -1) {
    return {
      reason: 'binary',
      detail: `byte ${hex(bytes[undefinedAt]!)} at offset ${undefinedAt} is no text`,
    };
  }
  return { encoding: 'windows-1252', text: decodeWindows1252(bytes) };
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded | Undecodable {
  if (bytes.length % 2 === 1) {
    return { reason: 'broken_utf16', detail: `half a character at offset ${bytes.length - 1}` };
  }
  const units = Buffer.from(bytes.subarray(2));
  const text = (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le');
  const nul = text.indexOf('\0');
  if (nul !== -1) return { reason: 'binary', detail: `NUL character at offset ${2 + nul * 2}` };
  const lone = loneSurrogate(text);
  if (lone !== -1) {
    return { reason: 'broken_utf16', detail: `half a surrogate pair at offset ${2 + lone * 2}` };
  }
  return { encoding, text };
}

/** Index of a surrogate without its other half, -1 without one. */
function loneSurrogate(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xdc00 || !(next >= 0xdc00 && next <= 0xdfff)) return i;
    i++;
  }
  return -1;
}

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
