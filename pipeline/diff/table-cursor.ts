/** The rows of one CSV file, an article's at a time. */
import { DatelineError, reasonOf } from '../error.ts';
import { recordsOf } from '../publish/read-back/csv-lines.ts';

/** The cells of a row as byte strings, in the order of its file's header; empty = null. */
export type Cells = readonly string[];

/** Of a file at a time: some thirty are open together. */
const CHUNK_BYTES = 1 << 15;

export const isSameRow = (a: Cells, b: Cells): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i]);

export class TableCursor {
  readonly path: string;
  header: Cells = [];
  readonly #chunks: AsyncGenerator<string[][]>;
  #records: string[][] = [];
  #at = 0;
  #article = -1;

  private constructor(path: string) {
    this.path = path;
    this.#chunks = recordsOf(path, CHUNK_BYTES);
  }

  /** @throws DatelineError when the file cannot be read, or its rows belong to no articles */
  static async open(path: string): Promise<TableCursor> {
    const cursor = new TableCursor(path);
    cursor.header = (await cursor.#head()) ?? cursor.#fail('it has no header');
    cursor.#at++;
    cursor.#article = cursor.header.indexOf('article_id');
    if (cursor.#article < 0) cursor.#fail('it has no column article_id');
    return cursor;
  }

  /** The rows from here that belong to an article. */
  async take(articleId: string): Promise<Cells[]> {
    const rows: Cells[] = [];
    for (
      let record = await this.#head();
      record?.[this.#article] === articleId;
      record = await this.#head()
    ) {
      rows.push(record);
      this.#at++;
      // Within a chunk there is nothing to wait for.
      while (this.#records[this.#at]?.[this.#article] === articleId)
        rows.push(this.#sound(this.#records[this.#at++]));
    }
    return rows;
  }

  /** The next row, which stays the next. */
  peek(): Promise<Cells | null> {
    return this.#head();
  }

  /** Goes on to the next row. */
  skip(): void {
    this.#at++;
  }

  /** @throws DatelineError when rows are left that no article has taken */
  async end(): Promise<void> {
    const left = await this.#head();
    if (left) this.#fail(`a row of article ${left[this.#article]} stands out of order`);
  }

  close(): Promise<unknown> {
    return this.#chunks.return(undefined);
  }

  async #head(): Promise<string[] | null> {
    while (this.#at >= this.#records.length) {
      const { value, done } = await this.#chunks.next().catch((error) => this.#fail(reasonOf(error)));
      if (done) return null;
      this.#records = value;
      this.#at = 0;
    }
    return this.#sound(this.#records[this.#at]);
  }

  #sound(record: string[]): string[] {
    if (this.header.length > 0 && record.length !== this.header.length)
      this.#fail(`a record has ${record.length} cells, not ${this.header.length}`);
    return record;
  }

  #fail(where: string): never {
    throw new DatelineError({
      stage: 'diff',
      what: 'cannot read',
      value: this.path,
      where,
      todo: 'see what `dateline verify` says of the dataset, or build it anew',
    });
  }
}
