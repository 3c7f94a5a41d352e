/** The sheet of a table: header, filter, one row a line. */
import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { byteString } from '../byte-string.ts';
import { cellWriter, columnName, textCell, tooLongCell, unquoted } from './cells.ts';
import { addressOf, Links, OFFICE, XML } from './links.ts';
import { TOO_LONG, workbookCell } from './long-cell.ts';
import { STYLE } from './styles.ts';
import { columnWidth } from './widths.ts';
import { xmlAttribute } from './xml-text.ts';
import type { ZipEntry } from './zip-file.ts';

export const SHEET_OPEN = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`;
export const SHEET_CLOSE = '</worksheet>';

export const colsXml = (widths: readonly number[]): string =>
  `<cols>${widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols>`;

/** The filter's range: header and rows. */
export const filterRange = (table: Table, rows: number, absolute = ''): string => {
  const last = columnName(Object.keys(table.columns).length - 1);
  return `${absolute}A${absolute}1:${absolute}${last}${absolute}${rows + 1}`;
};

interface SheetColumn {
  readonly letter: string;
  readonly write: (ref: string, json: string) => string;
  /** Whether an address in it becomes a link: codes may, words of an article do not. */
  readonly mayLink: boolean;
}

const mayLink = ({ type, rights, values, references, letter }: Column): boolean =>
  type === 'string' && rights === null && values === null && references === null && letter === null;

export class TableSheet {
  readonly #table: Table;
  readonly #entry: ZipEntry;
  readonly #columns: readonly SheetColumn[];
  readonly #links = new Links();
  /** Of the sheet; the header is row 1. */
  #row = 1;
  /** Texts that are too long for a cell, by column. */
  readonly tooLong = new Map<string, number>();

  /** @param rows how many will come */
  constructor(entry: ZipEntry, table: Table, rows: number) {
    this.#table = table;
    this.#entry = entry;
    this.#columns = Object.values(table.columns).map((column, i) => ({
      letter: columnName(i),
      write: cellWriter(column),
      mayLink: mayLink(column),
    }));
    entry.write(headXml(table, rows));
  }

  /** @param cells JSON of byte strings, in column order */
  add(cells: readonly string[]): void {
    const row = ++this.#row;
    let xml = `<row r="${row}">`;
    for (let i = 0; i < cells.length; i++) {
      const json = cells[i];
      if (json !== 'null') xml += this.#cell(i, `${this.#columns[i].letter}${row}`, json);
    }
    this.#entry.write(`${xml}</row>`);
  }

  /** Ends the sheet; what is returned are the relationships of its links, null where it has none. */
  end(rows: number): string | null {
    this.#entry.write(tailXml(this.#table, rows, this.#links));
    this.#entry.end();
    return this.#links.relationships();
  }

  #cell(index: number, ref: string, json: string): string {
    if (workbookCell(json) === TOO_LONG) {
      const name = Object.keys(this.#table.columns)[index];
      this.tooLong.set(name, (this.tooLong.get(name) ?? 0) + 1);
      return tooLongCell(ref);
    }
    const { write, mayLink } = this.#columns[index];
    if (mayLink) {
      const text = unquoted(json);
      const address = addressOf(text);
      if (address !== null && this.#links.add(ref, address)) return textCell(ref, text, STYLE.link);
    }
    return write(ref, json);
  }
}

function headXml(table: Table, rows: number): string {
  const names = Object.entries(table.columns);
  const header = names.map(([name], i) => textCell(`${columnName(i)}1`, name, STYLE.header)).join('');
  return [
    SHEET_OPEN,
    `<dimension ref="${filterRange(table, rows)}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    colsXml(names.map(([name, column]) => columnWidth(name, column))),
    `<sheetData><row r="1">${header}</row>`,
  ].join('');
}

/** In the order in which the schema of a sheet wants them. */
function tailXml(table: Table, rows: number, links: Links): string {
  const range = filterRange(table, rows);
  return [
    '</sheetData>',
    `<autoFilter ref="${range}"/>`,
    promptsXml(table),
    links.xml(),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape"/>',
    // Codes and dates as text are meant so: no warning at each.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>`,
    SHEET_CLOSE,
  ].join('');
}

/** Excel's limit for the text of a prompt. */
const PROMPT_CHARS = 255;

/** Whoever selects the name of a column is told what it means. */
function promptsXml(table: Table): string {
  const prompts = Object.entries(table.columns).map(([name, { description }], i) => {
    const prompt = byteString(description.slice(0, PROMPT_CHARS));
    return `<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${name}" prompt="${xmlAttribute(prompt)}" sqref="${columnName(i)}1"/>`;
  });
  return `<dataValidations count="${prompts.length}">${prompts.join('')}</dataValidations>`;
}
