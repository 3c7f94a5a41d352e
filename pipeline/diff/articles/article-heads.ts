import { textOfBytes } from '../../publish/byte-string.ts';
import { TableCursor } from '../table-cursor.ts';

/** What tells an article from others. */
export interface ArticleHead {
  readonly id: string;
  /** Empty in a dataset that does not say. */
  readonly sourceFile: string;
}

/** The articles of a dataset in their order. */
export async function* articleHeads(path: string): AsyncGenerator<ArticleHead> {
  const cursor = await TableCursor.open(path);
  try {
    const id = cursor.header.indexOf('article_id');
    const source = cursor.header.indexOf('source_file');
    for (let row = await cursor.peek(); row; row = await cursor.peek()) {
      yield { id: row[id], sourceFile: textOfBytes(row[source] ?? '') };
      cursor.skip();
    }
  } finally {
    await cursor.close();
  }
}
