import { compareCodePoints } from '../../read/compare.ts';
import { type ArticleHead, articleHeads } from './article-heads.ts';
import type { ArticlePairs } from './article-pairs.ts';

/** An article in both datasets, or in one. */
export interface ArticlePair {
  readonly old: ArticleHead | null;
  readonly new: ArticleHead | null;
}

/**
 * The articles of two datasets side by side, in the order of both. Between those that share an id, an article of one
 * source file is the same under another id; any other is in one dataset alone, by the order of the source files.
 */
export async function* articlePlan(
  oldPath: string,
  newPath: string,
  pairs: ArticlePairs,
): AsyncGenerator<ArticlePair> {
  const old = await Reader.open(oldPath);
  const own = await Reader.open(newPath);
  try {
    while (old.head || own.head) {
      const isOldFree = old.head !== null && !pairs.hasNew(old.number);
      const isNewFree = own.head !== null && !pairs.hasOld(own.number);
      const step = isOldFree && isNewFree ? stepOf(old, own) : isOldFree ? 'old' : isNewFree ? 'new' : 'both';
      if (isOldFree && isNewFree && step === 'both') pairs.add(old.number, own.number);
      yield { old: step === 'new' ? null : old.head, new: step === 'old' ? null : own.head };
      if (step !== 'new') await old.next();
      if (step !== 'old') await own.next();
    }
  } finally {
    await old.close();
    await own.close();
  }
}

function stepOf(old: Reader, own: Reader): 'old' | 'new' | 'both' {
  const order = compareCodePoints(old.head?.sourceFile ?? '', own.head?.sourceFile ?? '');
  if (order !== 0) return order < 0 ? 'old' : 'new';
  return old.isAlone && own.isAlone ? 'both' : 'old';
}

/** Heads with a look at the next. */
class Reader {
  readonly #heads: AsyncGenerator<ArticleHead>;
  #last: ArticleHead | null = null;
  head: ArticleHead | null = null;
  #following: ArticleHead | null = null;
  number = -1;

  private constructor(path: string) {
    this.#heads = articleHeads(path);
  }

  static async open(path: string): Promise<Reader> {
    const reader = new Reader(path);
    reader.#following = await reader.#read();
    await reader.next();
    return reader;
  }

  /** Whether its source file holds no other article. */
  get isAlone(): boolean {
    const file = this.head?.sourceFile;
    return file !== '' && this.#last?.sourceFile !== file && this.#following?.sourceFile !== file;
  }

  async next(): Promise<void> {
    this.#last = this.head;
    this.head = this.#following;
    this.number++;
    if (this.head) this.#following = await this.#read();
  }

  close(): Promise<unknown> {
    return this.#heads.return(undefined);
  }

  async #read(): Promise<ArticleHead | null> {
    const { value, done } = await this.#heads.next();
    return done ? null : value;
  }
}
