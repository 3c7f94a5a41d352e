import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { NameUse, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { PlaceContext } from './context.ts';
import { Affix } from './knowledge.ts';

/** Points: ten are a tenfold. A city counts by its population (10 times its decimal logarithm), the rest by how well known such places are. */
const PRIOR = {
  country: 95,
  /** A region that has a city of its own name: the city is meant, unless a word says otherwise. */
  regionOfCity: 45,
  /** A country whose name is also a state's of the United States, by far the most written about. */
  countryOrState: 66,
  area: 80,
  state: 63,
  region: 57,
  regionAlias: 50,
  county: 42,
  unknownCity: 25,
  capital: 14,
  alias: -3,
} as const;
/** Packed as in the gazetteer. */
export const US = (85 << 8) | 83;
const FIT = { country: 16, region: 20 } as const;
/** A word for the kind ("Oaxaca state") lifts such places and lowers others. */
const AFFIX = 40;

export interface Namesakes {
  /** Whether a state of the United States has the name. */
  readonly isState: boolean;
  /** First-level regions that hold a larger city of the name, as its usual one. */
  readonly cityRegions: ReadonlySet<number>;
}

/** How likely a reader takes a name for one of its places in a context. */
export function scoreOf(
  gazetteer: Gazetteer,
  place: number,
  use: number,
  names: Namesakes,
  affix: number,
  context: PlaceContext,
): number {
  const type = gazetteer.typeOf(place);
  let score = FIT.country * context.fitOfCountry(place) + FIT.region * context.fitOfRegion(place);
  if (use === NameUse.ALIAS && type !== PlaceType.COUNTRY) score += PRIOR.alias;
  switch (type) {
    case PlaceType.COUNTRY:
      return score + (names.isState ? PRIOR.countryOrState : PRIOR.country) - (affix !== 0 ? AFFIX : 0);
    case PlaceType.REGION:
      score += regionPrior(gazetteer, place, use, names);
      return score + affixFit(affix, Affix.REGION | Affix.COUNTY);
    case PlaceType.COUNTY:
      return score + PRIOR.county + affixFit(affix, Affix.COUNTY);
    case PlaceType.CITY:
      return score + fame(gazetteer.populationOf(place)) + affixFit(affix, Affix.CITY);
    case PlaceType.CAPITAL:
      return score + PRIOR.capital + fame(gazetteer.populationOf(place)) + affixFit(affix, Affix.CITY);
    default:
      return score + PRIOR.area;
  }
}

/** The most that a city of a population, or of fewer, can score without a word beside it that names its land. */
export function mostOf(population: number): number {
  return fame(population) + FIT.country + FIT.region + PRIOR.capital + AFFIX;
}

function fame(people: number): number {
  return people > 0 ? Math.max(PRIOR.unknownCity, 10 * Math.log10(people)) : PRIOR.unknownCity;
}

function regionPrior(gazetteer: Gazetteer, place: number, use: number, names: Namesakes): number {
  if (gazetteer.landOf(place) === US) return PRIOR.state;
  if (names.cityRegions.has(gazetteer.regionOf(place))) return PRIOR.regionOfCity;
  return use === NameUse.NAME ? PRIOR.region : PRIOR.regionAlias;
}

function affixFit(affix: number, wanted: number): number {
  if (affix === 0) return 0;
  return (affix & wanted) !== 0 ? AFFIX : -AFFIX;
}
