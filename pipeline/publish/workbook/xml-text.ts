/**
 * Text in the XML of a workbook, as byte strings. Characters that XML 1.0 does not allow stand as `_xHHHH_`, and what
 * looks like that has its first mark escaped so (ECMA-376, Part 1, 22.9.2.19, ST_Xstring). A CR would be read as LF.
 */
const MARKED = /[&<>\u0000-\u0008\u000b-\u001f]|\u00ef\u00bf[\u00be\u00bf]|_x[0-9A-Fa-f]{4}_/;
const MARKS = /[&<>\u0000-\u0008\u000b-\u001f]|\u00ef\u00bf[\u00be\u00bf]|_(?=x[0-9A-Fa-f]{4}_)/g;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  _: '_x005F_',
  '\u00ef\u00bf\u00be': '_xFFFE_',
  '\u00ef\u00bf\u00bf': '_xFFFF_',
};

const escapeMark = (mark: string): string =>
  NAMED[mark] ?? `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const xmlText = (bytes: string): string =>
  MARKED.test(bytes) ? bytes.replace(MARKS, escapeMark) : bytes;

/** For attributes; texts of ours or of dataset.json. */
export const xmlAttribute = (bytes: string): string =>
  xmlText(bytes).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

const ESCAPED = /[&_]/;
const ESCAPES = /&(amp|lt|gt|#13);|_x([0-9A-F]{4})_/g;
const MEANT: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#13': '\r' };

/** The inverse of `xmlText`. */
export const textOfXml = (xml: string): string =>
  ESCAPED.test(xml)
    ? xml.replace(ESCAPES, (_, name: string | undefined, code: string | undefined) =>
        name
          ? MEANT[name]
          : Buffer.from(String.fromCharCode(Number.parseInt(code ?? '', 16))).toString('latin1'),
      )
    : xml;
