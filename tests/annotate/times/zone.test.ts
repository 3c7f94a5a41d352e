import { afterEach, describe, expect, it } from 'vitest';
import { bodyArticle } from '../../articles.ts';
import { readCases, readValues } from '../values.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Every case of times, as rows. */
const rows = (): unknown[] =>
  readCases(new URL('./cases.tsv', import.meta.url)).map(([, published, country, text]) =>
    readValues(bodyArticle(text!, { publishedOn: published || null, publisherCountry: country || null })),
  );

describe('the zone of the machine', () => {
  it('changes no value', () => {
    process.env.TZ = 'Pacific/Kiritimati';
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-840);
    const east = rows();
    process.env.TZ = 'Pacific/Midway';
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(660);
    expect(rows()).toEqual(east);
  });
});
