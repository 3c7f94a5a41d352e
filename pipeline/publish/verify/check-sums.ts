import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../error.ts';
import { PUBLISHED, SUMS, WORKBOOK } from '../files.ts';
import { parseSums } from '../sums.ts';
import type { Faults } from './fault.ts';

/** Every published file is listed once in SHA256SUMS and has the hash that stands there. */
export async function checkSums(out: string, faults: Faults): Promise<void> {
  const path = join(out, SUMS);
  if (!existsSync(path)) {
    faults.add(SUMS, 'is missing');
    return;
  }
  const listed = new Map<string, string>();
  parseSums(readFileSync(path, 'utf8')).forEach((line, i) => {
    if (line === null) faults.add(SUMS, `line ${i + 1} is not a hash, two blanks and a path`);
    else if (!PUBLISHED.includes(line.path))
      faults.add(SUMS, `line ${i + 1} names ${line.path}, which is no file of a dataset`);
    else if (listed.has(line.path)) faults.add(SUMS, `line ${i + 1} names ${line.path} again`);
    else listed.set(line.path, line.sha256);
  });
  for (const name of PUBLISHED) {
    const expected = listed.get(name);
    const file = join(out, name);
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    // Whether there must be a workbook is for the rows to say.
    if (name === WORKBOOK && !isThere && !expected) continue;
    if (!isThere) faults.add(name, 'is missing');
    else if (!expected) faults.add(SUMS, `does not list ${name}`);
    else await checkHash(file, name, expected, faults);
  }
}

async function checkHash(file: string, name: string, expected: string, faults: Faults): Promise<void> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }))
      hash.update(chunk as Buffer);
    if (hash.digest('hex') !== expected) faults.add(name, `is not the file whose hash stands in ${SUMS}`);
  } catch (error) {
    faults.add(name, `cannot be read: ${reasonOf(error)}`);
  }
}
