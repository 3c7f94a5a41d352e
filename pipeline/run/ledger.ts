import { DatelineError } from '../error.ts';
import { ArticleIds } from './article-ids.ts';
import { KeyTable } from './key-table.ts';

/**
 * What is remembered of every article: its id and 96 bits of its text's hash, so that a run over millions stays flat.
 * Two sources with one id are the user's mistake; two with one text are duplicates.
 */
export class Ledger {
  private readonly ids = new ArticleIds();
  private readonly texts = new KeyTable(3);
  private count = 0;

  /** Bytes held. */
  get bytes(): number {
    return this.ids.bytes + this.texts.bytes;
  }

  /**
   * Notes an article; the id of an earlier one with the same text, null for a new text.
   * @throws DatelineError when an earlier article has this id
   */
  add(articleId: string, textSha256: string, sourceFile: string): string | null {
    if (!this.ids.add(articleId)) {
      throw new DatelineError({
        stage: 'read',
        what: 'two articles have one id',
        value: articleId,
        where: sourceFile,
        todo: 'Leave one of them out, or give them ids of their own in articles.csv.',
      });
    }
    const key = [0, 8, 16].map((at) => Number.parseInt(textSha256.slice(at, at + 8), 16));
    const first = this.texts.put(key, this.count);
    return first === this.count++ ? null : this.ids.at(first);
  }
}
