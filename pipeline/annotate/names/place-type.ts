import type { EntityType, Tokens } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { Facts } from './facts.ts';
import { Known, type NameKnowledge } from './knowledge.ts';
import { Kind } from './word-kinds.ts';

/**
 * Country, region, city or facility: by the gazetteer where it knows the whole name, else by the name's last or first
 * word ("… River", "Mount …", "… Airport"); an unknown one is taken for a city.
 */
export function placeType(
  text: string,
  tokens: Tokens,
  facts: Facts,
  first: number,
  end: number,
  { gazetteer }: Pick<NameKnowledge, 'gazetteer'>,
): EntityType {
  if (gazetteer.match(text, tokens, first, end) === end) {
    const kind = gazetteer.matchedKind;
    if ((kind & PlaceKind.COUNTRY) !== 0) return 'country';
    if ((kind & (PlaceKind.REGION | PlaceKind.AREA)) !== 0) return 'region';
    if ((kind & PlaceKind.CITY) !== 0) return 'city';
    if ((kind & PlaceKind.COUNTY) !== 0) return 'region';
  }
  if (facts.known[first] === Known.PLACE) return 'facility';
  if (end - first === 1) return 'city';
  const last = facts.kinds[end - 1]!;
  if ((last & Kind.FACILITY) !== 0) return 'facility';
  if ((last & Kind.PLACE) !== 0) return 'region';
  const head = facts.kinds[first]!;
  if ((head & (Kind.PLACE | Kind.FACILITY)) !== 0) return (head & Kind.PLACE) !== 0 ? 'region' : 'facility';
  return 'city';
}
