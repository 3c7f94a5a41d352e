import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { PlaceType } from '../../knowledge/gazetteer/kinds.ts';

/** Whether a country holds a place, or a first-level region a smaller place; a county counts as its whole region. */
export function contains(gazetteer: Gazetteer, outer: number, inner: number): boolean {
  const { type, country, admin1 } = gazetteer.sections;
  if (outer === inner || country[outer] === 0 || country[outer] !== country[inner]) return false;
  if (type[outer] === PlaceType.COUNTRY) return type[inner] !== PlaceType.COUNTRY;
  if (type[outer] !== PlaceType.REGION && type[outer] !== PlaceType.COUNTY) return false;
  return admin1[outer] === admin1[inner] && type[inner]! > type[outer]!;
}
