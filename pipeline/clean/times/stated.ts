import { type Day, isDay, isWallTime, parseOffset, type WallTime } from './calendar.ts';

/** A day, perhaps with time and zone. */
export interface PublishedTime {
  readonly day: Day;
  readonly time: WallTime | null;
  /** Minutes east of Greenwich; null where no zone is stated or its abbreviation has several meanings. */
  readonly offset: number | null;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601: `2024-11-17`, `2024-11-17T14:00+09:00`, `2024-11-17T05:00:00Z`; null for anything else. */
export function parseStatedTime(text: string): PublishedTime | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!isDay(day)) return null;
  if (match[4] === undefined) return { day, time: null, offset: null };
  const time = { hour: Number(match[4]), minute: Number(match[5]), second: Number(match[6] ?? 0) };
  if (!isWallTime(time)) return null;
  return { day, time, offset: match[7] === undefined ? null : parseOffset(match[7]) };
}
