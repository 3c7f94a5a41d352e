import type { Gap, Pair } from '../align.ts';
import { ALIKE } from './likeness.ts';

/** Comparisons in one gap, at most: 100 rows with 100. */
const MOST_COMPARISONS = 10_000;
/** Rows that one is compared with in a wider gap. */
const NEIGHBOURS = 16;

/**
 * Pairs of a gap in order, so that likenesses add up to the most; none is below `ALIKE`. In a gap that is too wide for
 * that, each row takes the best of the next few.
 */
export function pairAlike(gap: Gap, likeness: (old: number, own: number) => number): Pair[] {
  const [height, width] = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom];
  return height * width > MOST_COMPARISONS ? nextBest(gap, likeness) : best(gap, likeness);
}

function best(gap: Gap, likeness: (old: number, own: number) => number): Pair[] {
  const [height, width] = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom];
  const line = width + 1;
  /** Of the rows from here on, the most that can be reached. */
  const sums = new Float64Array((height + 1) * line);
  const likenesses = new Float64Array(height * width);
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const alike = likeness(gap.oldFrom + i, gap.newFrom + j);
      likenesses[i * width + j] = alike;
      const paired = alike < ALIKE ? 0 : alike + sums[(i + 1) * line + j + 1];
      sums[i * line + j] = Math.max(paired, sums[(i + 1) * line + j], sums[i * line + j + 1]);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    const alike = likenesses[i * width + j];
    const sum = sums[i * line + j];
    if (alike >= ALIKE && sum === alike + sums[(i + 1) * line + j + 1])
      pairs.push([gap.oldFrom + i++, gap.newFrom + j++]);
    else if (sum === sums[(i + 1) * line + j]) i++;
    else j++;
  }
  return pairs;
}

function nextBest(gap: Gap, likeness: (old: number, own: number) => number): Pair[] {
  const pairs: Pair[] = [];
  let from = gap.newFrom;
  for (let old = gap.oldFrom; old < gap.oldTo; old++) {
    let found = -1;
    let most = 0;
    for (let own = from; own < Math.min(gap.newTo, from + NEIGHBOURS); own++) {
      const alike = likeness(old, own);
      if (alike < ALIKE || alike <= most) continue;
      found = own;
      most = alike;
    }
    if (found < 0) continue;
    pairs.push([old, found]);
    from = found + 1;
  }
  return pairs;
}
