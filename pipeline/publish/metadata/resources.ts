/** `resources` of a Data Package: CSV files as tables, every other one as a file. */
import type { Table } from '../../../schemas/table.ts';
import { checksTable, rejectsTable } from '../checks-file.ts';
import type { Written } from '../file-sink.ts';
import { CHECKS, FILES, FORMATS, kindOf, REJECTS, tablePath } from '../files.ts';
import { tableSchema } from './table-schema.ts';

const DIALECT = {
  $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
} as const;

/** What stands in a file: its title, and of a table the table. */
interface Content {
  readonly name: string;
  readonly description: string;
  readonly table: Table | null;
}

export function resources(
  files: ReadonlyMap<string, Written>,
  tables: readonly Table[],
): Record<string, unknown>[] {
  const contents = contentsOf(tables);
  return [...contents].flatMap(([path, content]) => {
    const written = files.get(path);
    return written ? [resource(path, content, written, tables)] : [];
  });
}

/** By path, the tables first. */
function contentsOf(tables: readonly Table[]): Map<string, Content> {
  const contents = new Map<string, Content>();
  for (const format of FORMATS)
    for (const table of tables) {
      const isCsv = format === 'csv';
      contents.set(tablePath(format, table.name), {
        name: isCsv ? table.name : `${table.name}-${format}`,
        description: `A row is ${table.description}.`,
        table: isCsv ? table : null,
      });
    }
  for (const { path, use } of FILES) {
    const table = OWN_TABLES[path] ?? null;
    contents.set(path, { name: table?.name ?? path.toLowerCase(), description: use, table });
  }
  return contents;
}

const OWN_TABLES: Readonly<Record<string, Table>> = { [CHECKS]: checksTable, [REJECTS]: rejectsTable };

/**
 * Formats that frictionless would read as one table, and wrongly: it has no nullable integers or lists in Parquet, and
 * sees but the first sheet of a workbook. With capitals it checks their bytes and hash, as of any other file.
 */
const FILE_FORMATS: Readonly<Record<string, string>> = { parquet: 'Parquet', xlsx: 'XLSX' };

/** A resource without a `type` is a file. */
function resource(
  path: string,
  { name, description, table }: Content,
  { bytes, sha256 }: Written,
  tables: readonly Table[],
): Record<string, unknown> {
  const { format, mediatype, encoding } = kindOf(path);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name,
    ...(table && { type: 'table' }),
    path,
    description,
    format: FILE_FORMATS[format] ?? format,
    mediatype,
    ...(encoding && { encoding }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && { dialect: DIALECT, schema: tableSchema(table, tables) }),
  };
}
