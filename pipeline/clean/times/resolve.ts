import { formatDay, formatInstant, formatOffset, parseOffset } from './calendar.ts';
import type { Stamp } from './stamp.ts';
import type { PublishedTime } from './stated.ts';
import { type Zones, zoneOffset } from './zones.ts';

/** The time columns of an article. */
export interface Publication {
  /** `2024-11-17` */
  readonly publishedOn: string;
  /** `2024-11-17T05:00:00Z`; null unless a time and a zone are stated. */
  readonly publishedAt: string | null;
  /** `+09:00` */
  readonly publishedZone: string | null;
}

/** Normalised values of a printed stamp; `country` is the publisher's, for abbreviations with several meanings. */
export function resolveStamp(stamp: Stamp, zones: Zones, country: string | null): Publication {
  const offset =
    stamp.zone === null
      ? null
      : (parseOffset(stamp.zone) ?? zoneOffset(zones, stamp.zone, stamp.day, country));
  return resolvePublication({ day: stamp.day, time: stamp.time, offset });
}

export function resolvePublication({ day, time, offset }: PublishedTime): Publication {
  return {
    publishedOn: formatDay(day),
    publishedAt: time === null || offset === null ? null : formatInstant(day, time, offset),
    publishedZone: time === null || offset === null ? null : formatOffset(offset),
  };
}
