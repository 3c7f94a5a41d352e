/**
 * Days of the proleptic Gregorian calendar as integers from 1970-01-01, without clock or zone of the machine.
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

export function civilOf(days: number): Civil {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

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
