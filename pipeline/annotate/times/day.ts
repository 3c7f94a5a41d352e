import { civilOf, daysOf } from '../../../schemas/civil.ts';

export { civilOf, daysOf };

export function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : daysOf(year, month + 1, 1) - daysOf(year, month, 1);
}

/** Monday = 0 … Sunday = 6. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

/** ISO 8601 week: the one that holds the Thursday belongs to its year. */
export function isoWeek(days: number): { year: number; week: number; monday: number } {
  const monday = days - weekdayOf(days);
  const { year } = civilOf(monday + 3);
  const first = daysOf(year, 1, 4);
  return { year, week: (monday - (first - weekdayOf(first))) / 7 + 1, monday };
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Texts of days asked for before; emptied when it grows, so that a long run stays small. */
const texts = new Map<number, string>();
const MOST = 4096;

/** `2024-11-16` */
export function dateText(days: number): string {
  const known = texts.get(days);
  if (known !== undefined) return known;
  if (texts.size >= MOST) texts.clear();
  const text = textOf(days);
  texts.set(days, text);
  return text;
}

function textOf(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Days of `2024-11-16`; null for null. */
export function daysOfText(date: string | null): number | null {
  if (date === null) return null;
  return daysOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
