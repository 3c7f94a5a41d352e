import { expect, test } from 'vitest';
import { numberText } from '../../pipeline/publish/number-text.ts';
import { randomOf } from './random.ts';

test.each([
  [0, '0'],
  [-1.5, '-1.5'],
  [1_150_000_000, '1150000000'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [5e-7, '0.0000005'],
  [-1.25e-9, '-0.00000000125'],
  [0.1 + 0.2, '0.30000000000000004'],
])('%d is %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('reads back to the same number, without exponent', () => {
  const random = randomOf(1);
  for (let i = 0; i < 2000; i++) {
    const value = (random.next() - 0.5) * 10 ** (random.below(80) - 40);
    expect(numberText(value)).toMatch(/^-?\d+(\.\d+)?$/);
    expect(Number(numberText(value))).toBe(value);
  }
});
