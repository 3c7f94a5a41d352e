/** Every text that a published file holds, by whatever its format hides them in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';

/** Paths of all files below a folder, with `/`. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const json = (text: string): string[] => textsOf(JSON.parse(text));

const DECODERS: Readonly<Record<string, (bytes: Uint8Array, path: string) => string[] | Promise<string[]>>> =
  {
    csv: (bytes) => (parse(utf8(bytes), { record_delimiter: '\n' }) as string[][]).flat(),
    arrow: (bytes) => {
      const table = tableFromIPC(bytes);
      const about = [table.schema, ...table.schema.fields].flatMap(({ metadata }) => [...metadata].flat());
      return [...about, ...textsOf(table.toArray().map((row) => row.toJSON() as unknown))];
    },
    parquet: readParquet,
    jsonld: (bytes) => json(utf8(bytes)),
    json: (bytes) => json(utf8(bytes)),
    md: (bytes) => [utf8(bytes)],
    cff: (bytes) => [utf8(bytes)],
    xlsx: (bytes) => Object.values(unzipSync(bytes)).map((part) => unescaped(utf8(part))),
    SHA256SUMS: (bytes) => [utf8(bytes)],
  };

/**
 * @returns cells and other texts, and the file as it is, since what no reader shows may be there all the same
 * @throws for a kind of file that nobody said how to decode
 */
export async function textsIn(folder: string, path: string): Promise<string[]> {
  const bytes = readFileSync(join(folder, path));
  const decode = DECODERS[path.slice(path.lastIndexOf('.') + 1)];
  if (!decode) throw new Error(`no decoder for ${path}: say in ${import.meta.url} how to read it`);
  return [...(await decode(bytes, join(folder, path))), utf8(bytes)];
}

/** One for all files: its start costs more than a file. */
const duckdb = { connection: null as Promise<DuckDBConnection> | null };
const connect = async (): Promise<DuckDBConnection> => (await DuckDBInstance.create(':memory:')).connect();

async function readParquet(_: Uint8Array, path: string): Promise<string[]> {
  duckdb.connection ??= connect();
  const connection = await duckdb.connection;
  const texts: string[] = [];
  for (const from of [`'${path}'`, `parquet_metadata('${path}')`, `parquet_kv_metadata('${path}')`]) {
    const found = await connection.runAndReadAll(`SELECT * FROM ${from}`);
    texts.push(...textsOf(found.getRowObjectsJson()));
  }
  return texts;
}

/** All strings of a value, keys too, with those of lists of other libraries. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].flatMap(textsOf);
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)]);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
