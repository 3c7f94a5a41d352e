/** The files of an output folder. */
import { TABLES } from '../../schemas/tables/index.ts';

export const SUMS = 'SHA256SUMS';
export const JSONLD = 'dataset.jsonld';
export const README = 'README.md';
export const CHECKS = 'checks.csv';
export const REJECTS = 'rejects.csv';
/** The record of the build: beside the published files, never listed among them. */
export const BUILD_RECORD = '.build.json';
/** Folders that hold one file a table. */
export const FORMATS = ['csv', 'arrow', 'parquet'] as const;
export type FolderFormat = (typeof FORMATS)[number];

/** The path of a table in a format, as SHA256SUMS lists it. */
export const tablePath = (format: FolderFormat, table: string): string => `${format}/${table}.${format}`;

/** Every path that is listed in SHA256SUMS, in code-point order. */
export const PUBLISHED: readonly string[] = [
  ...FORMATS.flatMap((format) => TABLES.map((table) => tablePath(format, table.name))),
  CHECKS,
  JSONLD,
  README,
  REJECTS,
].sort();

const OURS: ReadonlySet<string> = new Set([...PUBLISHED, SUMS, BUILD_RECORD]);

/** Whether we write a file of this path (with `/`, below the output folder). */
export const isOurs = (path: string): boolean => OURS.has(path);
