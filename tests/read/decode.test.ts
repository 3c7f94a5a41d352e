import { expect, test } from 'vitest';
import { canonical } from '../../pipeline/read/canonical.ts';
import { decode } from '../../pipeline/read/decode.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each([
  ['plain ASCII', Buffer.from('News.'), 'utf-8', 'News.'],
  ['UTF-8', Buffer.from('Ōsaka “ok” 😀'), 'utf-8', 'Ōsaka “ok” 😀'],
  ['UTF-8 with a mark', Buffer.from('\ufeffNews'), 'utf-8-bom', 'News'],
  ['UTF-16, little end first', utf16('Ōsaka 😀'), 'utf-16le', 'Ōsaka 😀'],
  ['UTF-16, big end first', utf16('Ōsaka 😀').swap16(), 'utf-16be', 'Ōsaka 😀'],
  ['Windows-1252', Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80]), 'windows-1252', '“Café” €'],
])('%s', (_, bytes, encoding, text) => {
  expect(decode(bytes)).toEqual({ encoding, text });
});

test.each([
  ['a NUL byte', Buffer.from('PNG\0\0'), 'binary', 'offset 3'],
  ['a byte that Windows-1252 leaves undefined', Buffer.from([0x41, 0x81]), 'binary', '0x81 at offset 1'],
  ['UTF-8 cut in two', Buffer.from([...Buffer.from('é and '), 0xe2, 0x82]), 'broken_utf8', 'offset 7'],
  [
    'a Latin byte among UTF-8',
    Buffer.from([0xc3, 0xa9, 0x20, 0xe9, 0x20]),
    'broken_utf8',
    '0xE9 at offset 3',
  ],
  ['an overlong form beside UTF-8', Buffer.from([0xc0, 0xaf, 0xc3, 0xa9]), 'broken_utf8', '0xC0 at offset 0'],
  ['UTF-16 of odd length', utf16('ab').subarray(0, 5), 'broken_utf16', 'offset 4'],
  ['half a surrogate pair', Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0]), 'broken_utf16', 'offset 2'],
  ['NUL in UTF-16', utf16('a\0b'), 'binary', 'offset 4'],
])('%s is refused: %#', (_, bytes, reason, detail) => {
  const decoded = decode(bytes);
  expect(decoded).toMatchObject({ reason });
  expect('detail' in decoded && decoded.detail).toContain(detail);
});

test('every defined byte of Windows-1252 is the character of the WHATWG index', () => {
  const bytes = Array.from({ length: 256 }, (_, i) => i).filter(
    (i) => ![0, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(i),
  );
  const decoded = decode(Buffer.from(bytes));
  const text = 'text' in decoded ? decoded.text : '';
  expect([...text].length).toBe(bytes.length);
  expect(text.slice(126, 148)).toBe('\u007f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜');
  expect(text.endsWith('üýþÿ')).toBe(true);
});

test('canonical text: NFC, line feeds, no mark', () => {
  expect(canonical('\ufeffe\u0301\r\nb\rc\n')).toBe('\u00e9\nb\nc\n');
  expect(canonical('\u304b\u3099')).toBe('\u304c');
});
