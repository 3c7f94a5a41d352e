import type { Column } from '../../../schemas/column.ts';
import { textOfBytes } from '../../publish/byte-string.ts';

export type CellValue = string | number | boolean | readonly string[] | null;

/** A cell as its column's type says; one that is not written so, or of a column that is not known, is text. */
export function cellValue(cell: string, column: Column | null): CellValue {
  if (column?.type === 'list') return cell === '' ? [] : textOfBytes(cell).split(';');
  if (cell === '') return null;
  switch (column?.type) {
    case 'int32':
    case 'float64': {
      const value = Number(cell);
      return Number.isFinite(value) ? value : textOfBytes(cell);
    }
    case 'boolean':
      return cell === 'true' ? true : cell === 'false' ? false : textOfBytes(cell);
    default:
      return textOfBytes(cell);
  }
}
