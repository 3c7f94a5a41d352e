/** Which row of the old dataset is which of the new, in one table of one article. */
import { type Gap, gapsBetween, type Pair } from '../align.ts';
import { isSameRow } from '../table-cursor.ts';
import type { TablePlan } from '../table-plan.ts';
import { alikeKeys, EQUAL, equalAnywhere, likeAnywhere, type RowKey } from './keys.ts';
import { ALIKE, likenessOf } from './likeness.ts';
import { pairAlike } from './pair-alike.ts';
import { pairAnywhere, pairInOrder } from './pair-by-key.ts';
import type { PreparedRow } from './prepared-row.ts';

/**
 * Rows are paired in their order: first those that say the same, then, in the gaps that are left, those that are alike.
 * Only a row whose words stand nowhere else may have gone past others.
 * @returns ordered by the new rows
 */
export function alignRows(plan: TablePlan, old: readonly PreparedRow[], own: readonly PreparedRow[]): Pair[] {
  if (plan.table.name === 'articles') return old.length === 1 && own.length === 1 ? [[0, 0]] : [];
  // Of several ways that are as good, the same one is taken whichever dataset is the old one.
  const pairs = isTurned(old, own)
    ? new Alignment(plan, own, old).pairs().map(([i, j]): Pair => [j, i])
    : new Alignment(plan, old, own).pairs();
  return pairs.sort((a, b) => a[1] - b[1]);
}

function isTurned(old: readonly PreparedRow[], own: readonly PreparedRow[]): boolean {
  if (old.length !== own.length) return old.length > own.length;
  const at = old.findIndex((row, i) => !isSameRow(row.cells, own[i].cells));
  return at >= 0 && old[at].cells.join() > own[at].cells.join();
}

class Alignment {
  readonly #plan: TablePlan;
  readonly #old: readonly PreparedRow[];
  readonly #new: readonly PreparedRow[];
  readonly #isOldPaired: Uint8Array;
  readonly #isNewPaired: Uint8Array;
  readonly #pairs: Pair[] = [];
  /** Between rows that were paired in order. */
  #gaps: Gap[];

  constructor(plan: TablePlan, old: readonly PreparedRow[], own: readonly PreparedRow[]) {
    this.#plan = plan;
    this.#old = old;
    this.#new = own;
    this.#isOldPaired = new Uint8Array(old.length);
    this.#isNewPaired = new Uint8Array(own.length);
    this.#gaps = gapsBetween([], { oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: own.length });
  }

  pairs(): Pair[] {
    for (const key of EQUAL) this.#narrow((gap) => this.#byKey(gap, key));
    if (this.#pairs.length === this.#old.length || this.#pairs.length === this.#new.length)
      return this.#pairs;
    const likeness = likenessOf(this.#plan);
    const alike = (i: number, j: number): number =>
      this.#isOldPaired[i] || this.#isNewPaired[j] ? 0 : likeness(this.#old[i], this.#new[j]);
    const areAlike = ([i, j]: Pair): boolean => alike(i, j) >= ALIKE;
    this.#take(this.#anywhere(equalAnywhere));
    for (const key of alikeKeys(this.#plan)) this.#narrow((gap) => this.#byKey(gap, key).filter(areAlike));
    this.#narrow((gap) => pairAlike(gap, alike));
    this.#take(this.#anywhere(likeAnywhere(this.#plan)).filter(areAlike));
    // Of rows that are not alike, one that keeps its id has changed all over.
    this.#narrow((gap) => this.#byKey(gap, ({ id }) => id));
    return this.#pairs;
  }

  /** Pairs rows of each gap, and leaves what is between them. */
  #narrow(find: (gap: Gap) => Pair[]): void {
    this.#gaps = this.#gaps.flatMap((gap) => {
      const found = find(gap);
      this.#take(found);
      return gapsBetween(found, gap);
    });
  }

  #take(pairs: readonly Pair[]): void {
    for (const [i, j] of pairs) {
      this.#pairs.push([i, j]);
      this.#isOldPaired[i] = 1;
      this.#isNewPaired[j] = 1;
    }
  }

  #byKey(gap: Gap, key: RowKey): Pair[] {
    return pairInOrder(
      gap,
      (i) => (this.#isOldPaired[i] ? null : key(this.#old[i])),
      (j) => (this.#isNewPaired[j] ? null : key(this.#new[j])),
    );
  }

  #anywhere(key: RowKey): Pair[] {
    return pairAnywhere(
      this.#old.map((row, i) => (this.#isOldPaired[i] ? null : key(row))),
      this.#new.map((row, j) => (this.#isNewPaired[j] ? null : key(row))),
    );
  }
}
