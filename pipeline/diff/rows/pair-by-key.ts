import { alignKeys, type Gap, type Pair } from '../align.ts';

/** Pairs rows of one key within a gap; null: none has the row's key. */
export function pairInOrder(
  gap: Gap,
  oldKey: (row: number) => string | null,
  newKey: (row: number) => string | null,
): Pair[] {
  const numbers = new Map<string, number>();
  const numbered = (from: number, to: number, keyOf: (row: number) => string | null): Int32Array => {
    const keys = new Int32Array(to - from);
    for (let i = 0; i < keys.length; i++) {
      const key = keyOf(from + i);
      const known = key === null ? -1 : numbers.get(key);
      keys[i] = known ?? numbers.size;
      if (key !== null && known === undefined) numbers.set(key, numbers.size);
    }
    return keys;
  };
  const oldKeys = numbered(gap.oldFrom, gap.oldTo, oldKey);
  const newKeys = numbered(gap.newFrom, gap.newTo, newKey);
  const whole: Gap = { oldFrom: 0, oldTo: oldKeys.length, newFrom: 0, newTo: newKeys.length };
  return alignKeys(oldKeys, newKeys, whole).map(([i, j]) => [i + gap.oldFrom, j + gap.newFrom]);
}

/** Pairs rows whose key stands once on either side, wherever that is. */
export function pairAnywhere(
  oldKeys: readonly (string | null)[],
  newKeys: readonly (string | null)[],
): Pair[] {
  const old = singles(oldKeys);
  const own = singles(newKeys);
  const pairs: Pair[] = [];
  for (const [key, i] of old) {
    const j = own.get(key);
    if (j !== undefined && i >= 0 && j >= 0) pairs.push([i, j]);
  }
  return pairs;
}

/** Where each key stands; -1 for one that stands more than once. */
function singles(keys: readonly (string | null)[]): Map<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== null) places.set(key, places.has(key) ? -1 : i);
  });
  return places;
}
