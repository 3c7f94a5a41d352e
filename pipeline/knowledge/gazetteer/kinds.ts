/** What a name may be: bits of the `kind` that a match gives. */
export const PlaceKind = {
  COUNTRY: 1,
  /** A first-level region with a GeoNames admin1 code. */
  REGION: 2,
  CITY: 4,
  /** "Japanese", "Texan": an adjective or people of a country, region or part of the world. */
  DEMONYM: 8,
  /** Continents, parts of the world, seas. */
  AREA: 16,
  /** A second-level region: a county, district, department. */
  COUNTY: 32,
  /** "Mont.", "TX": a region only behind a place and a comma. */
  ABBREVIATION: 64,
  /** "the Kremlin": a seat of government that stands for it. */
  METONYM: 128,
  /** A capital of a country is among the cities. */
  CAPITAL: 256,
} as const;

/** Type of a place record. */
export const PlaceType = {
  COUNTRY: 0,
  AREA: 1,
  WATER: 2,
  CONTINENT: 3,
  REGION: 4,
  COUNTY: 5,
  CITY: 6,
  /** The capital of a country: a city. */
  CAPITAL: 7,
} as const;
export type PlaceTypeCode = (typeof PlaceType)[keyof typeof PlaceType];

/** How a name means its place. */
export const NameUse = { NAME: 0, ALIAS: 1, ABBREVIATION: 2, DEMONYM: 3, METONYM: 4 } as const;
export type NameUseCode = (typeof NameUse)[keyof typeof NameUse];

/** Lowest population of each class; class 0 is below 1,000 or unknown. */
const POPULATION_STEPS = [1000, 5000, 15000, 50000, 100000, 500000, 1000000] as const;

/** Population class 0 to 7. */
export function populationClass(population: number): number {
  let step = 0;
  while (step < POPULATION_STEPS.length && population >= POPULATION_STEPS[step]!) step++;
  return step;
}
