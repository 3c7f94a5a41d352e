import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { PlaceType } from '../../knowledge/gazetteer/kinds.ts';

/** Whether a country holds a place, or a first-level region a smaller place; a county counts as its whole region. */
export function contains(gazetteer: Gazetteer, outer: number, inner: number): boolean {
  const land = gazetteer.landOf(outer);
  if (outer === inner || land === 0 || land !== gazetteer.landOf(inner)) return false;
  const type = gazetteer.typeOf(outer);
  if (type === PlaceType.COUNTRY) return gazetteer.typeOf(inner) !== PlaceType.COUNTRY;
  if (type !== PlaceType.REGION && type !== PlaceType.COUNTY) return false;
  return gazetteer.regionOf(outer) === gazetteer.regionOf(inner) && gazetteer.typeOf(inner) > type;
}
