/** A sheet of labels, notes, numbers and links. */
import { byteString } from '../byte-string.ts';
import { columnName, textCell } from './cells.ts';
import { addressOf, Links } from './links.ts';
import { colsXml, SHEET_CLOSE, SHEET_OPEN } from './sheet.ts';
import { STYLE } from './styles.ts';

export type AboutCell =
  | {
      readonly text: string;
      readonly style: keyof typeof STYLE;
      /** The sheet that a click opens. */
      readonly sheet?: string;
      /** The page that a click opens, if it is an address. */
      readonly address?: string;
    }
  | { readonly number: number };
export type AboutRow = readonly AboutCell[];

const WIDTHS = [26, 96, 18, 34];
/** Of a line, in points. */
const LINE = 15;

/** The sheet, and the relationships of its links. */
export function aboutXml(rows: readonly AboutRow[]): {
  readonly xml: string;
  readonly relationships: string | null;
} {
  const links = new Links();
  const lines = rows.map((cells, i) => {
    const own = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${i + 1}`, links));
    return `<row r="${i + 1}"${heightOf(cells)}>${own.join('')}</row>`;
  });
  const xml = [
    SHEET_OPEN,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(WIDTHS.length - 1)}${rows.length}"/>`,
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    colsXml(WIDTHS),
    `<sheetData>${lines.join('')}</sheetData>`,
    links.xml(),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToHeight="0"/>',
    SHEET_CLOSE,
  ].join('');
  return { xml, relationships: links.relationships() };
}

/** Lines of wrapped text need their height told: not every program works it out. */
function heightOf(cells: AboutRow): string {
  const lines = cells.map((cell, i) =>
    'text' in cell && cell.style === 'wrapped' ? Math.ceil(halfWidths(cell.text) / (1.8 * WIDTHS[i])) : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${most * LINE}" customHeight="1"`;
}

/** Chinese, Japanese and Korean letters are twice as wide as others. */
const halfWidths = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter >= '\u2e80' ? 4 : 2), 0);

function cellXml(cell: AboutCell, ref: string, links: Links): string {
  if ('number' in cell) return `<c r="${ref}" s="${STYLE.count}"><v>${cell.number}</v></c>`;
  const { style, sheet, address } = cell;
  if (sheet !== undefined) links.addSheet(ref, sheet);
  const page = address === undefined ? null : addressOf(byteString(address));
  const isLink = page !== null && links.add(ref, page);
  const shown = style === 'link' && sheet === undefined && !isLink ? 'wrapped' : style;
  return cell.text === '' ? '' : textCell(ref, byteString(cell.text), STYLE[shown]);
}
