import type { Cell } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';
import type { TableRows } from '../../schemas/tables/index.ts';
import type { FileSink } from './file-sink.ts';
import type { FolderFormat } from './files.ts';

/** The rows of one article as they are published. */
export interface PublishedArticle {
  readonly rows: TableRows;
  /** By table: each row's cells in column order, their texts as byte strings. */
  readonly cells: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** The same cells as JSON. */
  readonly json: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** One format. Articles come one by one, in the order of the output; nothing may hold more than a batch of them. */
export interface Writer {
  write(article: PublishedArticle): void | Promise<void>;
  /** Ends the files; they are whole afterwards. */
  finish(): void | Promise<void>;
}

/** Opens the file of a table in a format. */
export type OpenTable = (format: FolderFormat, table: Table) => FileSink;
