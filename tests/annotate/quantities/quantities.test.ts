import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../schemas/stages/annotations.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { bodyArticle } from '../../articles.ts';
import { readCases, readValues } from '../values.ts';

const print = (text: string, quantity: Quantity): string =>
  [
    `${text.slice(quantity.start, quantity.end)} = ${quantity.kind}`,
    quantity.value ?? '-',
    ...(quantity.valueMax === null ? [] : [`..${quantity.valueMax}`]),
    quantity.unit ?? '-',
    ...(quantity.per === null ? [] : [`per:${quantity.per}`]),
    ...(quantity.unitBasis === null ? [] : [`(${quantity.unitBasis})`]),
    ...(quantity.modifier === null ? [] : [quantity.modifier]),
    ...(quantity.of === null ? [] : [`of:${text.slice(quantity.of.start, quantity.of.end)}`]),
    ...(quantity.sameAs < 0 ? [] : [`same:${quantity.sameAs}${quantity.isConversion ? '*' : ''}`]),
    ...quantity.unresolved.map((item) => `!${item}`),
  ].join(' ');

/** An article whose only passage begins with a dateline. */
function datelined(place: string, text: string, publisherCountry: string | null): Article {
  const article = bodyArticle(`${place}--${text}`, { publisherCountry });
  const passage = article.passages[0]!;
  const dateline = { start: 0, end: place.length };
  return { ...article, passages: [{ ...passage, dateline, proseStart: place.length + 2 }] };
}

describe('quantities', () => {
  const cases = readCases(new URL('./cases.tsv', import.meta.url));
  it.each(cases)('%s %s: %s', (_phenomenon, country, text, expected) => {
    const article = bodyArticle(text!, { publisherCountry: country === '' ? null : country! });
    const { quantities } = readValues(article);
    expect(quantities.map((quantity) => print(text!, quantity)).join(' ; ') || '-').toBe(expected);
  });

  it.each([
    ['TORONTO', null, 'CAD', 'dateline'],
    ['SYDNEY', 'AU', 'AUD', 'publisher_country'],
    ['KYIV', 'JP', 'USD', 'symbol'],
    ['HONG KONG', 'AU', null, null],
    ['MEXICO CITY', null, 'MXN', 'dateline'],
    ['ATLANTA, Georgia', 'GB', 'USD', 'dateline'],
    ['VANCOUVER, British Columbia', null, 'CAD', 'dateline'],
    ['SPRINGFIELD', null, 'USD', 'dateline'],
  ])('reads a bare sign in %s, published in %s, as %s', (place, country, unit, basis) => {
    const [amount] = readValues(datelined(place, 'The bridge cost $5 million.', country)).quantities;
    expect([amount?.unit, amount?.unitBasis]).toEqual([unit, basis]);
    expect(amount?.unresolved).toEqual(unit === null ? ['unit:ambiguous'] : []);
  });

  it.each([
    ['LONDON', ', Ontario (AP) — ', 'CAD'],
    ['SYDNEY', ', Nova Scotia, May 3 -- ', 'CAD'],
  ])('reads the region behind the place of a dateline: %s%s', (place, behind, unit) => {
    const article = bodyArticle(`${place}${behind}The bridge cost $5 million.`);
    const passage = article.passages[0]!;
    const dateline = { start: 0, end: place.length };
    const passages = [{ ...passage, dateline, proseStart: place.length + behind.length }];
    expect(readValues({ ...article, passages }).quantities.at(-1)?.unit).toBe(unit);
  });

  it('shifts decimals as text', () => {
    const values = ['1.15 billion', '0.07 million', '4.35 trillion', '1.005 thousand'].map(
      (text) => readValues(bodyArticle(`They lost ${text} euros.`)).quantities[0]?.value,
    );
    expect(values).toEqual([1150000000, 70000, 4350000000000, 1005]);
  });

  it.each(['$', '1 ', '$1 ', '5 to ', '1,', '1-', 'dozens of ', '5 pounds ', '20 20" ', '5 feet '])(
    'takes linear time for "%s"',
    (unit) => {
      const time = (size: number): number => {
        const article = bodyArticle(unit.repeat(Math.ceil(size / unit.length)));
        const start = process.cpuUsage();
        readValues(article);
        return process.cpuUsage(start).user;
      };
      time(20_000);
      const small = time(20_000);
      expect(time(80_000)).toBeLessThan(small * 16 + 200_000);
    },
  );
});
