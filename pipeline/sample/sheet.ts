import { stringify } from 'csv-stringify/sync';

/** Columns of a sheet to judge: the row's id, its sentence with the row's span marked, its cells, and the empty `right`. */
export type SheetRow = Readonly<Record<string, string>>;

export function toCsv(rows: readonly SheetRow[], columns: readonly string[]): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}

/** A Markdown table; bars are written `\|`, line ends become blanks. */
export function toMarkdown(rows: readonly SheetRow[], columns: readonly string[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  const body = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return line(columns) + line(columns.map(() => '---')) + body.join('');
}

/** Rows of a Markdown table made by `toMarkdown`. */
export function fromMarkdown(text: string): Record<string, string>[] {
  const [head, , ...body] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  return body.map((cells) =>
    Object.fromEntries((head ?? []).map((column, index) => [column, cells[index] ?? ''])),
  );
}

function escapeCell(cell: string): string {
  return cell
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    if (line[at] === '\\') cell += line[++at] ?? '';
    else if (line[at] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += line[at];
  }
  return cells;
}
