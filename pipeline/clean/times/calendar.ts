/** Days and instants by arithmetic alone: no clock, no zone of the machine. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Whether the day exists in the Gregorian calendar, years 1000 to 9999. */
export function isDay({ year, month, day }: Day): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const isWallTime = ({ hour, minute, second }: WallTime): boolean =>
  hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;

/** `2024-11-17` */
export const formatDay = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** `+09:00`; minutes east of Greenwich. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Minutes east of Greenwich of `+09:00`, `-0330`, `+9`, `Z`; null for anything else or beyond 14 hours. */
export function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const match = /^([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return null;
  return match[1] === '+' ? minutes : -minutes;
}

/** UTC instant of a wall time: `2024-11-17T05:00:00Z`. */
export function formatInstant(day: Day, time: WallTime, offsetMinutes: number): string {
  const at = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, time.second);
  return new Date(at - offsetMinutes * 60_000).toISOString().replace('.000Z', 'Z');
}
