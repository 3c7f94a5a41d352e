import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Faults } from '../../pipeline/publish/verify/fault.ts';
import { verifyAgainstRaw } from '../../pipeline/run/verify-raw.ts';
import { shortArticle } from '../folders.ts';
import { dateline, rawWith, run } from './harness.ts';

const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

test('verify proves the rows against the articles, and names what was changed', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': shortArticle(2) });
  const out = join(raw, '../out');
  await run(raw, '--rights', 'full');
  expect(await dateline('verify', out)).toMatchObject({ code: 0, stdout: '' });
  const proved = await dateline('verify', out, raw);
  expect(proved).toMatchObject({ code: 0, stdout: '' });
  expect(proved.stderr).toContain('every row was made again from the raw articles');

  writeFileSync(join(raw, 'b.txt'), shortArticle(2).replace('workers', 'sailors'));
  const changed = await dateline('verify', out, raw);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain('b.txt');
  expect(changed.stderr).toContain('faults');
  expect(await dateline('verify', join(raw, 'nothing'))).toMatchObject({ code: 2 });
});

test('of a dataset by another version the slices are proved', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': shortArticle(2) });
  const out = join(raw, '../out');
  await run(raw, '--rights', 'full');
  const checks = readFileSync(join(out, 'checks.csv'), 'utf8').replace(
    /^(software version,.*),[^,]*$/m,
    '$1,0.0.1',
  );
  writeFileSync(join(out, 'checks.csv'), checks);
  const faults = new Faults();
  expect(await verifyAgainstRaw(out, raw, faults)).toContain('made by version 0.0.1');
  expect(faults.list).toEqual([]);
  const mayor = readFileSync(join(out, 'csv/sentences.csv'), 'utf8').replace('The mayor', 'Tha mayor');
  writeFileSync(join(out, 'csv/sentences.csv'), mayor);
  await verifyAgainstRaw(out, raw, faults);
  expect(faults.list).toMatchObject([{ file: 'csv/sentences.csv', column: 'text' }]);
});

test('what an older version did not write is missing, and why is said', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1) });
  const out = join(raw, '../out');
  await run(raw);
  rewrite(join(out, 'checks.csv'), (text) => text.replace(/^(software version,.*),[^,]*$/m, '$1,0.0.1'));
  rmSync(join(out, 'croissant.json'));
  const hash = createHash('sha256')
    .update(readFileSync(join(out, 'checks.csv')))
    .digest('hex');
  rewrite(join(out, 'SHA256SUMS'), (text) =>
    text.replace(/^.*croissant.json\n/m, '').replace(/^.*(?= {2}checks.csv$)/m, hash),
  );
  const { code, stdout, stderr } = await dateline('verify', out);
  expect([code, stdout]).toEqual([1, 'croissant.json: is missing\n']);
  expect(stderr).toContain('version 0.0.1 wrote it, this is');
  expect(stderr).toContain(`${out}: 1 fault\n`);

  expect(await run(raw)).toMatchObject({ code: 0 });
  expect(await dateline('verify', out, raw)).toMatchObject({ code: 0, stdout: '' });
});

test('a damaged checks.csv is a fault, and so it is said', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1) });
  const out = join(raw, '../out');
  await run(raw);
  writeFileSync(join(out, 'checks.csv'), 'check\n');
  const { code, stdout, stderr } = await dateline('verify', out);
  expect([code, stdout]).toEqual([1, 'checks.csv: is not the file whose hash stands in SHA256SUMS\n']);
  expect(stderr).toContain(': 1 fault\n');
});
