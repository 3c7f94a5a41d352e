import type { Reject } from '../../schemas/stages/reject.ts';
import type { SourceRecord } from '../../schemas/stages/source.ts';
import type { SourceFile } from './walk.ts';

/**
 * One format of source files. A file is one record or, for a container, many, given one at a time in the file's order;
 * what cannot be read is a reject and the rest goes on. A reader decodes and cuts, it does not interpret.
 */
export interface Reader {
  /** As in `articles.source_format`. */
  readonly format: string;
  /** File name endings in small letters, with their dot. */
  readonly endings: readonly string[];
  read(file: SourceFile): AsyncIterable<SourceRecord | Reject>;
}
