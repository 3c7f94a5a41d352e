/** What a workbook can hold. */
import { TABLES } from '../../../schemas/tables/index.ts';

/** Code units of text in a cell: a limit of Excel's. */
export const CELL_CHARS = 32_767;
/** Links of a sheet: a limit of Excel's. The cells behind it hold their address without a link. */
export const SHEET_LINKS = 65_530;
/** Characters of a link: a limit of Excel's. A longer one stands as text. */
export const LINK_CHARS = 2_079;

export interface WorkbookLimits {
  /** Rows of a table beyond which spreadsheets are no fit tool (they end at 1,048,576). */
  readonly rows: number;
  /** Bytes of a table as CSV: whatever has to be escaped, its sheet stays below the 4 GiB of a zip entry. */
  readonly bytes: number;
}
const WORKBOOK_LIMITS: WorkbookLimits = { rows: 100_000, bytes: 1 << 28 };

/**
 * Why a dataset has no workbook, in words that go on after "dataset.xlsx"; null where it has one.
 * @param csvBytes size of the CSV file of a table
 */
export function whyNoWorkbook(
  tables: ReadonlyMap<string, { readonly rows: number }>,
  csvBytes: (table: string) => number,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): string | null {
  for (const { name } of TABLES) {
    const rows = tables.get(name)?.rows ?? 0;
    if (rows > limits.rows) return `left out: ${name} has ${rows} rows, more than ${limits.rows}`;
    if (csvBytes(name) > limits.bytes)
      return `left out: ${name} has more than ${limits.bytes >> 20} MiB of text`;
  }
  return null;
}
