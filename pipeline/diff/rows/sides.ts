/** What the tables of one article need of each other: which rows are one, and which stretch of the text holds a place. */
import type { Pair } from '../align.ts';

export type Side = 'old' | 'new';

/** A sentence or passage of one side. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The same on both sides where they are one. */
  readonly label: string;
}

export class Sides {
  readonly #labels = {
    old: new Map<string, Map<string, string>>(),
    new: new Map<string, Map<string, string>>(),
  };
  readonly #stretches: Record<Side, Map<string, readonly Stretch[]>> = { old: new Map(), new: new Map() };

  /** Names the rows of a table by their ids: those that are one have one label, every other one of its own. */
  label(table: string, oldIds: readonly string[], newIds: readonly string[], pairs: readonly Pair[]): void {
    const old = new Map(oldIds.map((id, i) => [id, `-${i}`]));
    const own = new Map(newIds.map((id, i) => [id, `+${i}`]));
    pairs.forEach(([i, j], number) => {
      old.set(oldIds[i], String(number));
      own.set(newIds[j], String(number));
    });
    this.#labels.old.set(table, old);
    this.#labels.new.set(table, own);
  }

  /** What stands for an id when rows are compared; an id of no row stands for itself. */
  labelOf(side: Side, table: string, id: string): string {
    return id === '' ? '' : (this.#labels[side].get(table)?.get(id) ?? `?${id}`);
  }

  /** Whether an id is that of a row. */
  has(side: Side, table: string, id: string): boolean {
    return this.#labels[side].get(table)?.has(id) ?? false;
  }

  /** Sets the stretches of a table, ordered by start. */
  setStretches(side: Side, table: string, stretches: readonly Stretch[]): void {
    this.#stretches[side].set(table, stretches);
  }

  /** The sentence that holds an offset, else the passage. */
  stretchAt(side: Side, offset: number): Stretch | null {
    for (const table of ['sentences', 'passages']) {
      const stretches = this.#stretches[side].get(table) ?? [];
      let low = 0;
      let high = stretches.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (stretches[middle].start <= offset) low = middle + 1;
        else high = middle;
      }
      if (low > 0 && offset < stretches[low - 1].end) return stretches[low - 1];
    }
    return null;
  }
}
