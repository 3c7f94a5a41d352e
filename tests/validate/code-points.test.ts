import { expect, test } from 'vitest';
import { codePointsOf, countCodePoints } from '../../pipeline/validate/code-points.ts';

test.each(['', 'plain', 'é', '日本', '😀', 'a😀b👩‍👩‍👧c', '\ud83d', 'x\udc00y', '😀\ud83d'])('%j', (text) => {
  const points = [...text];
  const found = codePointsOf(text);
  expect(found.length).toBe(points.length);
  expect(countCodePoints(text)).toBe(points.length);
  for (let start = 0; start <= points.length; start++)
    for (let end = start; end <= points.length; end++)
      expect(found.slice(start, end)).toBe(points.slice(start, end).join(''));
  expect(found.slice(0, points.length + 1)).toBe('');
  expect(found.slice(-1, 1)).toBe('');
});
