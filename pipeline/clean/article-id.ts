import type { SourceRecord } from '../../schemas/stages/source.ts';
import { sha256 } from '../read/canonical.ts';

/**
 * The id of an article that `articles.csv` gives none: 12 hexadecimal digits of the SHA-256 of its source key, which is
 * the record's own id, else its path, with `#n` for the n-th record of a container. The content has no part in it.
 */
export function articleId({ key, sourceFile, record }: SourceRecord): string {
  return sha256(key ?? (record === null ? sourceFile : `${sourceFile}#${record}`)).slice(0, 12);
}
