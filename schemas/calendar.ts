/**
 * Days and moments of the proleptic Gregorian calendar as text and as numbers, without the clock or the zone of the
 * machine. Days count from 1970-01-01, moments in milliseconds from its first midnight in UTC.
 */

import { daysOf as civilDays, civilOf } from './civil.ts';

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

/** Days of a date that `isDate`. */
export const daysOf = (date: string): number => civilDays(...partsOf(date));

/** The date of a day; the inverse of `daysOf`. */
export function dateOf(days: number): string {
  const { year, month, day } = civilOf(days);
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
