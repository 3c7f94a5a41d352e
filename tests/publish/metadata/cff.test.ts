/** CITATION.cff: YAML that says what dataset.json says, valid by the schema of CFF 1.2.0. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bibtex } from '../../../pipeline/publish/metadata/bibtex.ts';
import { cffText } from '../../../pipeline/publish/metadata/cff.ts';
import {
  LICENCE_IDS,
  packageLicences,
  schemaOrgLicence,
} from '../../../pipeline/publish/metadata/licence.ts';
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { datasetSchema } from '../../../schemas/stages/dataset.ts';
import { DATASETS, profileErrors } from './datasets.ts';

const errorsOf = profileErrors('cff-1.2.0.json');
/** Both ages of YAML, as readers of CFF use either. */
const read = (dataset: Dataset): Record<string, unknown> => {
  const text = cffText(dataset);
  const value = parse(text) as Record<string, unknown>;
  expect(parse(text, { version: '1.1' })).toEqual(value);
  return value;
};

describe.each(DATASETS)('%s', (_, dataset: Dataset) => {
  test('is valid by the schema', () => {
    expect(errorsOf(read(dataset))).toBeNull();
  });

  test('says what dataset.json says', () => {
    const cff = read(dataset);
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: dataset.title ?? 'Dateline dataset',
    });
    const said = { abstract: dataset.description, version: dataset.version, 'date-released': dataset.date };
    for (const [key, value] of Object.entries(said)) expect(cff[key], key).toBe(value);
    const keywords = [...new Set(dataset.keywords)];
    expect(cff.keywords).toEqual(keywords.length > 0 ? keywords : undefined);
  });

  test('holds no character that a reader of YAML stops at', () => {
    expect(cffText(dataset)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/);
  });
});

test('persons have a family name, others are entities; nobody is anonymous, none stands twice', () => {
  const all = DATASETS.find(([name]) => name === 'all said')![1];
  expect(read(all).authors).toEqual([
    { name: 'Port Watch' },
    { 'family-names': 'Bell', 'given-names': 'Ana', website: 'https://example.org/ana' },
    { name: 'Harbour Club', website: 'http://club.example.org' },
  ]);
  expect(read({}).authors).toEqual([{ name: 'anonymous' }]);
  expect(() => datasetSchema.parse({ contributors: [{ name: 'A', given_name: 'A' }] })).toThrow(
    /family_name/,
  );
});

test('a DOI is one, other ids are identifiers', () => {
  expect(read({ id: 'https://doi.org/10.5281/zenodo.1234567' }).doi).toBe('10.5281/zenodo.1234567');
  const identifiers = (id: string) => read({ id }).identifiers;
  expect(identifiers('https://example.org/d/')).toEqual([{ type: 'url', value: 'https://example.org/d/' }]);
  expect(identifiers('urn:example:d')).toEqual([{ type: 'other', value: 'urn:example:d' }]);
});

describe('licences', () => {
  test.each(LICENCE_IDS)('%s is known to every file by its id', (licence) => {
    expect(read({ licence }).license).toBe(licence);
    expect(errorsOf(read({ licence: licence.toLowerCase() }))).toBeNull();
    const [{ name, path }] = packageLicences({ licence }) as [Record<string, string>];
    expect(name).toBe(licence);
    expect(schemaOrgLicence({ licence })).toBe(path);
    expect(read({ licence: path! }).license).toBe(licence);
  });

  test('another address is an address, words are words, and an unknown id is not taken for a known one', () => {
    const address = 'https://example.org/licence';
    expect(read({ licence: address })['license-url']).toBe(address);
    expect(packageLicences({ licence: address })).toEqual([{ path: address }]);
    for (const licence of ['All rights reserved', 'CC-BY-9.0']) {
      const cff = read({ licence });
      expect([cff.license, cff['license-url']]).toEqual([undefined, undefined]);
      expect(packageLicences({ licence })).toEqual([{ path: 'README.md', title: licence }]);
      expect(schemaOrgLicence({ licence })).toEqual({ '@type': 'sc:CreativeWork', name: licence });
    }
  });
});

test('as BibTeX', () => {
  const all = DATASETS.find(([name]) => name === 'all said')![1];
  expect(bibtex(all)).toBe(
    '@misc{ports-and-harbours-2023, author = {{Port Watch} and Bell, Ana and {Harbour Club} and {Port Watch}}, ' +
      'title = {{Ports and Harbours, 2023}}, year = {2023}, version = {1.2.0}, ' +
      'url = {https://example.org/ports?all=%7Byes%7D}}',
  );
  expect(bibtex({})).toBe('@misc{dateline-dataset, title = {{Dateline dataset}}}');
  expect(bibtex({ id: 'urn:example:ports' })).not.toContain('url');
  expect(bibtex({ title: '50% {of} A_B\\' })).toContain('title = {{50\\% \\{of\\} A\\_B\\textbackslash{}}}');
});
