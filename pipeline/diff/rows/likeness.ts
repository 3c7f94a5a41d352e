/** How much of what two rows say agrees: from 0 to 1, the same whichever is the old one. */
import type { TablePlan } from '../table-plan.ts';
import type { PreparedRow } from './prepared-row.ts';

/** Rows that agree in less are two, not one that changed. */
export const ALIKE = 0.5;
/** The place in the sentence counts as four cells, the words of the row as three. */
const PLACE_WEIGHT = 4;
const TEXT_WEIGHT = 3;

export type Likeness = (a: PreparedRow, b: PreparedRow) => number;

/**
 * Every cell that either row fills counts one, equal or not; names beside ids and links follow from others and do not
 * count. Words count by the share that both have (Dice); where rights withhold them on one side, by their length.
 */
export function likenessOf({ columns }: TablePlan): Likeness {
  const counted = columns.flatMap(({ name, by, column }, i) =>
    by === 'place' || by === 'article' || name === 'text' || column?.beside || column?.link ? [] : [i],
  );
  const hasText = columns.some(({ name }) => name === 'text');
  return (a, b) => {
    let agreed = 0;
    let weight = 0;
    for (const i of counted) {
      if (a.tokens[i] === '' && b.tokens[i] === '') continue;
      weight++;
      if (a.tokens[i] === b.tokens[i]) agreed++;
    }
    if (hasText) {
      weight += TEXT_WEIGHT;
      agreed += TEXT_WEIGHT * textLikeness(a, b);
    }
    if (a.container !== '' && b.container !== '') {
      weight += PLACE_WEIGHT;
      if (a.container === b.container && a.offsets[0] === b.offsets[0]) agreed += PLACE_WEIGHT;
    }
    return weight === 0 ? 1 : agreed / weight;
  };
}

function textLikeness(a: PreparedRow, b: PreparedRow): number {
  if (a.text === '' || b.text === '') return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1);
  if (a.text === b.text) return 1;
  const left = wordsOf(a);
  const right = wordsOf(b);
  let common = 0;
  for (const [word, times] of left.counts) common += Math.min(times, right.counts.get(word) ?? 0);
  return (2 * common) / (left.size + right.size);
}

interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}
/** A row is compared with many. */
const known = new WeakMap<PreparedRow, Words>();

function wordsOf(row: PreparedRow): Words {
  let words = known.get(row);
  if (!words) {
    const list = row.text.split(' ');
    const counts = new Map<string, number>();
    for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
    words = { counts, size: list.length };
    known.set(row, words);
  }
  return words;
}
