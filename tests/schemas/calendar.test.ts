import { expect, test } from 'vitest';
import { dateOf, daysOf, instantOf, isDate, isInstant, millisecondsOf } from '../../schemas/calendar.ts';

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1969-12-31'])('%s is a day', (day) => {
  expect(isDate(day)).toBe(true);
  expect(daysOf(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  expect(dateOf(daysOf(day))).toBe(day);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-4-1',
  '0000-01-01',
  '2024-01-00',
  '2024-01-01 ',
])('%s is no day', (day) => expect(isDate(day)).toBe(false));

test('every day of four centuries is there and back', () => {
  for (let days = -200_000; days < 100_000; days += 97) expect(daysOf(dateOf(days))).toBe(days);
});

test.each(['2024-11-17T05:00:00Z', '1969-12-31T23:59:59Z'])('%s is a moment', (moment) => {
  expect(isInstant(moment)).toBe(true);
  expect(millisecondsOf(moment)).toBe(Date.parse(moment));
  expect(instantOf(millisecondsOf(moment))).toBe(moment);
});

test.each([
  '2024-11-17T24:00:00Z',
  '2024-11-17T05:60:00Z',
  '2024-11-17T05:00:00+09:00',
  '2024-11-31T05:00:00Z',
  '2024-11-17',
])('%s is no moment', (moment) => expect(isInstant(moment)).toBe(false));
