import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { byteString, textOfBytes } from '../byte-string.ts';
import { stringJson } from '../canonical.ts';
import { DERIVED_END, JSONLD_TAIL } from '../jsonld.ts';
import { isNodeId, tableType, termOf } from '../linked-data.ts';
import { numberText } from '../number-text.ts';
import { linesOf } from './lines.ts';
import { linksOf, type NodeLine, type NodeReader, readNodeLine } from './node-line.ts';
import type { RowSink } from './rows.ts';

interface TableReader extends NodeReader {
  readonly table: Table;
  readonly columns: readonly Column[];
}

const READERS: ReadonlyMap<string, TableReader> = new Map(
  TABLES.map((table) => [tableType(table), readerOf(table)]),
);

function readerOf(table: Table): TableReader {
  const columns = Object.entries(table.columns).map(([name, column]) =>
    isNodeId(table, name) ? { ...column, references: table.name } : column,
  );
  const properties = Object.keys(table.columns).map((name, i) => {
    const isOwnId = isNodeId(table, name);
    const term = isOwnId ? '@id' : termOf(columns[i]);
    const isId = columns[i].references !== null;
    return { term, key: isOwnId ? '' : `,"${term}":`, isId, isDecimal: columns[i].type === 'float64' };
  });
  return { table, columns, properties, links: linksOf(properties.map(({ term }) => term)) };
}

/**
 * Reads the rows out of `dataset.jsonld`, line by line.
 * @param sinkOf takes the rows of a table
 * @returns the head line, and what stands in it
 * @throws when a line is no node, a node no row of a table, or the document does not end as it should
 */
export async function readJsonLd(path: string, sinkOf: (table: Table) => RowSink): Promise<string> {
  const sinks = new Map<Table, RowSink>(TABLES.map((table) => [table, sinkOf(table)]));
  let head: string | null = null;
  let hasEnded = false;
  let number = 0;
  for await (const lines of linesOf(path))
    for (const line of lines) {
      number++;
      if (head === null) head = line;
      else if (hasEnded) throw new Error(`line ${number} stands after the end`);
      else if (line === JSONLD_TAIL) hasEnded = true;
      else readNode(line, number, sinks);
    }
  if (head === null || !hasEnded) throw new Error('it breaks off');
  return head;
}

function readNode(line: string, number: number, sinks: Map<Table, RowSink>): void {
  if (line.startsWith(',') !== number > 2) throw new Error(`line ${number}: a comma too many or too few`);
  if (line.endsWith(DERIVED_END)) return;
  const from = line.startsWith(',') ? 1 : 0;
  const { reader, cells } = readNodeLine(line, from, READERS) ?? readAnyNode(line.slice(from), number);
  sinks.get(reader.table)?.(cells);
}

/** Any JSON, however it is laid out. */
function readAnyNode(line: string, number: number): NodeLine<TableReader> {
  const node = parseNode(textOfBytes(line), number);
  const reader = READERS.get(String((node['@type'] as unknown[] | undefined)?.[0]));
  if (!reader) throw new Error(`line ${number}: a node of no table`);
  const { properties, columns } = reader;
  const cells = properties.map(({ term }, i) => byteString(cellJson(node[term], columns[i])));
  return { reader, cells };
}

function parseNode(text: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Error(`line ${number}: no JSON`);
  }
}

function cellJson(value: unknown, { references, type }: Column): string {
  if (value === undefined) return 'null';
  if (references && typeof value === 'string' && value.startsWith('row:')) return stringJson(value.slice(4));
  if (type === 'float64' && typeof value === 'string' && numberText(Number(value)) === value)
    return String(Number(value));
  return typeof value === 'string' ? stringJson(value) : JSON.stringify(value);
}
