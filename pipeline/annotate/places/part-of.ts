import type { Place } from '../../../schemas/stages/annotations.ts';

/** "northern Iraq", "the Swat Valley": a region without a code of its own, in the land of the place it is named by. */
export function partOf(place: Place, printed: string): Place {
  return {
    type: 'region',
    name: printed,
    identity: null,
    basis: place.basis,
    countryCode: place.countryCode,
    admin1Code: null,
    geonamesId: null,
    latitude: null,
    longitude: null,
  };
}
