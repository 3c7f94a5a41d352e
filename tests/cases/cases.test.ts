import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCase, CASES, caseNames, compareTrees } from './cases.ts';

test('there are cases', () => {
  expect(caseNames.length).toBeGreaterThan(0);
});

test.each(caseNames)('case %s gives what is expected of it (else look, then `make accept`)', async (name) => {
  const difference = await buildCase(name, (out) => compareTrees(out, join(CASES, name, 'expected')));
  expect(difference).toEqual({ missing: [], unexpected: [], different: [] });
});
