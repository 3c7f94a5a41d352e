/** Other people's readers find the rows that were sent: values, types, nulls; tables without rows too. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { numberText } from '../../pipeline/publish/number-text.ts';
import { applyRights, nothingWithheld } from '../../pipeline/publish/rights.ts';
import { rowId } from '../../pipeline/validate/row-id.ts';
import { millisecondsOf } from '../../schemas/calendar.ts';
import type { Cell, Column } from '../../schemas/column.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const RIGHTS = ['full', 'unknown', 'quotations', 'none'] as const;
const folder = scratchFolder();
const DATASETS = [
  [
    'rows of every kind',
    Array.from({ length: 40 }, (_, i) => generateArticle(i, { rights: RIGHTS[i % 4]! })),
  ],
  [
    'no fact in any table',
    [generateArticle(90, { facts: 0, sentences: 0 }), generateArticle(91, { facts: 0 })],
  ],
  ['no article', []],
] as const satisfies readonly (readonly [string, readonly ArticleRows[]])[];

/** A cell that may be empty in two ways is empty in one. */
const plain = (cell: Cell | undefined): Cell =>
  Array.isArray(cell) && cell.length === 0 ? null : (cell ?? null);

describe.each(DATASETS)('%s', (name, articles) => {
  const out = join(folder, name.replaceAll(' ', '-'));
  const sent = articles.map(({ rows }) => applyRights(rows, nothingWithheld()));
  const expected = (table: Table, map: (cell: Cell, column: Column) => unknown): unknown[] =>
    sent
      .flatMap((rows) => rowsOf(rows, table.name))
      .map((row: Row) =>
        Object.fromEntries(
          Object.entries(table.columns).map(([key, column]) => [key, map(plain(row[key]), column)]),
        ),
      );

  beforeAll(async () => {
    await publish(out, articles);
  });

  test.each(TABLES)('CSV by csv-parse: $name', (table) => {
    const text = readFileSync(join(out, 'csv', `${table.name}.csv`), 'utf8');
    expect(text.startsWith(`${Object.keys(table.columns).join()}\n`)).toBe(true);
    const records: unknown[] = parse(text, { columns: true, record_delimiter: '\n' });
    const asText = (cell: Cell): string => {
      if (cell === null) return '';
      if (typeof cell === 'number') return numberText(cell);
      return typeof cell === 'object' ? cell.join(';') : String(cell);
    };
    expect(records).toEqual(expected(table, asText));
    // Some readers take a lone CR for the end of a line.
    expect(parse(text, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] })).toEqual(records);
  });

  test.each(TABLES)('Arrow by apache-arrow: $name', (table) => {
    const arrow = tableFromIPC(readFileSync(join(out, 'arrow', `${table.name}.arrow`)));
    const types = {
      string: 'Utf8',
      date: 'Date32<DAY>',
      instant: 'Timestamp<MILLISECOND, UTC>',
      int32: 'Int32',
      float64: 'Float64',
      boolean: 'Bool',
      list: 'List<Utf8>',
    };
    expect(arrow.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual(
      Object.entries(table.columns).map(([key, { type }]) => [key, types[type]]),
    );
    const rows = arrow.toArray().map((row) => {
      const cells = Object.entries(row.toJSON() as Record<string, unknown>);
      return Object.fromEntries(
        cells.map(([key, cell]) => [
          key,
          Array.isArray(cell) || !cell || typeof cell !== 'object' ? cell : [...(cell as Iterable<unknown>)],
        ]),
      );
    });
    const asArrow = (cell: Cell, { type }: Column) => {
      if (cell === null) return null;
      if (type === 'date') return millisecondsOf(`${cell}T00:00:00Z`);
      return type === 'instant' ? millisecondsOf(cell as string) : cell;
    };
    expect(rows).toEqual(expected(table, asArrow));
  });

  test('Parquet by DuckDB', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const types = {
      string: 'VARCHAR',
      date: 'DATE',
      instant: 'TIMESTAMP WITH TIME ZONE',
      int32: 'INTEGER',
      float64: 'DOUBLE',
      boolean: 'BOOLEAN',
      list: 'VARCHAR[]',
    };
    await connection.run("SET TimeZone = 'UTC'");
    for (const table of TABLES) {
      const path = join(out, 'parquet', `${table.name}.parquet`);
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`);
      expect(
        described.getRowObjects().map(({ column_name, column_type }) => [column_name, column_type]),
      ).toEqual(Object.entries(table.columns).map(([key, { type }]) => [key, types[type]]));
      const found = await connection.runAndReadAll(`SELECT * FROM '${path}'`);
      const asDuck = (cell: Cell, { type }: Column) => {
        if (cell === null) return null;
        if (type === 'instant') return `${(cell as string).replace('T', ' ').replace('Z', '')}+00`;
        return cell;
      };
      const rows = found.getRowObjectsJson();
      const wanted = expected(table, asDuck);
      expect(rows.length, table.name).toBe(wanted.length);
      expect(rows, table.name).toEqual(wanted);
    }
    connection.closeSync();
    instance.closeSync();
  });

  test('JSON-LD by jsonld, in safe mode and without network', async () => {
    const require = createRequire(import.meta.url);
    const jsonld = require('jsonld') as {
      expand(document: unknown, options: object): Promise<Record<string, unknown>[]>;
      toRDF(document: unknown, options: object): Promise<string>;
    };
    const documentLoader = (url: string): never => {
      throw new Error(`asked the network for ${url}`);
    };
    const text = readFileSync(join(out, 'dataset.jsonld'), 'utf8');
    const document: unknown = JSON.parse(text);
    const options = { safe: true, documentLoader };
    const nodes = await jsonld.expand(document, options);
    const lines = text.split('\n').slice(1, -2);
    expect(nodes.length).toBe(lines.length);
    const graph = nodes.filter((node) => !('urn:dateline:terms#derived' in node));
    const rows = new Map(graph.map((node) => [node['@id'] as string, node]));
    expect(rows.size).toBe(graph.length);
    let seen = 0;
    for (const table of TABLES)
      for (const row of sent.flatMap((all) => rowsOf(all, table.name))) {
        const node = rows.get(`urn:dateline:${rowId(table, row)}`);
        expect(cellsOf(node, table), rowId(table, row)).toEqual(
          Object.fromEntries(Object.keys(table.columns).map((key) => [key, plain(row[key])])),
        );
        seen++;
      }
    expect(seen).toBe(graph.length);
    const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
    expect(quads).not.toMatch(/E[+-]?\d+"\^\^/);
  });
});

const IRIS: Record<string, string> = {
  dl: 'urn:dateline:terms#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
};
const DATATYPES: Record<string, string> = {
  date: 'date',
  instant: 'dateTime',
  int32: 'integer',
  float64: 'decimal',
  boolean: 'boolean',
};

/** The row that an expanded node stands for; every literal must have the datatype of its column. */
function cellsOf(node: Record<string, unknown> | undefined, table: Table): Record<string, Cell> | null {
  if (!node) return null;
  const cells = Object.entries(table.columns).map(([key, column]): [string, Cell] => {
    if (table.key.length === 1 && table.key[0] === key) return [key, without(node['@id'] as string)];
    const [prefix, name] = (column.term as string).split(':');
    const values = node[`${IRIS[prefix!]}${name}`] as Record<string, unknown>[] | undefined;
    if (!values) return [key, null];
    expect(values.length).toBe(1);
    return [key, cellOf(values[0]!, column)];
  });
  return Object.fromEntries(cells);
}

const without = (iri: string): string => iri.replace(/^urn:dateline:/, '');

function cellOf(value: Record<string, unknown>, column: Column): Cell {
  if (column.type === 'list') return (value['@list'] as { '@value': string }[]).map((item) => item['@value']);
  if (column.references) return without(value['@id'] as string);
  const datatype = DATATYPES[column.type];
  expect(value['@type']).toBe(datatype ? `http://www.w3.org/2001/XMLSchema#${datatype}` : undefined);
  const literal = value['@value'];
  return column.type === 'float64' ? Number(literal) : (literal as Cell);
}
