import { lexicon } from '../lexicon.ts';
import { type Day, parseOffset } from './calendar.ts';

interface Zone {
  /** Country whose publishers mean this zone; empty: everybody. */
  readonly country: string;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  /** `us`: an hour more from the second Sunday of March to the first of November. */
  readonly summer: string;
}

/** Zones by their printed abbreviation. */
export type Zones = ReadonlyMap<string, readonly Zone[]>;

export function loadZones(): Zones {
  const zones = new Map<string, Zone[]>();
  for (const [abbreviation, country, offset, summer] of lexicon('zones', [
    'abbreviation',
    'country',
    'offset',
    'summer',
  ])) {
    const list = zones.get(abbreviation!) ?? [];
    list.push({ country: country!, offset: parseOffset(offset!) ?? 0, summer: summer! });
    zones.set(abbreviation!, list);
  }
  return zones;
}

/** Minutes east of Greenwich; null where the abbreviation means several zones and the country does not decide. */
export function zoneOffset(zones: Zones, name: string, day: Day, country: string | null): number | null {
  const list = zones.get(name) ?? [];
  const own = list.filter((zone) => zone.country === country);
  const [zone, ...more] = own.length > 0 ? own : list;
  if (zone === undefined || more.length > 0) return null;
  return zone.offset + (zone.summer === 'us' && isUsSummer(day) ? 60 : 0);
}

/** Rule since 2007 (Energy Policy Act of 2005); by day, as a timestamp's hour seldom falls into the change. */
function isUsSummer({ year, month, day }: Day): boolean {
  const march = 14 - ((new Date(Date.UTC(year, 2, 1)).getUTCDay() + 6) % 7);
  const november = 7 - ((new Date(Date.UTC(year, 10, 1)).getUTCDay() + 6) % 7);
  const key = month * 100 + day;
  return key >= 300 + march && key < 1100 + november;
}
