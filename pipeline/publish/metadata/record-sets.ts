/** `recordSet` of a Croissant dataset: one a table, its fields read from the Parquet file, which keeps types and nulls. */
import type { Column, ColumnType } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { tablePath } from '../files.ts';

const DATA_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'sc:Text',
  date: 'sc:Date',
  instant: 'sc:DateTime',
  int32: 'cr:Int32',
  float64: 'cr:Float64',
  boolean: 'sc:Boolean',
  list: 'sc:Text',
};

const fieldId = (table: Table, column: string): string => `${table.name}/${column}`;

export const recordSets = (tables: readonly Table[]): Record<string, unknown>[] =>
  tables.map((table, index) => ({
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: `A record is ${table.description}.`,
    key: table.key.map((column) => ({ '@id': fieldId(table, column) })),
    field: articleFirst(table).map(([name, column]) => field(table, name, column, tables.slice(0, index))),
  }));

/**
 * The reference reader joins along the first reference only, and can do so where it leads to a table without any of its
 * own, which is articles.
 */
function articleFirst({ columns }: Table): [string, Column][] {
  const fields = Object.entries(columns);
  const isArticle = ([name]: [string, Column]): boolean => name === 'article_id';
  return [...fields.filter(isArticle), ...fields.filter((one) => !isArticle(one))];
}

/**
 * @param before the tables that a field may refer to: readers join along `references` and cannot follow them in a
 *   circle, so that the few that lead to the own or to a later table are told in datapackage.json only
 */
function field(
  table: Table,
  name: string,
  column: Column,
  before: readonly Table[],
): Record<string, unknown> {
  const target = before.find((one) => one.name === column.references);
  return {
    '@type': 'cr:Field',
    '@id': fieldId(table, name),
    name,
    description: column.values ? `${column.description}: ${column.values.join(', ')}` : column.description,
    dataType: DATA_TYPES[column.type],
    ...(column.type === 'list' && { isArray: true, arrayShape: '-1' }),
    source: { fileObject: { '@id': tablePath('parquet', table.name) }, extract: { column: name } },
    // The reference reader takes the field in the form of Croissant 1.0 only.
    ...(target && { references: { field: { '@id': fieldId(target, target.key[0]) } } }),
    ...equivalent(column, target),
  };
}

/** What a row was taken from is its provenance; other fields that are properties of schema.org say so. */
function equivalent({ term }: Column, target: Table | undefined): Record<string, unknown> {
  if (target?.name === 'articles') return { equivalentProperty: 'prov:wasDerivedFrom' };
  return term?.startsWith('schema:') ? { equivalentProperty: term.replace('schema:', 'sc:') } : {};
}
