import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { STATUSES } from '../../pipeline/diff/change.ts';
import { dateline } from '../cli/harness.ts';
import { edited } from '../diff/datasets.ts';

const project = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/versions.md', project), 'utf8');
const output = fileURLToPath(new URL('output', project));

test('docs/versions.md names every kind of line with its fields, and every status', async () => {
  let after = edited(output, 'csv/quotes.csv', ',indirect,', ',mixed,');
  after = edited(after, 'csv/times.csv', /\n[^\n]*/, '');
  after = edited(after, 'csv/roles.csv', 'title,', 'post,');
  const { stdout } = await dateline('diff', output, after, '--json');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const kinds = new Set(lines.map(({ line }) => line));
  expect([...kinds]).toEqual(['datasets', 'schema', 'article', 'row', 'summary']);
  for (const { line, ...fields } of lines) {
    const row = page.split('\n').find((one) => one.startsWith(`| \`${line}\``));
    for (const field of Object.keys(fields)) expect(row, `${line}.${field}`).toContain(`\`${field}\``);
  }
  for (const status of STATUSES) expect(page).toMatch(new RegExp(`^\\| (\\w+, )?${status}\\b`, 'm'));
});
