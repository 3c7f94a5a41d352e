import { describe, expect, test } from 'vitest';
import { placesOf } from './marked.ts';

describe('types', () => {
  test('a place gets the type that it has, others keep theirs', () => {
    const types = (marked: string) => placesOf(marked).map(({ type }) => type);
    expect(types('{C Kenya}, {C Illinois}, {C Nairobi} and {C northern Iraq} were named.')).toEqual([
      'country',
      'region',
      'city',
      'region',
    ]);
    expect(types('{P Jordan Hale} of {O Manchester United} spoke.')).toEqual(['person', 'organization']);
    expect(types('He spoke to the {C Center} for Rural Growth.')).toEqual(['other']);
  });

  test('a part of a country keeps its land', () => {
    expect(placesOf('Fighting went on in {C northern Iraq} today.')[0]).toMatchObject({ country: 'IQ' });
  });
});

describe('bad input', () => {
  test('a long line of place names stays linear', () => {
    const time = (words: number): number => {
      const text = 'London Paris, Springfield '.repeat(words);
      const start = performance.now();
      placesOf(text);
      return performance.now() - start;
    };
    time(500);
    const once = time(2000);
    expect(time(16000)).toBeLessThan(40 * once + 200);
  });

  test('no names, no text', () => {
    expect(placesOf('')).toEqual([]);
    expect(placesOf('It rained.')).toEqual([]);
  });
});

test("a dateline's place is found, its agency is none", () => {
  const text = 'GENEVA, Nov. 3 (Meridian) - Envoys met.';
  const passage = { start: 0, end: text.length, role: 'body' as const, credit: null };
  const dateline = { start: 0, end: 6 };
  const passages = [{ ...passage, dateline, proseStart: text.indexOf('Envoys'), proseEnd: text.length }];
  expect(placesOf(text, { passages }).map(({ printed, place }) => [printed, place])).toEqual([
    ['GENEVA', 'geonames:2660646'],
  ]);
});
