import { describe, expect, test } from 'vitest';
import { alignKeys, gapsBetween, type Pair } from '../../pipeline/diff/align.ts';
import { longestIncreasing } from '../../pipeline/diff/longest-increasing.ts';
import { pairAlike } from '../../pipeline/diff/rows/pair-alike.ts';
import { randomOf } from '../publish/random.ts';

const whole = (old: ArrayLike<unknown>, own: ArrayLike<unknown>) => ({
  oldFrom: 0,
  oldTo: old.length,
  newFrom: 0,
  newTo: own.length,
});
const align = (old: string, own: string): string[] => {
  const keys = (text: string) =>
    Int32Array.from(text, (letter) => (letter === '.' ? -1 : letter.charCodeAt(0)));
  return alignKeys(keys(old), keys(own), whole(old, own)).map(([i, j]) => `${old[i]}${i}${j}`);
};

describe('longest increasing run', () => {
  test.each([
    [[], []],
    [[5], [0]],
    [[-1, -1], []],
    [
      [3, 1, 2],
      [1, 2],
    ],
    [
      [0, -1, 2, 1, 3],
      [0, 3, 4],
    ],
  ])('%j', (values, run) => {
    expect([...longestIncreasing(values)]).toEqual(run);
  });

  test('is as long as trying all would find', () => {
    const random = randomOf(11);
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: 9 }, () => random.below(12) - 1);
      const run = [...longestIncreasing(values)];
      const rises = (indices: number[]) =>
        indices.every((at, i) => values[at]! >= 0 && (i === 0 || values[indices[i - 1]!]! < values[at]!));
      expect(rises(run)).toBe(true);
      let longest = 0;
      for (let mask = 0; mask < 1 << 9; mask++) {
        const indices = values.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
        if (rises(indices)) longest = Math.max(longest, indices.length);
      }
      expect(run.length).toBe(longest);
    }
  });
});

describe('alignment', () => {
  test.each([
    ['', '', []],
    ['abc', 'abc', ['a00', 'b11', 'c22']],
    ['abc', 'xabc', ['a01', 'b12', 'c23']],
    ['abcd', 'abd', ['a00', 'b11', 'd32']],
    ['abcde', 'axcye', ['a00', 'c22', 'e44']],
    ['aabb', 'abab', ['a00', 'b33', 'b21']],
    ['a.c', 'a.c', ['a00', 'c22']],
    ['abc', 'xyz', []],
  ])('%s and %s', (old, own, pairs) => {
    expect(align(old, own).sort()).toEqual([...pairs].sort());
  });

  test('pairs are equal and ascend, whatever recurs', () => {
    const random = randomOf(3);
    for (let round = 0; round < 300; round++) {
      const word = () => Array.from({ length: random.below(20) }, () => random.of([...'aabbcd.'])).join('');
      const [old, own] = [word(), word()];
      const keys = (text: string) => Int32Array.from(text, (one) => (one === '.' ? -1 : one.charCodeAt(0)));
      const pairs = alignKeys(keys(old), keys(own), whole(old, own));
      pairs.forEach(([i, j], at) => {
        expect(old[i]).toBe(own[j]);
        expect(old[i]).not.toBe('.');
        if (at > 0) expect(i > pairs[at - 1]![0] && j > pairs[at - 1]![1]).toBe(true);
      });
      if (old === own) expect(pairs.length).toBe([...old].filter((one) => one !== '.').length);
    }
  });

  test('thousands of rows in any order stay quick', () => {
    const random = randomOf(9);
    const length = 50_000;
    for (const kinds of [2, 300, length]) {
      const keys = () => Int32Array.from({ length }, () => random.below(kinds));
      const [old, own] = [keys(), keys()];
      const before = performance.now();
      expect(alignKeys(old, own, whole(old, own)).length).toBeGreaterThan(50);
      expect(performance.now() - before).toBeLessThan(8000);
    }
  });

  test('gaps lie between pairs, and have rows on both sides', () => {
    const pairs: Pair[] = [
      [2, 3],
      [3, 4],
      [6, 5],
    ];
    expect(gapsBetween(pairs, { oldFrom: 0, oldTo: 8, newFrom: 1, newTo: 9 })).toEqual([
      { oldFrom: 0, oldTo: 2, newFrom: 1, newTo: 3 },
      { oldFrom: 7, oldTo: 8, newFrom: 6, newTo: 9 },
    ]);
  });
});

describe('pairs of rows that are alike', () => {
  const gap = (height: number, width: number) => ({
    oldFrom: 5,
    oldTo: 5 + height,
    newFrom: 7,
    newTo: 7 + width,
  });

  test('the sum decides, below one half there is no pair', () => {
    const table = [
      [0.6, 0.9, 0],
      [0, 0.7, 0.4],
    ];
    const pairs = pairAlike(gap(2, 3), (i, j) => table[i - 5]![j - 7]!);
    expect(pairs).toEqual([
      [5, 7],
      [6, 8],
    ]);
    expect(pairAlike(gap(1, 1), () => 0.49)).toEqual([]);
  });

  test('in a gap too wide for all with all the next few count', () => {
    let asked = 0;
    const pairs = pairAlike(gap(500, 503), (i, j) => {
      asked++;
      return j - 7 === i - 5 + 3 ? 1 : 0;
    });
    expect(pairs.length).toBe(500);
    expect(asked).toBeLessThan(500 * 17);
  });
});
