import { expect, test } from 'vitest';
import { parseCommand } from '../../pipeline/cli/arguments.ts';
import { dateline } from './harness.ts';

const options = { rights: undefined, strict: undefined, check: undefined, limit: undefined };

test.each<[string, object]>([
  ['--help', { name: 'help' }],
  ['run --help', { name: 'help' }],
  ['--version', { name: 'version' }],
  ['run --out o', { name: 'run', paths: ['raw'], out: 'o', isForced: false, options }],
  [
    'run a b -o o --rights full --strict --check --limit 3 --force',
    {
      name: 'run',
      paths: ['a', 'b'],
      out: 'o',
      isForced: true,
      options: { rights: 'full', strict: true, check: true, limit: 3 },
    },
  ],
  ['verify o', { name: 'verify', out: 'o', raw: null }],
  ['verify o r', { name: 'verify', out: 'o', raw: 'r' }],
  ['diff o n', { name: 'diff', old: 'o', new: 'n', isJson: false, showsAll: false }],
  ['diff o n --json --all', { name: 'diff', old: 'o', new: 'n', isJson: true, showsAll: true }],
  ['clean a', { name: 'clean', paths: ['a'], options }],
  [
    'sample o r --table quotes -n 5',
    { name: 'sample', out: 'o', raw: 'r', table: 'quotes', size: 5, seed: 1, format: 'csv' },
  ],
  ['sample --tally s.csv', { name: 'tally', sheet: 's.csv' }],
  ['show o r x/q/1-2', { name: 'show', out: 'o', raw: 'r', rowId: 'x/q/1-2' }],
])('%s', (line, command) => {
  expect(parseCommand(line.split(' '))).toEqual(command);
});

test.each([
  ['', 'a command is missing'],
  ['bild', 'unknown command: bild'],
  ['toString --json', 'unknown command: toString'],
  ['constructor a', 'unknown command: constructor'],
  ['run', '--out DIR'],
  ['run --out=', '--out DIR'],
  ['run --bogus', "Unknown option '--bogus'"],
  ['run --out o --rights some', 'not: some'],
  ['run --out o --limit 0', '--limit takes a whole number from 1, not: 0'],
  ['run --out o --limit 1e3', 'not: 1e3'],
  ['run --out o --table quotes', 'run takes no option: --table'],
  ['verify', 'verify needs'],
  ['verify a b c', 'verify needs'],
  ['verify a --rights full', 'verify takes no option: --rights'],
  ['diff a', 'diff needs: OLD NEW'],
  ['diff a b c', 'diff needs: OLD NEW'],
  ['diff a b --out c', 'diff takes no option: --out'],
  ['verify a --json', 'verify takes no option: --json'],
  ['clean', 'clean needs: FILE'],
  ['clean a --out o', 'clean takes no option: --out'],
  ['sample a b', '--table'],
  ['sample a b --table quotes --format xlsx', 'csv or md'],
  ['show a b', 'show needs'],
])('%j is wrong usage', async (line, says) => {
  const args = line.split(' ').filter((arg) => arg !== '');
  expect(() => parseCommand(args)).toThrow(says);
  if (args.length === 0) return;
  const { code, stderr, stdout } = await dateline(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('See dateline --help.');
});

test('help names every command and option, and goes to stdout', async () => {
  const { code, stdout, stderr } = await dateline('--help');
  expect([code, stderr]).toEqual([0, '']);
  for (const word of [
    'run',
    'verify',
    'clean',
    'annotate',
    'transform',
    'validate',
    'sample',
    'show',
    'diff',
  ]) {
    expect(stdout).toContain(`dateline ${word}`);
  }
  for (const flag of [
    '--out',
    '--rights',
    '--strict',
    '--check',
    '--limit',
    '--force',
    '--table',
    '--seed',
    '--size',
    '--json',
    '--all',
  ]) {
    expect(stdout).toContain(flag);
  }
  expect(stdout.split('\n').every((line) => line.length <= 110)).toBe(true);
});

test('without arguments the help is on stderr and the usage is wrong', async () => {
  expect(await dateline()).toMatchObject({ code: 2, stdout: '' });
});
