import { expect, test } from 'vitest';
import { cleanKnowledge } from '../../pipeline/clean/knowledge.ts';
import { resolveStamp } from '../../pipeline/clean/times/resolve.ts';
import { findStamp, readStampLine } from '../../pipeline/clean/times/stamp.ts';
import { parseStatedTime } from '../../pipeline/clean/times/stated.ts';

function read(line: string, country: string | null = null): string {
  const stamp = readStampLine(line)?.find(({ kind }) => kind === 'published') ?? readStampLine(line)?.[0];
  if (stamp === undefined) return 'no stamp';
  const { publishedOn, publishedAt, publishedZone } = resolveStamp(stamp, cleanKnowledge().zones, country);
  return [publishedOn, publishedAt, publishedZone].filter((part) => part !== null).join(' ');
}

test.each([
  ['November 17, 2024 at 14:00 JST', '2024-11-17 2024-11-17T05:00:00Z +09:00'],
  ['Friday, July 21, 2017', '2017-07-21'],
  ['17 Nov 2024', '2024-11-17'],
  ['17th November, 2024', '2024-11-17'],
  ['Sunday 17 November 2024 09.30 GMT', '2024-11-17 2024-11-17T09:30:00Z +00:00'],
  ['Nov. 17, 2024 2:05 p.m. EDT', '2024-11-17 2024-11-17T18:05:00Z -04:00'],
  ['Nov 17, 2024 12:00 am UTC', '2024-11-17 2024-11-17T00:00:00Z +00:00'],
  ['Published: Monday, November 18, 2024, 6:15 a.m. JST', '2024-11-18 2024-11-17T21:15:00Z +09:00'],
  ['Posted on 2024-11-17 | Updated on 2024-11-19', '2024-11-17'],
  ['Updated November 19, 2024 · Published November 17, 2024', '2024-11-17'],
  ['Last modified: 19 Nov 2024', '2024-11-19'],
  ['2024-11-17T14:00:00+09:00', '2024-11-17 2024-11-17T05:00:00Z +09:00'],
  ['2024-11-17 14:00 (GMT+9)', '2024-11-17 2024-11-17T05:00:00Z +09:00'],
  ['17 November 2024 14:00 UTC+05:30', '2024-11-17 2024-11-17T08:30:00Z +05:30'],
  ['17/11/2024', '2024-11-17'],
  ['11/17/2024', '2024-11-17'],
  ['03/04/2024', 'no stamp'],
  ['2:30 PM GMT, Sun November 17, 2024', '2024-11-17 2024-11-17T14:30:00Z +00:00'],
  ['0930 hrs, 17 Nov 2024', '2024-11-17'],
  ['29 February 2023', 'no stamp'],
  ['17 November', 'no stamp'],
  ['November 17, 2024 was a Sunday', 'no stamp'],
  ['May 2024', 'no stamp'],
  ['14:00 JST', 'no stamp'],
  ['', 'no stamp'],
])('%s → %s', (line, expected) => {
  expect(read(line)).toBe(expected);
});

test('an abbreviation with several meanings needs the country of the publisher', () => {
  expect(read('17 Nov 2024 14:00 IST', 'IN')).toBe('2024-11-17 2024-11-17T08:30:00Z +05:30');
  expect(read('17 Nov 2024 14:00 IST', 'IL')).toBe('2024-11-17 2024-11-17T12:00:00Z +02:00');
  expect(read('17 Nov 2024 14:00 IST')).toBe('2024-11-17');
  expect(read('17 Nov 2024 14:00 XYZT')).toBe('2024-11-17');
});

test('the zones of the United States without S or D follow its summer time', () => {
  expect(read('March 9, 2024 9:00 am ET')).toContain('-05:00');
  expect(read('March 10, 2024 9:00 am ET')).toContain('-04:00');
  expect(read('November 2, 2024 9:00 am PT')).toContain('-07:00');
  expect(read('November 3, 2024 9:00 am PT')).toContain('-08:00');
});

test('a stamp is found behind a name', () => {
  const line = 'By Nora Weiss | 17 November 2024';
  const stamp = findStamp(line);
  expect(line.slice(stamp?.start, stamp?.end)).toBe('17 November 2024');
  expect(findStamp('By Nora Weiss')).toBeNull();
});

test('stated times are ISO 8601 and days that exist', () => {
  expect(parseStatedTime('2024-02-29')?.day).toEqual({ year: 2024, month: 2, day: 29 });
  expect(parseStatedTime('2024-11-17T14:00+0900')?.offset).toBe(540);
  expect(parseStatedTime('2024-11-17T14:00Z')?.offset).toBe(0);
  for (const text of ['2023-02-29', '2024-11-17T24:00', '2024-11-17T14', '17 Nov 2024', '']) {
    expect(parseStatedTime(text)).toBeNull();
  }
});
