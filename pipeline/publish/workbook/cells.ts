/** Cells of a sheet as XML. References and values are byte strings. */
import type { Column } from '../../../schemas/column.ts';
import { dateSerial, instantSerial } from './serial.ts';
import { STYLE } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** `A`, `B` … `Z`, `AA` of the columns from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Blanks that programs drop unless told to keep them. */
const BLANKS = /^[ \t\n]|[ \t\n]$|\n/;

export function textCell(ref: string, text: string, style: number): string {
  const space = BLANKS.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`;
}

const numberCell = (ref: string, number: string): string => `<c r="${ref}"><v>${number}</v></c>`;

/** The cell of a value, given as JSON. */
export type CellWriter = (ref: string, json: string) => string;

/** A string of JSON without its escapes. */
export const unquoted = (json: string): string =>
  json.includes('\\') ? (JSON.parse(json) as string) : json.slice(1, -1);

const asText: CellWriter = (ref, json) => textCell(ref, unquoted(json), STYLE.text);

const asSerial =
  (serialOf: (text: string) => number | null, style: number): CellWriter =>
  (ref, json) => {
    const serial = serialOf(unquoted(json));
    return serial === null ? asText(ref, json) : `<c r="${ref}" s="${style}"><v>${serial}</v></c>`;
  };

/** The writer of the cells of a column that hold something. */
export function cellWriter({ type }: Column): CellWriter {
  switch (type) {
    case 'int32':
    case 'float64':
      return numberCell;
    case 'boolean':
      return (ref, json) => `<c r="${ref}" t="b"><v>${json === 'true' ? 1 : 0}</v></c>`;
    case 'date':
      return asSerial(dateSerial, STYLE.date);
    case 'instant':
      return asSerial(instantSerial, STYLE.instant);
    case 'list':
      return (ref, json) => textCell(ref, (JSON.parse(json) as string[]).join(';'), STYLE.text);
    default:
      return asText;
  }
}

/** A text that is too long for a cell. */
export const tooLongCell = (ref: string): string => `<c r="${ref}" t="e"><v>#N/A</v></c>`;
