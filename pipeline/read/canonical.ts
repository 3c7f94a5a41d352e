import { createHash } from 'node:crypto';

/**
 * The canonical form of a decoded text: `\n` line ends, NFC, no byte order mark at its head. Offsets count from here.
 * Text in LF and NFC comes back as it is.
 */
export function canonical(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  return lines.normalize('NFC');
}

/** SHA-256 in hexadecimal; of a string, over its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
