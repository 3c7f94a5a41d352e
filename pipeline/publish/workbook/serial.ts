/**
 * Days and moments as the numbers that spreadsheets take for them: days since 1899-12-30, the time of day as their
 * fraction. Excel counts a 29 February 1900 that never was: what lies before 1 March 1900 has no number that every
 * program reads alike.
 */
import { dateOf, daysOf, instantOf, millisecondsOf } from '../../../schemas/calendar.ts';

/** The serial of 1970-01-01. */
const EPOCH = 25_569;
/** The serial of 1900-03-01. */
const FIRST = 61;
const SECONDS_PER_DAY = 86_400;

/** Null for a day that stays text. */
export function dateSerial(date: string): number | null {
  const serial = daysOf(date) + EPOCH;
  return serial < FIRST ? null : serial;
}

export const dateOfSerial = (serial: number): string => dateOf(serial - EPOCH);

/** Null for a moment that stays text. */
export function instantSerial(instant: string): number | null {
  const serial = millisecondsOf(instant) / (1000 * SECONDS_PER_DAY) + EPOCH;
  return serial < FIRST ? null : serial;
}

/** To the second. */
export const instantOfSerial = (serial: number): string =>
  instantOf(Math.round((serial - EPOCH) * SECONDS_PER_DAY) * 1000);
