import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../../schemas/stages/annotations.ts';
import { bodyArticle } from '../../articles.ts';
import { readCases, readValues } from '../values.ts';

const print = (text: string, time: TimeExpression): string =>
  [
    `${text.slice(time.start, time.end)} = ${time.type} ${time.value ?? '-'}`,
    ...(time.modifier === null ? [] : [time.modifier]),
    `${time.earliest ?? ''}/${time.latest ?? ''}`,
    ...(time.anchor === null ? [] : [`@${time.anchor}`]),
    ...time.unresolved.map((item) => `!${item}`),
  ].join(' ');

describe('times', () => {
  const cases = readCases(new URL('./cases.tsv', import.meta.url));
  it.each(cases)('%s, %s %s: %s', (_phenomenon, published, country, text, expected) => {
    const article = bodyArticle(text!, {
      publishedOn: published === '' ? null : published!,
      publisherCountry: country === '' ? null : country!,
    });
    const { times } = readValues(article);
    expect(times.map((time) => print(text!, time)).join(' ; ') || '-').toBe(expected);
  });

  it('never reaches over a sentence', () => {
    const text = 'He left in March. 2019 was a good year.';
    const { times } = readValues(bodyArticle(text));
    expect(times.map((time) => time.value)).toEqual(['2024-03', '2019']);
  });

  it('tells in captions what has happened, in the body what will', () => {
    const text = 'The play opens on Thursday.';
    const [body] = readValues(bodyArticle(text)).times;
    const article = bodyArticle(text);
    const caption = { ...article, passages: [{ ...article.passages[0]!, role: 'caption' as const }] };
    expect(body?.value).toBe('2024-11-21');
    expect(readValues(caption).times[0]?.value).toBe('2024-11-14');
  });

  it.each(['1 ', '2020-', 'March ', 'Monday ', 'a year ', 'the end of ', '12:', '1/'])(
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
