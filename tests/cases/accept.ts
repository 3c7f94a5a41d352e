/** `make accept`: what the cases give now is what is expected of them. Arguments name cases; without, all. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCase, CASES, caseNames, compareTrees } from './cases.ts';

const wanted = process.argv.slice(2);
for (const name of caseNames.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const expected = join(CASES, name, 'expected');
  await buildCase(name, (out) => {
    if (existsSync(expected)) {
      for (const [how, paths] of Object.entries(compareTrees(out, expected))) {
        for (const path of paths as string[]) console.log(`${name}: ${how} ${path}`);
      }
    }
    rmSync(expected, { recursive: true, force: true });
    cpSync(out, expected, { recursive: true });
  });
  console.log(`${name}: accepted`);
}
