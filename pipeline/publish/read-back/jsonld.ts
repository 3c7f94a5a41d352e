import type { Column } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { stringJson } from '../canonical.ts';
import { DERIVED_END, JSONLD_TAIL } from '../jsonld.ts';
import { isNodeId, tableType, termOf } from '../linked-data.ts';
import { numberText } from '../number-text.ts';
import { linesOf } from './lines.ts';
import type { RowSink } from './rows.ts';

interface Property {
  readonly term: string;
  readonly column: Column;
}

const READERS = new Map(
  TABLES.map((table) => [tableType(table), { table, properties: propertiesOf(table) }]),
);

function propertiesOf(table: Table): Property[] {
  return Object.entries(table.columns).map(([name, column]) =>
    isNodeId(table, name)
      ? { term: '@id', column: { ...column, references: table.name } }
      : { term: termOf(column), column },
  );
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
  const node = parseNode(line.startsWith(',') ? line.slice(1) : line, number);
  const reader = READERS.get(String((node['@type'] as unknown[] | undefined)?.[0]));
  if (!reader) throw new Error(`line ${number}: a node of no table`);
  const { properties } = reader;
  const cells = new Array<string>(properties.length);
  for (let i = 0; i < properties.length; i++)
    cells[i] = cellJson(node[properties[i].term], properties[i].column);
  sinks.get(reader.table)?.(cells);
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
