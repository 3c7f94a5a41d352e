import { textOfBytes } from '../byte-string.ts';
import { CELL_CHARS } from './limits.ts';

/** Stands where a text is too long for a cell: an error value, so that nothing takes it for a text or for nothing. */
export const TOO_LONG = '#N/A';

/** The cell as a workbook holds it: JSON of a byte string, or `TOO_LONG`. */
export function workbookCell(json: string): string {
  if (json.length <= CELL_CHARS) return json;
  const value = JSON.parse(textOfBytes(json)) as unknown;
  const text = Array.isArray(value) ? value.join(';') : value;
  return typeof text === 'string' && text.length > CELL_CHARS ? TOO_LONG : json;
}
