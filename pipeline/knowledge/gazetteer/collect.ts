import { DatelineError } from '../../error.ts';
import {
  readCountries,
  readMetonyms,
  readRegionDemonyms,
  readRegionNames,
  readWorldRegions,
} from '../countries/countries.ts';
import { readLexicon } from '../lexicon.ts';
import { cityNames } from './city-names.ts';
import { divisionNames } from './division-names.ts';
import { foldedWords, isFoldable } from './fold.ts';
import { type City, readCities, readDivisions } from './geonames.ts';
import { NameUse, type NameUseCode, PlaceType, type PlaceTypeCode } from './kinds.ts';

export interface PlaceRecord {
  readonly type: PlaceTypeCode;
  readonly name: string;
  readonly country: string;
  /** "US.TX", empty without. */
  readonly admin1: string;
  readonly geonamesId: number;
  readonly population: number;
  readonly isCapital: boolean;
  readonly latitude: number;
  readonly longitude: number;
}

export interface NameRecord {
  /** Folded words, joined by blanks. */
  readonly key: string;
  readonly place: number;
  readonly use: NameUseCode;
  /** "US", "UK": counts only when printed in capitals. */
  readonly isUpperOnly: boolean;
}

export interface Collection {
  readonly places: PlaceRecord[];
  readonly names: NameRecord[];
}

const NO_POINT = { geonamesId: 0, population: 0, isCapital: false, latitude: 0, longitude: 0 };

/** Every place and every name of it, from our lexicons and the packages. */
export function collect(): Collection {
  const collection: Collection = { places: [], names: [] };
  const byCode = addCountries(collection);
  const areas = addAreas(collection);
  const regions = addRegions(collection);
  checkAreas(collection);
  addCounties(collection);
  addCities(collection);
  for (const [name, code] of readMetonyms()) addName(collection, name!, byCode.get(code!)!, NameUse.METONYM);
  for (const [word, place] of readRegionDemonyms()) {
    const index = areas.get(place!) ?? regions.get(place!);
    if (index === undefined) throw unknown('demonyms.tsv', place!);
    addName(collection, word!, index, NameUse.DEMONYM);
  }
  return collection;
}

function addCountries(collection: Collection): Map<string, number> {
  const byCode = new Map<string, number>();
  for (const country of readCountries()) {
    const place = addPlace(collection, {
      ...NO_POINT,
      type: PlaceType.COUNTRY,
      name: country.name,
      country: country.code,
      admin1: '',
    });
    byCode.set(country.code, place);
    addName(collection, country.name, place, NameUse.NAME);
    for (const name of country.names) addName(collection, name, place, NameUse.ALIAS);
    for (const word of [...country.adjectives, ...country.people]) {
      addName(collection, word, place, NameUse.DEMONYM);
    }
  }
  return byCode;
}

function addAreas(collection: Collection): Map<string, number> {
  const types = { continent: PlaceType.CONTINENT, region: PlaceType.AREA, water: PlaceType.WATER } as const;
  const areas = new Map<string, number>();
  for (const area of readWorldRegions()) {
    const country = area.country ?? '';
    const place = addPlace(collection, {
      ...NO_POINT,
      type: types[area.kind],
      name: area.name,
      country,
      admin1: '',
    });
    areas.set(area.name, place);
    addName(collection, area.name, place, NameUse.NAME);
  }
  return areas;
}

function addRegions(collection: Collection): Map<string, number> {
  const own = readRegionNames();
  const usual = new Map(own.filter((row) => row[2] === 'name').map((row) => [row[0]!, row[1]!]));
  const regions = new Map<string, number>();
  for (const { code, name } of readDivisions(1)) {
    const [usualName, ...others] = divisionNames(name);
    const shown = usual.get(code) ?? usualName!;
    const place = addPlace(collection, {
      ...NO_POINT,
      type: PlaceType.REGION,
      name: shown,
      country: code.slice(0, 2),
      admin1: code,
    });
    regions.set(code, place);
    addName(collection, shown, place, NameUse.NAME);
    for (const other of [usualName!, ...others]) addName(collection, other, place, NameUse.ALIAS);
  }
  for (const [code, name, use] of own) {
    const place = regions.get(code!);
    if (place === undefined) throw unknown('regions.tsv', code!);
    if (use !== 'name') {
      addName(collection, name!, place, use === 'abbreviation' ? NameUse.ABBREVIATION : NameUse.ALIAS);
    }
  }
  return regions;
}

/** A part of the world that is a first-level region too would hide its code: it belongs into regions.tsv. */
function checkAreas({ places, names }: Collection): void {
  const regions = new Set<string>();
  for (const { key, place } of names) {
    const { type, country } = places[place]!;
    if (type === PlaceType.REGION) regions.add(`${country} ${key}`);
  }
  for (const { type, country, name } of places) {
    const isArea = type === PlaceType.AREA || type === PlaceType.WATER;
    if (isArea && regions.has(`${country} ${foldedWords(name).join(' ')}`)) {
      throw new DatelineError({
        stage: 'gazetteer',
        what: 'first-level region among the parts of the world',
        value: name,
        where: 'world-regions.tsv',
        todo: 'name it in regions.tsv',
      });
    }
  }
}

/** Countries whose second-level divisions carry "County" in common use, or are too small to be named alone. */
const WHOLE_NAME_ONLY = new Set(['US', 'CA', 'DE', 'RO', 'HU', 'LT', 'LV', 'EE', 'SI', 'FR', 'CH', 'AT']);

function addCounties(collection: Collection): void {
  for (const { code, name } of byFoldedName(readDivisions(2))) {
    const country = code.slice(0, 2);
    const admin1 = code.slice(0, code.indexOf('.', 3));
    const [usual, ...others] = divisionNames(name);
    const place = addPlace(collection, {
      ...NO_POINT,
      type: PlaceType.COUNTY,
      name: usual!,
      country,
      admin1,
    });
    addName(collection, usual!, place, NameUse.NAME);
    if (WHOLE_NAME_ONLY.has(country)) continue;
    for (const other of others) addName(collection, other, place, NameUse.ALIAS);
  }
}

function addCities(collection: Collection): void {
  const cities = readCities();
  cities.sort((a, b) => b.population - a.population || a.geonamesId - b.geonamesId || compare(a, b));
  const byName = new Map<string, City>();
  for (const city of cities) {
    for (const name of [city.name, city.oldName]) {
      if (name === null) continue;
      for (const form of cityNames(name, city.country)) {
        const key = `${city.country} ${foldedWords(form).join(' ')}`;
        if (!byName.has(key)) byName.set(key, city);
      }
    }
  }
  const aliases = new Map<City, string[]>();
  const rows = readLexicon(new URL('./lexicon/city-aliases.tsv', import.meta.url), [
    'alias',
    'country',
    'name',
    'use',
  ]);
  for (const [alias, country, name, use] of rows) {
    const city = byName.get(`${country} ${foldedWords(name!).join(' ')}`);
    if (city === undefined) throw unknown('city-aliases.tsv', `${name} (${country})`);
    const list = aliases.get(city) ?? [];
    aliases.set(city, list);
    list.push(alias!);
    if (use !== 'usual') continue;
    list.push(city.name);
    city.name = alias!;
  }
  for (const city of byFoldedName(cities)) {
    if (!isFoldable(city.name)) continue;
    const place = addPlace(collection, {
      ...city,
      type: city.isCapital ? PlaceType.CAPITAL : PlaceType.CITY,
      admin1: city.admin1 === '' ? '' : `${city.country}.${city.admin1}`,
    });
    const [usual, ...others] = cityNames(city.name, city.country);
    addName(collection, usual!, place, NameUse.NAME);
    if (city.oldName !== null) others.push(...cityNames(city.oldName, city.country));
    for (const other of [...others, ...(aliases.get(city) ?? [])])
      addName(collection, other, place, NameUse.ALIAS);
  }
}

/** Places of one name side by side, so that a choice among them reads one stretch of memory; else as they stood. */
function byFoldedName<T extends { readonly name: string }>(places: readonly T[]): T[] {
  const keyed = places.map((place, at) => ({ place, at, key: foldedWords(place.name).join(' ') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
  return keyed.map(({ place }) => place);
}

function addPlace(collection: Collection, place: PlaceRecord): number {
  return collection.places.push(place) - 1;
}

function addName(collection: Collection, name: string, place: number, use: NameUseCode): void {
  if (!isFoldable(name)) return;
  const key = foldedWords(name).join(' ');
  const letters = key.replaceAll(' ', '');
  const isAcronym = letters.length <= 4 && use !== NameUse.DEMONYM && name === name.toUpperCase();
  collection.names.push({ key, place, use, isUpperOnly: isAcronym });
}

function compare(a: City, b: City): number {
  const left = `${a.country} ${a.name} ${a.latitude} ${a.longitude}`;
  const right = `${b.country} ${b.name} ${b.latitude} ${b.longitude}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function unknown(file: string, value: string): DatelineError {
  return new DatelineError({
    stage: 'gazetteer',
    what: 'unknown place',
    value,
    where: file,
    todo: 'name a place that the packages have',
  });
}
