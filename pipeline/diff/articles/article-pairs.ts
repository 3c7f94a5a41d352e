/** Which articles two datasets share: by id, in the longest order that both keep. At most 64 bytes are held of each. */
import { ArticleIds } from '../../run/article-ids.ts';
import { longestIncreasing } from '../longest-increasing.ts';
import { articleHeads } from './article-heads.ts';

export class ArticlePairs {
  readonly #oldIds: ArticleIds;
  readonly #newIds: ArticleIds;
  /** Number of the new article by that of the old one, -1 without. */
  readonly #newOf: Int32Array;
  readonly #hasOld: Uint8Array;

  constructor(oldIds: ArticleIds, newIds: ArticleIds, newOf: Int32Array, newCount: number) {
    this.#oldIds = oldIds;
    this.#newIds = newIds;
    this.#newOf = newOf;
    this.#hasOld = new Uint8Array(newCount);
    for (const own of newOf) if (own >= 0) this.#hasOld[own] = 1;
  }

  /** Whether the article has a partner, by its number in its dataset. */
  hasNew = (old: number): boolean => this.#newOf[old] >= 0;
  hasOld = (own: number): boolean => this.#hasOld[own] === 1;

  /** Notes that two articles are one under another id. */
  add(old: number, own: number): void {
    this.#newOf[old] = own;
    this.#hasOld[own] = 1;
  }

  /** Whether an id of the old dataset and one of the new name the same article. */
  isSame(oldId: string, newId: string): boolean {
    if (oldId === newId) return true;
    const old = this.#oldIds.numberOf(oldId);
    return old >= 0 && this.#newOf[old] >= 0 && this.#newOf[old] === this.#newIds.numberOf(newId);
  }
}

/** @param oldPath and `newPath` of the two `articles.csv` */
export async function pairArticles(oldPath: string, newPath: string): Promise<ArticlePairs> {
  const old = await readIds(oldPath, null);
  const own = await readIds(newPath, old.ids);
  const newOf = new Int32Array(old.count).fill(-1);
  if (own.isInOrder) {
    own.others.forEach((other, number) => {
      if (other >= 0) newOf[other] = number;
    });
    return new ArticlePairs(old.ids, own.ids, newOf, own.count);
  }
  for (const number of longestIncreasing(own.others)) newOf[own.others[number]] = number;
  return new ArticlePairs(old.ids, own.ids, newOf, own.count);
}

/** The ids of a dataset, and the number that each has in the other one. */
async function readIds(path: string, otherIds: ArticleIds | null) {
  const ids = new ArticleIds();
  let others = new Int32Array(otherIds ? 64 : 0);
  let count = 0;
  let last = -1;
  let isInOrder = true;
  for await (const { id } of articleHeads(path)) {
    ids.add(id);
    if (otherIds) {
      if (count === others.length) others = grown(others);
      const other = otherIds.numberOf(id);
      others[count] = other;
      if (other >= 0) {
        if (other < last) isInOrder = false;
        last = other;
      }
    }
    count++;
  }
  return { ids, others: others.subarray(0, otherIds ? count : 0), count, isInOrder };
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
