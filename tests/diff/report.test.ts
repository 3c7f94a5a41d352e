/** What `dateline diff` prints, and what it refuses. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dateline, tableOf } from '../cli/harness.ts';
import { built, diffOf, edited } from './datasets.ts';
import { changed, FILES, INSERTED, LINES } from './harbor.ts';

let before: string;
beforeAll(async () => {
  before = await built(FILES);
}, 60_000);

describe('datasets of another version', () => {
  test('columns that one has are named, the others compared', async () => {
    const [header] = Object.keys((await tableOf(before, 'members'))[0] ?? { mention_id: '' });
    expect(header).toBe('mention_id');
    const renamed = edited(before, 'csv/roles.csv', 'title,', 'post,');
    const diff = await diffOf(before, renamed);
    expect(diff.schema).toEqual([
      { line: 'schema', table: 'roles', column: 'title', in: 'old' },
      { line: 'schema', table: 'roles', column: 'post', in: 'new' },
    ]);
    expect([diff.code, diff.rows]).toEqual([1, []]);
    const { stdout } = await dateline('diff', before, renamed);
    expect(stdout).toContain('column roles.title is in the old dataset only\n');
  });

  test('tables that one has are named', async () => {
    const without = edited(before, 'csv/roles.csv', 'title,', 'post,');
    rmSync(join(without, 'csv/roles.csv'));
    writeFileSync(join(without, 'csv/claims.csv'), 'claim_id,article_id\n');
    const diff = await diffOf(before, without);
    expect(diff.schema).toEqual([
      { line: 'schema', table: 'roles', column: null, in: 'old' },
      { line: 'schema', table: 'claims', column: null, in: 'new' },
    ]);
    expect(diff.summary.tables).not.toHaveProperty('roles');
    expect((await dateline('diff', without, before)).stdout).toContain(
      'table claims is in the old dataset only\n',
    );
  });
});

describe('the report', () => {
  test('shows the first rows of a table, --all every one', async () => {
    const after = edited(before, 'csv/mentions.csv', /,name,/g, ',acronym,');
    const { stdout } = await dateline('diff', before, after);
    const all = await dateline('diff', before, after, '--all');
    const lines = (text: string) => text.match(/^changed mentions /gm)?.length ?? 0;
    const { changed: count } = (await diffOf(before, after)).summary.tables.mentions!;
    expect(count).toBeGreaterThan(11);
    expect([lines(stdout), lines(all.stdout)]).toEqual([10, count]);
    expect(stdout).toContain(`… and ${count - 10} more of mentions (--all shows them)`);
    expect(stdout).toMatch(/^ {10}form: name → acronym$/m);
    expect(stdout).toMatch(new RegExp(`^mentions +${count} +0 +0 +0 +\\d+$`, 'm'));
  });

  test('moved rows are counted; --all lists them', async () => {
    const after = await built(changed(2, INSERTED, LINES[2]!));
    expect((await dateline('diff', before, after)).stdout).not.toMatch(/^moved {3}/m);
    expect((await dateline('diff', before, after, '--all')).stdout).toMatch(
      /^moved {3}quotes \S+\/q\/\d+-\d+ → \S+\/q\/\d+-\d+$/m,
    );
  });
});

describe('what cannot be compared', () => {
  test('a folder that is no dataset is wrong usage', async () => {
    for (const args of [
      [before, join(before, 'csv')],
      [join(before, 'nowhere'), before],
    ]) {
      const { code, stdout, stderr } = await dateline('diff', ...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('diff no dataset: ');
    }
  });

  test.each([
    ['cells too few', /\n([^\n"]*),[^,\n]*\n/, '\n$1\n', 'cells, not'],
    [
      'rows of an article that is not there',
      /\n[0-9a-f]{12}\/(\S+?),[0-9a-f]{12},/,
      '\nnobody/$1,nobody,',
      'out of order',
    ],
    ['a quotation mark that does not end', /,said,/, ',"said,', ''],
  ])('%s: not an answer but an error', async (_, from, to, says) => {
    const { code, stderr } = await dateline('diff', before, edited(before, 'csv/quotes.csv', from, to));
    expect(code).toBe(2);
    expect(stderr).toContain('diff cannot read: ');
    expect(stderr).toContain(says);
  });
});
