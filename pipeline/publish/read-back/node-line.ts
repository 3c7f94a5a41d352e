/**
 * The line of a row's node, read as the writer lays it out: id, types, the columns in their order, links. Its values
 * are cut out as JSON and not made into objects, which is most of the cost of a general reader.
 */
import { numberText } from '../number-text.ts';

/** A column of a table as a node has it. */
export interface Property {
  readonly term: string;
  /** `,"term":`; empty for the id. */
  readonly key: string;
  readonly isId: boolean;
  readonly isDecimal: boolean;
}

export interface NodeReader {
  readonly properties: readonly Property[];
  /** What may follow the columns: links that are none of them. */
  readonly links: RegExp;
}

const ID = '{"@id":"row:';
const TYPES = ',"@type":["';
const MORE_TYPES = /^(?:,"[\w:]+")*$/;
const BARE = /^(?:0|-?[1-9]\d{0,14}|true|false)$/;
/** Escapes that the writer uses rarely, or never. */
const OTHER_ESCAPE = /\\[^"\\bfnrt]/;
const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;

/** Terms that writers set beside the columns. */
const LINK_TERMS = [
  'prov:wasDerivedFrom',
  'prov:wasQuotedFrom',
  'schema:about',
  'schema:currency',
  'schema:sameAs',
];

/** The ends of lines that hold links only, and none under the term of a column. */
export function linksOf(terms: readonly string[]): RegExp {
  const own = LINK_TERMS.filter((term) => !terms.includes(term)).join('|');
  return new RegExp(`^(?:,"(?:${own})":"[ !#-[\\]-\\u00ff]*")*\\}$`);
}

export interface NodeLine<R extends NodeReader> {
  readonly reader: R;
  readonly cells: string[];
}

/**
 * @param line a byte string; the node begins at `from`
 * @returns its cells as JSON, or null where the line is laid out otherwise, right or wrong
 */
export function readNodeLine<R extends NodeReader>(
  line: string,
  from: number,
  readers: ReadonlyMap<string, R>,
): NodeLine<R> | null {
  if (!line.startsWith(ID, from)) return null;
  const idEnd = line.indexOf('"', from + ID.length);
  const id = line.slice(from + ID.length, idEnd);
  if (idEnd < 0 || id.includes('\\') || !line.startsWith(TYPES, idEnd + 1)) return null;
  const typeStart = idEnd + 1 + TYPES.length;
  const typeEnd = line.indexOf('"', typeStart);
  const typesEnd = line.indexOf(']', typeEnd);
  const reader = readers.get(line.slice(typeStart, typeEnd));
  if (typesEnd < 0 || !reader || !MORE_TYPES.test(line.slice(typeEnd + 1, typesEnd))) return null;
  const { properties, links } = reader;
  const cells = new Array<string>(properties.length);
  let at = typesEnd + 1;
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i];
    if (property.key === '') cells[i] = `"${id}"`;
    else if (!hasKey(line, property.key, at)) cells[i] = 'null';
    else {
      const start = at + property.key.length;
      at = valueEnd(line, start);
      const cell = at < 0 ? null : cellOf(line.slice(start, at), property);
      if (cell === null) return null;
      cells[i] = cell;
    }
  }
  return links.test(line.slice(at)) ? { reader, cells } : null;
}

/** Most columns of a row are empty: one look at where the key would end tells nearly all other keys apart. */
const hasKey = (line: string, key: string, at: number): boolean =>
  line.charCodeAt(at + key.length - 1) === COLON && line.startsWith(key, at);

/** Where the value that begins at `start` ends; -1 if it does not. */
function valueEnd(line: string, start: number): number {
  const first = line[start];
  if (first === '"') return stringEnd(line, start);
  if (first === '[') {
    let end = start;
    do {
      if (line.charCodeAt(end + 1) !== QUOTE) return -1;
      end = stringEnd(line, end + 1);
    } while (end > 0 && line[end] === ',');
    return end > 0 && line[end] === ']' ? end + 1 : -1;
  }
  const comma = line.indexOf(',', start);
  return comma < 0 ? line.length - 1 : comma;
}

/** Behind the closing mark of a string: one that an even number of backslashes stands before. */
function stringEnd(line: string, start: number): number {
  for (let end = line.indexOf('"', start + 1); end > 0; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

/** Null where JSON has other ways to write the same. */
function cellOf(json: string, { isId, isDecimal }: Property): string | null {
  if (OTHER_ESCAPE.test(json)) return null;
  if (isId) return json.startsWith('"row:') ? `"${json.slice(5)}` : null;
  if (isDecimal) {
    const text = json.slice(1, -1);
    return json.startsWith('"') && numberText(Number(text)) === text ? String(Number(text)) : null;
  }
  return json.startsWith('"') || json.startsWith('[') || BARE.test(json) ? json : null;
}
