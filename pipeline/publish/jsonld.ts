/** `dataset.jsonld`: a head line with the context, one node a line, a tail line; valid as a whole, readable by line. */
import type { Row, Table } from '../../schemas/table.ts';
import { rowsOf, TABLES, type TableRows } from '../../schemas/tables/index.ts';
import { rowId } from '../validate/row-id.ts';
import { byteString } from './byte-string.ts';
import type { FileSink } from './file-sink.ts';
import { context, isNodeId, tableType, termOf } from './linked-data.ts';
import { nodeShape } from './nodes/index.ts';
import { type Node, type NodeShape, row as rowRef } from './nodes/node.ts';
import { runNodes } from './nodes/run.ts';
import { Spans } from './nodes/spans.ts';
import { numberText } from './number-text.ts';
import type { PublishedArticle, Writer } from './writer.ts';

export const JSONLD_TAIL = ']}';
/** The line that the nodes follow. */
const jsonldHead = (rowPrefix: string): string =>
  `{"@context":${JSON.stringify(context(rowPrefix))},"@graph":[`;

/** How the JSON of a cell stands in a node: ids get the prefix, decimals become strings so that no exponent is read into them. */
type Form = 'plain' | 'id' | 'decimal';

interface TableNodes {
  readonly table: Table;
  readonly columns: readonly { index: number; key: string; form: Form }[];
  readonly shape: NodeShape;
  /** `@type` of a row without types of its own. */
  readonly types: string;
  /** Where text and offsets stand. */
  readonly span: { readonly text: number; readonly start: number; readonly end: number };
}

const typesJson = (table: Table, own: readonly string[]): string =>
  JSON.stringify([tableType(table), ...own]);

const TABLE_NODES: readonly TableNodes[] = TABLES.map((table) => ({
  table,
  shape: nodeShape(table.name),
  types: typesJson(table, table.type ? [table.type] : []),
  span: spanOf(Object.keys(table.columns)),
  columns: Object.entries(table.columns).flatMap(([name, column], index) =>
    isNodeId(table, name)
      ? []
      : [
          {
            index,
            key: `,"${termOf(column)}":`,
            form: column.references ? 'id' : column.type === 'float64' ? 'decimal' : 'plain',
          } as const,
        ],
  ),
}));

function spanOf(names: readonly string[]): TableNodes['span'] {
  return { text: names.indexOf('text'), start: names.indexOf('start_char'), end: names.indexOf('end_char') };
}

export class JsonLdFile implements Writer {
  readonly #sink: FileSink;
  #isFirst = true;

  /** @param rowPrefix absolute, what the ids begin with */
  constructor(sink: FileSink, rowPrefix: string, version: string) {
    this.#sink = sink;
    sink.write(`${jsonldHead(rowPrefix)}\n`);
    for (const node of runNodes(version)) this.#line(derivedLine(node));
  }

  write({ rows, json }: PublishedArticle): void {
    const spans = new Spans(rows.articles[0].article_id);
    for (const nodes of TABLE_NODES) {
      const { name } = nodes.table;
      const own = rowsOf(rows, name);
      for (let i = 0; i < own.length; i++) this.#row(nodes, own[i], json[name][i], spans, rows);
    }
    for (const node of spans.nodes()) this.#line(node + DERIVED_END);
  }

  finish(): void {
    this.#sink.write(`${JSONLD_TAIL}\n`);
  }

  #row(
    { table, columns, shape, types, span }: TableNodes,
    row: Row,
    json: readonly string[],
    spans: Spans,
    rows: TableRows,
  ): void {
    const ownTypes = shape.types ? typesJson(table, shape.types(row)) : types;
    let line = `{"@id":"${rowRef(rowId(table, row))}","@type":${ownTypes}`;
    for (const { index, key, form } of columns) {
      const cell = json[index];
      if (cell !== 'null') line += key + inForm(cell, form);
    }
    if (shape.spanTerm)
      line += `,"${shape.spanTerm}":"${spans.add(json[span.start], json[span.end], json[span.text])}"`;
    if (shape.links)
      for (const [term, value] of Object.entries(shape.links(row)))
        line += `,"${term}":${byteString(JSON.stringify(value))}`;
    this.#line(`${line}}`);
    if (shape.derived) for (const node of shape.derived(row, rows)) this.#line(derivedLine(node));
  }

  #line(node: string): void {
    this.#sink.writeBytes(this.#isFirst ? `${node}\n` : `,${node}\n`);
    this.#isFirst = false;
  }
}

function inForm(cell: string, form: Form): string {
  if (form === 'plain') return cell;
  return form === 'id' ? `"row:${cell.slice(1)}` : `"${numberText(Number(cell))}"`;
}

/** How the line of a node ends that is no row. */
export const DERIVED_END = ',"dl:derived":true}';
const derivedLine = (node: Node): string => byteString(JSON.stringify(node).slice(0, -1)) + DERIVED_END;
