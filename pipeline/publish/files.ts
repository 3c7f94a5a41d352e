/** The files of an output folder. */
import { TABLES } from '../../schemas/tables/index.ts';

export const SUMS = 'SHA256SUMS';
export const JSONLD = 'dataset.jsonld';
/** Only where the tables are short enough for it. */
export const WORKBOOK = 'dataset.xlsx';
export const README = 'README.md';
export const CHECKS = 'checks.csv';
export const REJECTS = 'rejects.csv';
export const DATAPACKAGE = 'datapackage.json';
export const CROISSANT = 'croissant.json';
export const CITATION = 'CITATION.cff';
/** The record of the build: beside the published files, never listed among them. */
export const BUILD_RECORD = '.build.json';
/** Folders that hold one file a table. */
export const FORMATS = ['csv', 'arrow', 'parquet'] as const;
export type FolderFormat = (typeof FORMATS)[number];

/** The path of a table in a format, as SHA256SUMS lists it. */
export const tablePath = (format: FolderFormat, table: string): string => `${format}/${table}.${format}`;

/** Whom the files of a table are for, by format. */
export const FORMAT_USES: Readonly<Record<FolderFormat, string>> = {
  csv: 'scripts and any program: UTF-8 without a byte order mark, RFC 4180',
  arrow: 'polars, R and other programs that read columns from memory',
  parquet: 'DuckDB, pandas, polars and R: typed and compressed',
};

export interface PublishedFile {
  readonly path: string;
  /** What it is and whom it is for: a line of the README, a description in the metadata. */
  readonly use: string;
}

/** The files beside those of the tables. A new file is a line here, and in `KINDS` if its ending is new. */
export const FILES: readonly PublishedFile[] = [
  { path: README, use: 'for you: what is in every file, table and column' },
  {
    path: WORKBOOK,
    use: 'for Excel, LibreOffice and other spreadsheets, by a double click: a sheet a table, and one that explains them',
  },
  { path: JSONLD, use: 'the same rows as linked data, one node a line, for RDF tools' },
  { path: DATAPACKAGE, use: 'columns, types, keys and sources for machines and portals (Data Package v2)' },
  { path: CROISSANT, use: 'for dataset search engines and machine learning (schema.org, Croissant 1.1)' },
  { path: CITATION, use: 'how to cite the dataset, for reference managers and repositories (CFF 1.2.0)' },
  { path: CHECKS, use: 'what was checked, the options of the run, and counts' },
  { path: REJECTS, use: 'what was set aside, each with its reason' },
];

export interface FileKind {
  /** The ending, as Data Package has it. */
  readonly format: string;
  readonly mediatype: string;
  /** Null for binary files. */
  readonly encoding: 'utf-8' | null;
}

const kind = (format: string, mediatype: string, encoding: FileKind['encoding']): FileKind => ({
  format,
  mediatype,
  encoding,
});

/** By ending. */
const KINDS: Readonly<Record<string, FileKind>> = {
  csv: kind('csv', 'text/csv', 'utf-8'),
  arrow: kind('arrow', 'application/vnd.apache.arrow.file', null),
  parquet: kind('parquet', 'application/vnd.apache.parquet', null),
  xlsx: kind('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null),
  jsonld: kind('jsonld', 'application/ld+json', 'utf-8'),
  json: kind('json', 'application/json', 'utf-8'),
  md: kind('md', 'text/markdown', 'utf-8'),
  cff: kind('cff', 'application/yaml', 'utf-8'),
};

/** @throws for an ending that nobody described */
export function kindOf(path: string): FileKind {
  const found = KINDS[path.slice(path.lastIndexOf('.') + 1)];
  if (!found) throw new Error(`no kind of file is known for ${path}`);
  return found;
}

/** Every path that may be listed in SHA256SUMS, in code-point order: all but the workbook always are. */
export const PUBLISHED: readonly string[] = [
  ...FORMATS.flatMap((format) => TABLES.map((table) => tablePath(format, table.name))),
  ...FILES.map(({ path }) => path),
].sort();

const OURS: ReadonlySet<string> = new Set([...PUBLISHED, SUMS, BUILD_RECORD]);

/** Whether we write a file of this path (with `/`, below the output folder). */
export const isOurs = (path: string): boolean => OURS.has(path);
