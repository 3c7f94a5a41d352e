/** The JSON-LD context: every column's term, from the tables, and those of the derived nodes. */
import type { Column } from '../../schemas/column.ts';
import { camelCase, type Table } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';

const PREFIXES = {
  dl: 'urn:dateline:terms#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** What ids begin with where dataset.json has none. */
const DEFAULT_ROW_PREFIX = 'urn:dateline:';

type Definition = { '@id': string; '@type'?: string; '@container'?: string };

const DERIVED_TERMS: readonly [string, string | null][] = [
  ['dl:derived', 'xsd:boolean'],
  ['oa:end', 'xsd:integer'],
  ['oa:exact', null],
  ['oa:hasSelector', null],
  ['oa:hasSource', '@id'],
  ['oa:start', 'xsd:integer'],
  ['prov:wasAssociatedWith', '@id'],
  ['prov:wasDerivedFrom', '@id'],
  ['prov:wasQuotedFrom', '@id'],
  ['schema:about', '@id'],
  ['schema:currency', null],
  ['schema:encodesCreativeWork', '@id'],
  ['schema:location', '@id'],
  ['schema:name', null],
  ['schema:sameAs', '@id'],
  ['schema:sha256', null],
  ['schema:softwareVersion', null],
  ['schema:startDate', 'xsd:date'],
];

const DATATYPES = {
  string: null,
  date: 'xsd:date',
  instant: 'xsd:dateTime',
  int32: 'xsd:integer',
  float64: 'xsd:decimal',
  boolean: 'xsd:boolean',
  list: null,
} as const;

function definition(term: string, column: Column): Definition {
  if (column.type === 'list') return { '@id': term, '@container': '@list' };
  const type = column.references ? '@id' : DATATYPES[column.type];
  return type ? { '@id': term, '@type': type } : { '@id': term };
}

/** The id of a row's own table in `@type`: `event_mentions` → `dl:EventMentions`. */
export const tableType = (table: Table): string => {
  const name = camelCase(table.name);
  return `dl:${name[0].toUpperCase()}${name.slice(1)}`;
};

/** Whether a column is the node's `@id` and no property. */
export const isNodeId = (table: Table, name: string): boolean =>
  table.key.length === 1 && table.key[0] === name;

/** The term of a column. */
export const termOf = (column: Column): string => column.term as string;

/** @param rowPrefix absolute, what `row:` stands for */
export function context(rowPrefix: string): Record<string, unknown> {
  const terms = new Map<string, Definition>();
  for (const table of TABLES)
    for (const [name, column] of Object.entries(table.columns))
      if (!isNodeId(table, name)) terms.set(termOf(column), definition(termOf(column), column));
  for (const [term, type] of DERIVED_TERMS)
    terms.set(term, type ? { '@id': term, '@type': type } : { '@id': term });
  const names = [...terms.keys()].sort();
  return {
    ...PREFIXES,
    row: { '@id': rowPrefix, '@prefix': true },
    ...Object.fromEntries(names.map((name) => [name, terms.get(name)])),
  };
}

/** What ids begin with, from dataset.json's `id`: an absolute IRI that ends where a name can follow. */
export const rowPrefix = (datasetId: string | null): string => {
  if (!datasetId) return DEFAULT_ROW_PREFIX;
  if (/[/#:?=&]$/.test(datasetId)) return datasetId;
  return datasetId.startsWith('urn:') ? `${datasetId}:` : `${datasetId}/`;
};
