import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/knowledge/lexicon.ts';
import { placesOf } from './marked.ts';

const PLACES = new Set(['country', 'region', 'city', 'facility']);
const cases = readLexicon(new URL('./cases.tsv', import.meta.url), ['case', 'country', 'text', 'expected']);

describe('places of a text', () => {
  test.each(cases.map(([name, country, text, expected]) => ({ name, country, text, expected })))(
    '$name',
    ({ country, text, expected }) => {
      const found = placesOf(text!, country === '-' ? {} : { publisherCountry: country! });
      const rows = found
        .filter(({ type }) => PLACES.has(type))
        .map(({ printed, place, unresolved }) => `${printed} = ${place ?? unresolved.join()}`);
      expect(rows.join(' ; ')).toBe(expected);
    },
  );
});
