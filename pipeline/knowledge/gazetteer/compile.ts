import type { Collection, NameRecord, PlaceRecord } from './collect.ts';
import type { Sections } from './format.ts';
import { hashWords } from './hash.ts';
import { NameUse, PlaceKind, PlaceType, populationClass } from './kinds.ts';

export const POPULATION_SHIFT = 12;
export const FIRST_WORD_SHIFT = 14;
export const UPPER_ONLY = 16;

/** Typed arrays out of the records. Same records, same bytes. */
export function compile({ places, names }: Collection): Sections {
  const admin1 = [...new Set(places.map((place) => place.admin1))].sort();
  if (admin1[0] !== '') admin1.unshift('');
  const admin1Index = new Map(admin1.map((code, i) => [code, i]));
  return {
    type: Uint8Array.from(places, (place) => place.type),
    country: Uint16Array.from(places, (place) => packCountry(place.country)),
    admin1: Uint16Array.from(places, (place) => admin1Index.get(place.admin1)!),
    geonamesId: Int32Array.from(places, (place) => place.geonamesId),
    population: Int32Array.from(places, (place) => place.population),
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

type NameSections = Omit<
  Sections,
  | 'type'
  | 'country'
  | 'admin1'
  | 'geonamesId'
  | 'population'
  | 'latitude'
  | 'longitude'
  | 'admin1Codes'
  | 'placeName'
  | 'pool'
>;

function compileNames(places: readonly PlaceRecord[], names: readonly NameRecord[]): NameSections {
  const byKey = new Map<string, NameRecord[]>();
  for (const name of names) {
    const list = byKey.get(name.key);
    if (list === undefined) byKey.set(name.key, [name]);
    else list.push(name);
  }
  const keys = [...byKey.keys()].sort();
  let capacity = 1 << 10;
  while (capacity < keys.length * 2) capacity <<= 1;
  const slots = new Int32Array(capacity);
  const firstWord = new Uint8Array(1 << (32 - FIRST_WORD_SHIFT));
  const nameHash = new Int32Array(keys.length);
  const nameKind = new Uint16Array(keys.length);
  const nameKindUpper = new Uint16Array(keys.length);
  const nameCandidates = new Int32Array(keys.length + 1);
  const candidatePlace: number[] = [];
  const candidateUse: number[] = [];
  keys.forEach((key, i) => {
    const [first, second] = hashWords(key.split(' '));
    let slot = first & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = i + 1;
    nameHash[i] = second | 0;
    const words = key.split(' ');
    const head = hashWords(words.slice(0, 1))[0] >>> FIRST_WORD_SHIFT;
    firstWord[head] = Math.max(firstWord[head]!, Math.min(words.length, 9));
    const list = withoutDoubles(byKey.get(key)!);
    nameKind[i] = kindOf(
      places,
      list.filter((name) => !name.isUpperOnly),
    );
    nameKindUpper[i] = kindOf(places, list);
    nameCandidates[i] = candidatePlace.length;
    for (const name of list) {
      candidatePlace.push(name.place);
      candidateUse.push(name.use | (name.isUpperOnly ? UPPER_ONLY : 0));
    }
  });
  nameCandidates[keys.length] = candidatePlace.length;
  return {
    nameHash,
    nameKind,
    nameKindUpper,
    nameCandidates,
    candidatePlace: Int32Array.from(candidatePlace),
    candidateUse: Uint8Array.from(candidateUse),
    slots,
    firstWord,
  };
}

/** Ordered by place; of several names of one place that fold alike, the widest use. */
function withoutDoubles(names: readonly NameRecord[]): NameRecord[] {
  const sorted = [...names].sort(
    (a, b) => a.place - b.place || Number(a.isUpperOnly) - Number(b.isUpperOnly) || a.use - b.use,
  );
  return sorted.filter(
    (name, i) => i === 0 || sorted[i - 1]!.place !== name.place || name.use === NameUse.DEMONYM,
  );
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
