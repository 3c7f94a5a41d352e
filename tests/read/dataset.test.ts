/** dataset.json: what it may not say is named, with the file and the fields there are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataset } from '../../pipeline/read/dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-dataset-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  writeFileSync(join(folder, 'dataset.json'), text);
  return readDataset(folder);
}

test('what it says is kept as it is', () => {
  const said = {
    title: 'Häfen, 2023',
    homepage: 'HTTPS://example.org/Häfen?a=1',
    contributors: ['null', { name: 'Ana Bell', url: 'http://example.org' }],
  };
  expect(read(JSON.stringify(said))).toEqual(said);
});

test.each<[string, object, string]>([
  ['a field that there is not', { titel: 'A' }, 'titel'],
  ['a page that runs a script', { homepage: 'javascript:alert(1)' }, 'homepage: a whole web address'],
  ['a page on this machine', { homepage: 'file:///etc/hosts' }, 'homepage: a whole web address'],
  ['a page without its host', { homepage: 'https:page' }, 'homepage: a whole web address'],
  ['a page with a blank', { homepage: 'https://example.org/a b' }, 'homepage: a whole web address'],
  [
    'a contributor whose page runs a script',
    { contributors: ['A', { name: 'B', url: 'data:text/html,x' }] },
    'contributors.1.url: a whole web address',
  ],
  [
    'a given name alone',
    { contributors: [{ name: 'B', given_name: 'B' }] },
    'contributors.0: a given_name needs',
  ],
  ['half a surrogate pair', { title: '\ud800' }, 'title: text without half'],
  ['a day that is none', { date: '2024-02-30' }, 'date: a day such as'],
])('%s is refused', (_, said, message) => {
  expect(() => read(JSON.stringify(said))).toThrow(message);
  expect(() => read(JSON.stringify(said))).toThrow('The fields are id, title,');
});

test('what is no JSON is refused', () => {
  expect(() => read('{title: A}')).toThrow('is not JSON');
});
