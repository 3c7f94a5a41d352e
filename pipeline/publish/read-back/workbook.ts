/** The rows of `dataset.xlsx`, from the sheets as `sheet.ts` lays them out. A sheet laid out otherwise is refused. */
import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { stringJson } from '../canonical.ts';
import { columnName } from '../workbook/cells.ts';
import { TOO_LONG } from '../workbook/long-cell.ts';
import { sheetPath } from '../workbook/parts.ts';
import { dateOfSerial, dateSerial, instantOfSerial, instantSerial } from '../workbook/serial.ts';
import { STYLE } from '../workbook/styles.ts';
import { textOfXml } from '../workbook/xml-text.ts';
import type { RowSink } from './rows.ts';
import { contentOf, type Entry, zipEntries } from './zip-entries.ts';

/**
 * Reads the rows of every table.
 * @param sinkOf takes the rows of a table
 * @throws when it is no workbook of ours, or breaks off
 */
export async function readWorkbook(path: string, sinkOf: (table: Table) => RowSink): Promise<void> {
  const entries = new Map(zipEntries(path).map((entry) => [entry.path, entry]));
  for (const [i, table] of TABLES.entries()) {
    const entry = entries.get(sheetPath(i + 1));
    if (!entry) throw new Error(`it has no sheet of ${table.name}`);
    await readSheet(path, entry, table, sinkOf(table));
  }
}

const ROW_END = '</row>';
const ROWS_END = '</sheetData>';

async function readSheet(path: string, entry: Entry, table: Table, sink: RowSink): Promise<void> {
  const reader = new SheetReader(table, sink);
  let rest = '';
  let hasEnded = false;
  for await (const chunk of contentOf(path, entry)) {
    if (hasEnded) continue;
    rest += chunk;
    const rows = rest.split(ROW_END);
    rest = rows.pop() ?? '';
    for (const row of rows) reader.row(row);
    hasEnded = rest.startsWith(ROWS_END);
  }
  if (!hasEnded) throw new Error(`the sheet of ${table.name} breaks off`);
}

const HEAD_END = '<sheetData>';
const CELL =
  /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)<\/c>/y;

class SheetReader {
  readonly #table: Table;
  readonly #columns: readonly Column[];
  readonly #letters: readonly string[];
  readonly #sink: RowSink;
  /** Rows read, the header among them. */
  #count = 0;

  constructor(table: Table, sink: RowSink) {
    this.#table = table;
    this.#columns = Object.values(table.columns);
    this.#letters = this.#columns.map((_, i) => columnName(i));
    this.#sink = sink;
  }

  /** @param xml up to the end of a row */
  row(xml: string): void {
    const number = ++this.#count;
    const start = number === 1 ? xml.indexOf(HEAD_END) + HEAD_END.length : 0;
    const open = `<row r="${number}">`;
    if (!xml.startsWith(open, start)) throw this.#fault('begins otherwise');
    const cells = this.#cells(xml, start + open.length);
    if (number > 1) this.#sink(cells);
    else if (cells.some((cell, i) => cell !== `"${Object.keys(this.#table.columns)[i]}"`))
      throw this.#fault('is not the header of the table');
  }

  #cells(xml: string, start: number): string[] {
    const cells = new Array<string>(this.#columns.length).fill('null');
    let column = -1;
    for (CELL.lastIndex = start; CELL.lastIndex < xml.length; ) {
      const match = CELL.exec(xml);
      if (!match) throw this.#fault('holds something else than cells');
      const [, letter, row, style, type, value, text] = match;
      do column++;
      while (column < cells.length && this.#letters[column] !== letter);
      if (column === cells.length || row !== String(this.#count))
        throw this.#fault('has a cell out of place');
      cells[column] =
        this.#count === 1
          ? stringJson(text ?? '')
          : cellJson(this.#columns[column], type, Number(style ?? 0), value, text);
    }
    return cells;
  }

  #fault(what: string): Error {
    return new Error(`the sheet of ${this.#table.name}: row ${this.#count} ${what}`);
  }
}

/** JSON of a byte string; a cell that is not written as its column is stays text, and so differs from what was meant. */
function cellJson(
  column: Column,
  type: string | undefined,
  style: number,
  value: string | undefined,
  text: string | undefined,
): string {
  if (type === 'inlineStr') return textJson(column, textOfXml(text ?? ''), style);
  if (type === 'e' && value === TOO_LONG) return TOO_LONG;
  if (type === 'b') return column.type === 'boolean' ? String(value === '1') : stringJson(`boolean ${value}`);
  const number = Number(value);
  if (type !== undefined || value === undefined || String(number) !== value)
    return stringJson(`${type} ${value}`);
  switch (column.type) {
    case 'int32':
    case 'float64':
      return style === STYLE.plain ? value : stringJson(value);
    case 'date':
      return style === STYLE.date ? `"${dateOfSerial(number)}"` : stringJson(value);
    case 'instant':
      return style === STYLE.instant ? `"${instantOfSerial(number)}"` : stringJson(value);
    default:
      return stringJson(value);
  }
}

function textJson({ type }: Column, text: string, style: number): string {
  if (style !== STYLE.text && style !== STYLE.link) return stringJson(`style ${style}: ${text}`);
  if (type === 'list') return JSON.stringify(text.split(';'));
  if (type === 'date' && dateSerial(text) !== null) return stringJson(`text ${text}`);
  if (type === 'instant' && instantSerial(text) !== null) return stringJson(`text ${text}`);
  return stringJson(text);
}
