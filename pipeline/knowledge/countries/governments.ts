import type { Place } from '../../../schemas/stages/annotations.ts';
import { DatelineError } from '../../error.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { PlaceType } from '../gazetteer/kinds.ts';
import { readCountries, readMetonyms } from './countries.ts';

/** Which country's government a capital or a seat of government stands for: "Tokyo", "the Kremlin". */
export interface Governments {
  /** The capital of an ISO country, null where it has none. */
  capitalOf(country: string): Place | null;
  /** ISO code of the country whose capital a place is, null for any other place. */
  countryOfCapital(place: Place): string | null;
  /** ISO code for a seat of government, printed without "the": "Kremlin", "White House"; null for other names. */
  countryOfSeat(name: string): string | null;
  /** Usual English name of an ISO country, null for an unknown code. */
  countryName(country: string): string | null;
  /** The country as a place, null for an unknown code. */
  country(country: string): Place | null;
}

export function loadGovernments(gazetteer: Gazetteer): Governments {
  const capitals = new Map<string, Place>();
  const countries = new Map<string, Place>();
  const byId = new Map<string, string>();
  for (const { code, name, capital } of readCountries()) {
    countries.set(
      code,
      placeOf(gazetteer, name, code, (type) => type === PlaceType.COUNTRY),
    );
    if (capital === null) continue;
    const place = placeOf(gazetteer, capital, code, (type) => type >= PlaceType.CITY);
    capitals.set(code, place);
    if (place.geonamesId !== null) byId.set(place.geonamesId, code);
  }
  const seats = new Map(readMetonyms().map(([name, country]) => [name!, country!]));
  return {
    capitalOf: (country) => capitals.get(country) ?? null,
    countryOfCapital: ({ geonamesId }) => (geonamesId === null ? null : (byId.get(geonamesId) ?? null)),
    countryOfSeat: (name) => seats.get(name) ?? null,
    countryName: (country) => countries.get(country)?.name ?? null,
    country: (country) => countries.get(country) ?? null,
  };
}

/** The first place of a name that lies in a country and has a wanted type. */
function placeOf(
  gazetteer: Gazetteer,
  name: string,
  country: string,
  isWanted: (type: number) => boolean,
): Place {
  const record = gazetteer.find(name);
  const to = record < 0 ? 0 : gazetteer.endCandidate(record);
  for (let candidate = record < 0 ? 0 : gazetteer.firstCandidate(record); candidate < to; candidate++) {
    const place = gazetteer.candidatePlace(candidate);
    if (!isWanted(gazetteer.typeOf(place))) continue;
    if (gazetteer.countryOf(place) === country) return gazetteer.place(place);
  }
  throw new DatelineError({
    stage: 'gazetteer',
    what: 'unknown capital',
    value: `${name} (${country})`,
    where: 'countries.tsv',
  });
}
