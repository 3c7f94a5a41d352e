import { civilOf, dateText, daysOf, isoWeek, monthLength, pad } from './day.ts';

export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'season';

/** A stretch of the calendar: its TIMEX3 value, first and last day (both included). */
export interface Point {
  readonly grain: Grain;
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

export const dayPoint = (days: number): Point => ({
  grain: 'day',
  value: dateText(days),
  first: days,
  last: days,
});

/** Of a month counted from January of year 0, so that months can be added. */
export function monthPoint(count: number): Point {
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const first = daysOf(year, month, 1);
  return {
    grain: 'month',
    value: `${pad(year, 4)}-${pad(month)}`,
    first,
    last: first + monthLength(year, month) - 1,
  };
}

export const monthCount = (days: number): number => {
  const { year, month } = civilOf(days);
  return year * 12 + month - 1;
};

/** Of a quarter counted from the first of year 0. */
export function quarterPoint(count: number): Point {
  const year = Math.floor(count / 4);
  const quarter = count - year * 4;
  const last = monthPoint(year * 12 + quarter * 3 + 2).last;
  return {
    grain: 'quarter',
    value: `${pad(year, 4)}-Q${quarter + 1}`,
    first: daysOf(year, quarter * 3 + 1, 1),
    last,
  };
}

export const quarterCount = (days: number): number => Math.floor(monthCount(days) / 3);

export function halfPoint(year: number, half: 1 | 2): Point {
  const first = daysOf(year, half === 1 ? 1 : 7, 1);
  const last = half === 1 ? daysOf(year, 6, 30) : daysOf(year, 12, 31);
  return { grain: 'half', value: `${pad(year, 4)}-H${half}`, first, last };
}

export function yearPoint(year: number): Point {
  return { grain: 'year', value: pad(year, 4), first: daysOf(year, 1, 1), last: daysOf(year, 12, 31) };
}

/** Of the decade that begins with `year`: "198". */
export function decadePoint(year: number): Point {
  return {
    grain: 'decade',
    value: pad(Math.floor(year / 10), 3),
    first: daysOf(year, 1, 1),
    last: daysOf(year + 9, 12, 31),
  };
}

/** The nth century, as TIMEX3 writes it: the 19th is "18". */
export function centuryPoint(nth: number): Point {
  return {
    grain: 'century',
    value: pad(nth - 1),
    first: daysOf((nth - 1) * 100 + 1, 1, 1),
    last: daysOf(nth * 100, 12, 31),
  };
}

export function weekPoint(days: number): Point {
  const { year, week, monday } = isoWeek(days);
  return { grain: 'week', value: `${pad(year, 4)}-W${pad(week)}`, first: monday, last: monday + 6 };
}

export function weekendPoint(days: number): Point {
  const week = weekPoint(days);
  return { grain: 'weekend', value: `${week.value}-WE`, first: week.first + 5, last: week.last };
}

/** Seasons have no bounds that hold everywhere. */
export function seasonPoint(year: number, season: string): Point {
  return { grain: 'season', value: `${pad(year, 4)}-${season}`, first: 0, last: 0 };
}

/** The stretch of a grain that holds a day. */
export function pointOf(grain: Grain, days: number): Point {
  const { year } = civilOf(days);
  switch (grain) {
    case 'day':
      return dayPoint(days);
    case 'week':
      return weekPoint(days);
    case 'weekend':
      return weekendPoint(days);
    case 'month':
      return monthPoint(monthCount(days));
    case 'quarter':
      return quarterPoint(quarterCount(days));
    case 'half':
      return halfPoint(year, monthCount(days) % 12 < 6 ? 1 : 2);
    case 'decade':
      return decadePoint(Math.floor(year / 10) * 10);
    case 'century':
      return centuryPoint(Math.floor((year - 1) / 100) + 1);
    default:
      return yearPoint(year);
  }
}

/** The stretch `n` units after the one of that grain which holds a day. */
export function shiftedPoint(grain: Grain, days: number, n: number): Point {
  const { year } = civilOf(days);
  switch (grain) {
    case 'day':
      return dayPoint(days + n);
    case 'week':
      return weekPoint(days + 7 * n);
    case 'weekend':
      return weekendPoint(days + 7 * n);
    case 'month':
      return monthPoint(monthCount(days) + n);
    case 'quarter':
      return quarterPoint(quarterCount(days) + n);
    case 'half':
      return pointOf('half', monthPoint(monthCount(days) + 6 * n).first);
    case 'decade':
      return decadePoint((Math.floor(year / 10) + n) * 10);
    case 'century':
      return centuryPoint(Math.floor((year - 1) / 100) + 1 + n);
    default:
      return yearPoint(year + n);
  }
}

/** The same stretch `n` years later: 2009-Q3 for 2010-Q3, 2023-11-16 for 2024-11-16. */
export function yearsLater(point: Point, n: number): Point {
  const { year, month, day } = civilOf(point.first);
  if (point.grain === 'month') return monthPoint((year + n) * 12 + month - 1);
  if (point.grain === 'quarter') return quarterPoint((year + n) * 4 + Math.floor((month - 1) / 3));
  if (point.grain === 'half') return halfPoint(year + n, month < 7 ? 1 : 2);
  if (point.grain === 'day') {
    return dayPoint(daysOf(year + n, month, Math.min(day, monthLength(year + n, month))));
  }
  return yearPoint(year + n);
}
