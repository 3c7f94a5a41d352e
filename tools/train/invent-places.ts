import { PlaceType } from '../../pipeline/knowledge/gazetteer/kinds.ts';
import { loadGazetteer } from '../../pipeline/knowledge/gazetteer/load.ts';
import { blended, pick } from './invent-persons.ts';

type Random = () => number;

export interface PlaceMaker {
  readonly city: () => string;
  readonly country: () => string;
  readonly region: () => string;
  /** With a head word: "Lake …", "… District". */
  readonly place: () => string;
  readonly facility: (surname: string) => string;
}

const PRINTABLE = /^\p{Lu}[\p{Script=Latin}' -]{2,24}$/u;
const AFTER =
  'River District Province County Valley Mountains Island Islands Bay Village Street Road Avenue Hill Hills Forest Peninsula Desert Township Region Strait Canal Falls Square Governorate Prefecture Delta Coast National-Park'.split(
    ' ',
  );
const BEFORE = 'Lake Mount Cape Port Gulf-of Bay-of New North South East West Upper Fort Saint'.split(' ');
const FACILITY =
  'Airport International-Airport Stadium Hospital Bridge Palace Station Park Square Prison Cathedral Mosque Arena Market Dam Hotel Mall Museum Power-Plant Base Air-Base Port Refinery Cemetery Tower Hall General-Hospital Memorial-Hospital Railway-Station Police-Station'.split(
    ' ',
  );

export function makePlaceMaker(random: Random): PlaceMaker {
  const gazetteer = loadGazetteer();
  const cities: string[] = [];
  const towns: string[] = [];
  const countries: string[] = [];
  const regions: string[] = [];
  for (let i = 0; i < gazetteer.size; i++) {
    const type = gazetteer.typeOf(i);
    if (type === PlaceType.COUNTY) continue;
    if (type === PlaceType.CITY && gazetteer.populationOf(i) < 8000) continue;
    const name = gazetteer.nameOf(i);
    if (!PRINTABLE.test(name)) continue;
    if (type === PlaceType.COUNTRY) countries.push(name);
    else if (type === PlaceType.CITY) (gazetteer.populationOf(i) >= 300000 ? cities : towns).push(name);
    else regions.push(name);
  }
  const spaced = (word: string): string => word.replaceAll('-', ' ');
  const city = (): string => {
    const roll = random();
    if (roll < 0.45) return pick(cities, random);
    if (roll < 0.75) return pick(towns, random);
    return blended(pick(towns, random).split(' ')[0]!, pick(cities, random).split(' ')[0]!);
  };
  return {
    city,
    country: () => pick(random() < 0.12 ? ['US', 'U.S.', 'UK', 'UAE', 'USA', 'U.K.'] : countries, random),
    region: () => (random() < 0.8 ? pick(regions, random) : city()),
    place: () =>
      random() < 0.7
        ? `${city()} ${spaced(pick(AFTER, random))}`
        : `${spaced(pick(BEFORE, random))} ${city()}`,
    facility: (surname) => {
      const roll = random();
      const owner =
        roll < 0.6
          ? city()
          : roll < 0.85
            ? surname
            : pick(['King', 'National', 'Central', 'Grand', 'Royal'], random);
      return `${owner} ${spaced(pick(FACILITY, random))}`;
    },
  };
}
