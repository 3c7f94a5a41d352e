/**
 * Byte strings: the UTF-8 bytes of a text as a string of one character a byte. All formats are written from them and
 * read into them: they join, cut, hash and encode without a look at each character, and JSON's and CSV's own marks are
 * ASCII, which stays as it is.
 */
const BEYOND_ASCII = /[\u0080-\uffff]/;

export const byteString = (text: string): string =>
  BEYOND_ASCII.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;

/**
 * The same as a string of its own, for pieces of an article: a piece of a text with wide characters is kept as wide,
 * and so would be all that it is joined to.
 */
export const freshByteString = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The text of a byte string; bytes that are no UTF-8 become U+FFFD. */
export const textOfBytes = (bytes: string): string =>
  BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
