import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCountries } from '../../pipeline/knowledge/countries/countries.ts';
import { PlaceType } from '../../pipeline/knowledge/gazetteer/kinds.ts';
import { loadGazetteer } from '../../pipeline/knowledge/gazetteer/load.ts';

const folder = fileURLToPath(new URL('../../pipeline/knowledge/countries/', import.meta.url));
const countries = readCountries();

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

const gazetteer = loadGazetteer();

/** Types and countries of the places that bear a name. */
function placesOf(name: string): (readonly [type: number, country: string])[] {
  const record = gazetteer.find(name);
  if (record < 0) return [];
  const [from, to] = [gazetteer.firstCandidate(record), gazetteer.endCandidate(record)];
  return Array.from({ length: to - from }, (_, i) => {
    const place = gazetteer.candidatePlace(from + i);
    return [gazetteer.typeOf(place), gazetteer.countryOf(place) ?? ''] as const;
  });
}

test.each(countries.filter(({ capital }) => capital !== null))(
  'the capital of $name, $capital, is a city there',
  ({ code, capital }) => {
    expect(placesOf(capital!).some(([type, country]) => type >= PlaceType.CITY && country === code)).toBe(
      true,
    );
  },
);
