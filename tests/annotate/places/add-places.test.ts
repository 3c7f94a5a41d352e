import { describe, expect, test } from 'vitest';
import { placesOf } from './marked.ts';

const found = (marked: string) => placesOf(marked).map(({ printed, type }) => `${type} ${printed}`);

describe('places that no name holds', () => {
  test.each<[marked: string, wanted: string[]]>([
    ['Exports to the United States rose.', ['country United States']],
    ['He flew from Nairobi to Dar es Salaam.', ['city Nairobi', 'city Dar es Salaam']],
    ['Crews reached the village of Umbarindo on foot.', ['city Umbarindo']],
    ['A clinic opened in Umbarindo, Kenya, last week.', ['city Umbarindo', 'country Kenya']],
    ['A US-based firm won.', ['country US']],
    // Words of dates, months and common words are none.
    ['It opened in March 2019 and closed in May.', []],
    ['Hope remains, he said. Reading helps.', []],
    // Money is none.
    ['The bridge cost US$40 million.', []],
  ])('%s', (marked, wanted) => {
    expect(found(marked)).toEqual(wanted);
  });
});

describe('names that are cut or typed otherwise', () => {
  test.each<[marked: string, wanted: string[]]>([
    [
      'Aid reached the {C Democratic Republic} of the {C Congo} by air.',
      ['country Democratic Republic of the Congo'],
    ],
    ['He lives in the village of {P Obrin}.', ['city Obrin']],
    ['They met in Toluca, {O Mexico State}, at noon.', ['city Toluca', 'region Mexico State']],
    ['It cost {C US}$3 million.', []],
    ['He spoke to the {C Center} for Rural Growth.', ['other Center']],
  ])('%s', (marked, wanted) => {
    expect(found(marked)).toEqual(wanted);
  });

  test('a long line of capitals stays linear', () => {
    const time = (words: number): number => {
      const text = 'London Paris Springfield '.repeat(words);
      const start = performance.now();
      placesOf(text);
      return performance.now() - start;
    };
    time(500);
    const once = time(2000);
    expect(time(16000)).toBeLessThan(40 * once + 200);
  });
});
