import { expect, test } from 'vitest';
import { compareCodePoints } from '../../pipeline/read/compare.ts';

test('code points decide, not UTF-16 units', () => {
  const names = ['\u{1f600}', '\uff5a', 'b', 'a b', 'a', 'B', ''];
  expect(names.sort(compareCodePoints)).toEqual(['', 'B', 'a', 'a b', 'b', '\uff5a', '\u{1f600}']);
});
