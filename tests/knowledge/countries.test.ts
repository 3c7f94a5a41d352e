import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCountries } from '../../pipeline/knowledge/countries/countries.ts';
import { loadGovernments } from '../../pipeline/knowledge/countries/governments.ts';
import { loadGazetteer } from '../../pipeline/knowledge/gazetteer/load.ts';

const folder = fileURLToPath(new URL('../../pipeline/knowledge/countries/', import.meta.url));
const countries = readCountries();
const governments = loadGovernments(loadGazetteer());

describe('lexicons', () => {
  test.each(readdirSync(folder).filter((file) => file.endsWith('.tsv')))(
    '%s is sorted, once each',
    (file) => {
      const rows = readFileSync(`${folder}${file}`, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .slice(1);
      const sorted = [...new Set(rows)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(rows).toEqual(sorted);
    },
  );

  test('every country has a two-letter code of its own', () => {
    const codes = countries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(codes.length).toBeGreaterThan(240);
  });

  test('people are the adjectives with an s, or words of their own', () => {
    const peopleOf = (code: string) => countries.find((country) => country.code === code)?.people;
    expect(peopleOf('UA')).toEqual(['Ukrainians']);
    expect(peopleOf('GB')).toContain('Briton');
    expect(peopleOf('JP')).toEqual([]);
    expect(peopleOf('NZ')).toContain('Kiwi');
  });
});

describe('governments', () => {
  test.each([
    ['JP', 'Tokyo'],
    ['UA', 'Kyiv'],
    ['US', 'Washington'],
    ['CN', 'Beijing'],
    ['AU', 'Canberra'],
  ])('the capital of %s is %s, and stands for it', (code, name) => {
    const capital = governments.capitalOf(code);
    expect(capital?.name).toBe(name);
    expect(governments.countryOfCapital(capital!)).toBe(code);
  });

  test('seats of government', () => {
    expect(governments.countryOfSeat('Kremlin')).toBe('RU');
    expect(governments.countryOfSeat('White House')).toBe('US');
    expect(governments.countryOfSeat('Lighthouse')).toBeNull();
  });

  test('a country without a capital, and no country', () => {
    expect(governments.capitalOf('AQ')).toBeNull();
    expect(governments.capitalOf('ZZ')).toBeNull();
    expect(governments.country('UA')).toMatchObject({
      type: 'country',
      identity: 'iso3166:UA',
      geonamesId: null,
    });
  });
});
