import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeAuthority, readAuthority } from '../../../pipeline/knowledge/authority.ts';
import { loadPart, read } from './marked.ts';

function withFile<T>(csv: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-authority-'));
  try {
    writeFileSync(join(folder, 'authority.csv'), csv);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('reads names, aliases, type, identity and country', () => {
  const csv =
    'name,aliases,type,identity,country_code\nVelora Motors,Velora;VLM,organization,wikidata:Q1,NO\nAda Lund,,,,\n';
  expect(withFile(csv, readAuthority)?.entries).toEqual([
    {
      name: 'Velora Motors',
      aliases: ['Velora', 'VLM'],
      type: 'organization',
      identity: 'wikidata:Q1',
      countryCode: 'NO',
    },
    { name: 'Ada Lund', aliases: [], type: null, identity: 'authority:ada lund', countryCode: null },
  ]);
  expect(readAuthority(join(tmpdir(), 'dateline-nowhere'))).toBeNull();
});

test.each([
  ['name,type\nVelora,firm\n', 'authority.csv unknown type: firm'],
  ['name,country_code\nVelora,Norway\n', 'authority.csv no country code: Norway'],
  ['name,colour\nVelora,red\n', 'authority.csv unknown column: colour'],
  ['name,type\n,person\n', 'authority.csv name is missing'],
])('refuses %j', (csv, message) => {
  expect(() => withFile(csv, readAuthority)).toThrow(message);
});

const velora = {
  name: 'Velora',
  aliases: ['VLM'],
  type: 'organization',
  identity: 'authority:7',
  countryCode: 'NO',
} as const;

test("the user's names win over what the rules found, and carry their identity", () => {
  const part = loadPart(makeAuthority([velora]));
  const { layers } = read('{person|Velora} grew. Shares of VLM rose.', null, part);
  expect(layers.entities).toMatchObject([
    {
      type: 'organization',
      name: 'Velora',
      aliases: ['VLM'],
      identity: 'authority:7',
      identityBasis: 'authority',
      countryCode: 'NO',
    },
  ]);
});

test('a longer name of the rules is not cut, and a name that two entries share decides nothing', () => {
  const part = loadPart(
    makeAuthority([velora, { ...velora, name: 'VLM', aliases: [], identity: 'authority:8' }]),
  );
  const { layers } = read('{organization|Velora Bank of Kenya} met {organization|VLM}.', null, part);
  expect(layers.entities.map(({ name, identity }) => [name, identity])).toEqual([
    ['Velora Bank of Kenya', null],
    ['VLM', null],
  ]);
});
