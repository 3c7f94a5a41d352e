/**
 * Order-preserving alignment of two sequences of keys, after Bram Cohen's patience diff: what stands at both ends is
 * paired, then keys that stand once on either side, in their longest common order, then what lies between. Near linear.
 */
import { longestIncreasing } from './longest-increasing.ts';

/** A stretch of either sequence, ends excluded. */
export interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}
export type Pair = readonly [old: number, new: number];

/** So many times gaps are looked at again; keys that recur in many orders could go on for long. */
const MOST_ROUNDS = 40;

/**
 * @param oldKeys numbers that are equal where the rows are; below 0: equal to none
 * @returns pairs within the gap, ascending on both sides
 */
export function alignKeys(oldKeys: Int32Array, newKeys: Int32Array, whole: Gap): Pair[] {
  const pairs: Pair[] = [];
  let gaps: Gap[] = [whole];
  for (let round = 0; round < MOST_ROUNDS && gaps.length > 0; round++) {
    gaps = gaps.flatMap((gap) => {
      const inner = takeEnds(oldKeys, newKeys, gap, pairs);
      if (inner.oldFrom === inner.oldTo || inner.newFrom === inner.newTo) return [];
      const anchors = anchorsOf(oldKeys, newKeys, inner);
      for (const anchor of anchors) pairs.push(anchor);
      return anchors.length === 0 ? [] : gapsBetween(anchors, inner);
    });
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The stretches before, between and behind pairs that ascend; only those with rows on both sides. */
export function gapsBetween(pairs: readonly Pair[], { oldFrom, oldTo, newFrom, newTo }: Gap): Gap[] {
  const gaps: Gap[] = [];
  let [fromOld, fromNew] = [oldFrom, newFrom];
  for (const [old, own] of [...pairs, [oldTo, newTo] as const]) {
    if (old > fromOld && own > fromNew)
      gaps.push({ oldFrom: fromOld, oldTo: old, newFrom: fromNew, newTo: own });
    [fromOld, fromNew] = [old + 1, own + 1];
  }
  return gaps;
}

function takeEnds(oldKeys: Int32Array, newKeys: Int32Array, gap: Gap, pairs: Pair[]): Gap {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  const isEqual = (old: number, own: number): boolean => oldKeys[old] >= 0 && oldKeys[old] === newKeys[own];
  while (oldFrom < oldTo && newFrom < newTo && isEqual(oldFrom, newFrom)) pairs.push([oldFrom++, newFrom++]);
  while (oldFrom < oldTo && newFrom < newTo && isEqual(oldTo - 1, newTo - 1)) pairs.push([--oldTo, --newTo]);
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Keys that stand once on either side; if there are none, the first of a key with the first, the second with the second. */
function anchorsOf(oldKeys: Int32Array, newKeys: Int32Array, gap: Gap): Pair[] {
  const places = new Map<number, { old: number[]; new: number[] }>();
  for (let i = gap.oldFrom; i < gap.oldTo; i++) {
    if (oldKeys[i] < 0) continue;
    const place = places.get(oldKeys[i]);
    if (place) place.old.push(i);
    else places.set(oldKeys[i], { old: [i], new: [] });
  }
  for (let j = gap.newFrom; j < gap.newTo; j++) places.get(newKeys[j])?.new.push(j);
  const common = [...places.values()].filter((place) => place.new.length > 0);
  const single = common.filter((place) => place.old.length === 1 && place.new.length === 1);
  return inOrder(single.length > 0 ? single : common);
}

function inOrder(
  places: readonly { readonly old: readonly number[]; readonly new: readonly number[] }[],
): Pair[] {
  const candidates = places
    .flatMap((place) => place.old.slice(0, place.new.length).map((old, nth): Pair => [old, place.new[nth]]))
    .sort((a, b) => a[0] - b[0]);
  return Array.from(longestIncreasing(candidates.map(([, own]) => own)), (i) => candidates[i]);
}
