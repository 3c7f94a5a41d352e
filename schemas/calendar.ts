/**
 * Days and moments of the proleptic Gregorian calendar as text and as numbers, without the clock or the zone of the
 * machine. Days count from 1970-01-01, moments in milliseconds from its first midnight in UTC.
 */

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether `text` is a day that exists, as `2024-02-29`; years 0001 to 9999. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [year, month, day] = partsOf(text);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= LENGTHS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Whether `text` is a moment that exists, as `2024-11-17T05:00:00Z`. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || !isDate(text.slice(0, 10))) return false;
  return text.slice(11, 13) < '24' && text.slice(14, 16) < '60' && text.slice(17, 19) < '60';
}

const partsOf = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** Days of a date that `isDate`. Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function daysOf(date: string): number {
  const [year, month, day] = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day; the inverse of `daysOf`. */
export function dateOf(days: number): string {
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
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Milliseconds of a moment that `isInstant`. */
export function millisecondsOf(instant: string): number {
  const clock =
    Number(instant.slice(11, 13)) * 3600 + Number(instant.slice(14, 16)) * 60 + Number(instant.slice(17, 19));
  return daysOf(instant.slice(0, 10)) * MS_PER_DAY + clock * 1000;
}

/** The moment at whole seconds; the inverse of `millisecondsOf`. */
export function instantOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / MS_PER_DAY);
  const seconds = Math.floor((milliseconds - days * MS_PER_DAY) / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dateOf(days)}T${clock.map((part) => pad(part, 2)).join(':')}Z`;
}
