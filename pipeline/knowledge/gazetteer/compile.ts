import type { Collection, NameRecord, PlaceRecord } from './collect.ts';
import type { Sections } from './format.ts';
import { hashWords } from './hash.ts';
import { NameUse, PlaceKind, PlaceType, populationClass } from './kinds.ts';

/** Bits of a name's kind beside `PlaceKind`. */
export const KIND_MASK = 0xfff;
export const POPULATION_SHIFT = 12;
export const GOES_ON = 0x8000;
/** Bits of a candidate beside its place. */
export const PLACE_MASK = 0xffffff;
export const USE_SHIFT = 24;
export const UPPER_ONLY = 1 << 28;
export const TYPE_SHIFT = 16;
export const FIRST_WORD_SHIFT = 12;

/** Typed arrays out of the records. Same records, same bytes. */
export function compile({ places, names }: Collection): Sections {
  const admin1 = [...new Set(places.map((place) => place.admin1))].sort();
  if (admin1[0] !== '') admin1.unshift('');
  const admin1Index = new Map(admin1.map((code, i) => [code, i]));
  const fields = places.flatMap(({ type, country, admin1: code, population, geonamesId }) => [
    (type << TYPE_SHIFT) | packCountry(country),
    admin1Index.get(code)!,
    population,
    geonamesId,
  ]);
  return {
    places: Int32Array.from(fields),
    latitude: Int32Array.from(places, (place) => place.latitude),
    longitude: Int32Array.from(places, (place) => place.longitude),
    admin1Codes: new TextEncoder().encode(admin1.join('\0')),
    ...pooled(places),
    ...compileNames(places, names),
  };
}

function pooled(places: readonly PlaceRecord[]): Pick<Sections, 'placeName' | 'pool'> {
  const encoder = new TextEncoder();
  const placeName = new Int32Array(places.length + 1);
  const parts: Uint8Array[] = [];
  let offset = 0;
  places.forEach((place, i) => {
    const bytes = encoder.encode(place.name);
    placeName[i] = offset;
    parts.push(bytes);
    offset += bytes.length;
  });
  placeName[places.length] = offset;
  const pool = new Uint8Array(offset);
  parts.forEach((bytes, i) => {
    pool.set(bytes, placeName[i]!);
  });
  return { placeName, pool };
}

type NameSections = Pick<Sections, 'names' | 'candidates' | 'slots' | 'firstWords'>;

function compileNames(places: readonly PlaceRecord[], names: readonly NameRecord[]): NameSections {
  const { byKey, longer } = grouped(names);
  const keys = [...byKey.keys()].sort();
  let capacity = 1 << 10;
  while (capacity < keys.length * 2) capacity <<= 1;
  const slots = new Int32Array(capacity * 2);
  const firstWords = new Uint8Array((1 << (32 - FIRST_WORD_SHIFT)) / 8);
  const fields = new Int32Array((keys.length + 1) * 2);
  const candidates: number[] = [];
  keys.forEach((key, i) => {
    const words = key.split(' ');
    const [first, second] = hashWords(words);
    let slot = first & (capacity - 1);
    while (slots[slot * 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot * 2] = i + 1;
    slots[slot * 2 + 1] = second | 0;
    const bit = hashWords(words.slice(0, 1))[0] >>> FIRST_WORD_SHIFT;
    firstWords[bit >> 3]! |= 1 << (bit & 7);
    const list = withoutDoubles(places, byKey.get(key)!);
    const small = list.filter((name) => !name.isUpperOnly);
    const more = longer.has(key) ? GOES_ON : 0;
    fields[i * 2] = ((kindOf(places, list) | more) << 16) | kindOf(places, small) | more;
    fields[i * 2 + 1] = candidates.length;
    for (const { place, use, isUpperOnly } of list) {
      candidates.push(place | (use << USE_SHIFT) | (isUpperOnly ? UPPER_ONLY : 0));
    }
  });
  fields[keys.length * 2 + 1] = candidates.length;
  return { names: fields, candidates: Int32Array.from(candidates), slots, firstWords };
}

/** Records by folded name, beginnings of longer names among them, and which keys longer names begin with. */
function grouped(names: readonly NameRecord[]): {
  byKey: Map<string, NameRecord[]>;
  longer: ReadonlySet<string>;
} {
  const byKey = new Map<string, NameRecord[]>();
  const longer = new Set<string>();
  for (const name of names) {
    const list = byKey.get(name.key);
    if (list === undefined) byKey.set(name.key, [name]);
    else list.push(name);
    for (let at = name.key.indexOf(' '); at >= 0; at = name.key.indexOf(' ', at + 1)) {
      longer.add(name.key.slice(0, at));
    }
  }
  for (const key of longer) if (!byKey.has(key)) byKey.set(key, []);
  return { byKey, longer };
}

/** Ordered by type, cities by population; of several names of one place that fold alike, the widest use. */
function withoutDoubles(places: readonly PlaceRecord[], names: readonly NameRecord[]): NameRecord[] {
  const sorted = [...names].sort((a, b) => {
    const left = places[a.place]!;
    const right = places[b.place]!;
    return (
      orderOf(left) - orderOf(right) ||
      right.population - left.population ||
      a.place - b.place ||
      Number(a.isUpperOnly) - Number(b.isUpperOnly) ||
      a.use - b.use
    );
  });
  return sorted.filter(
    (name, i) => i === 0 || sorted[i - 1]!.place !== name.place || name.use === NameUse.DEMONYM,
  );
}

/** Capitals stand among the cities. */
function orderOf({ type }: PlaceRecord): number {
  return Math.min(type, PlaceType.CITY);
}

function kindOf(places: readonly PlaceRecord[], names: readonly NameRecord[]): number {
  let kind = 0;
  let population = 0;
  for (const name of names) {
    const place = places[name.place]!;
    kind |= bitOf(place, name);
    if (place.type < PlaceType.CITY) continue;
    population = Math.max(population, place.population);
    if (place.isCapital) kind |= PlaceKind.CAPITAL;
  }
  return kind | (populationClass(population) << POPULATION_SHIFT);
}

function bitOf(place: PlaceRecord, name: NameRecord): number {
  if (name.use === NameUse.DEMONYM) return PlaceKind.DEMONYM;
  if (name.use === NameUse.METONYM) return PlaceKind.METONYM;
  if (name.use === NameUse.ABBREVIATION) return PlaceKind.ABBREVIATION;
  switch (place.type) {
    case PlaceType.COUNTRY:
      return PlaceKind.COUNTRY;
    case PlaceType.REGION:
      return PlaceKind.REGION;
    case PlaceType.COUNTY:
      return PlaceKind.COUNTY;
    case PlaceType.CITY:
    case PlaceType.CAPITAL:
      return PlaceKind.CITY;
    default:
      return PlaceKind.AREA;
  }
}

function packCountry(code: string): number {
  return code === '' ? 0 : (code.charCodeAt(0) << 8) | code.charCodeAt(1);
}
