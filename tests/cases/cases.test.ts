import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCase, buildRaw, CASES, caseNames, compareTrees } from './cases.ts';

test('there are cases', () => {
  expect(caseNames.length).toBeGreaterThan(0);
});

test.each(caseNames)('case %s gives what is expected of it (else look, then `make accept`)', async (name) => {
  const difference = await buildCase(name, (out) => compareTrees(out, join(CASES, name, 'expected')));
  expect(difference).toEqual({ missing: [], unexpected: [], different: [] });
});

test('output/ is byte for byte what raw/ gives (else `make`)', async () => {
  const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const difference = await buildRaw(folder('raw'), (out) => compareTrees(out, folder('output')));
  expect(difference).toEqual({ missing: [], unexpected: [], different: [] });
});
