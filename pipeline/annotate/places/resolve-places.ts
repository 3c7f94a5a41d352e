import type { EntityType, NameSpan } from '../../../schemas/stages/annotations.ts';
import { PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { addPlaces } from './add-places.ts';
import { choosePlaces } from './choose-places.ts';
import { type PlaceMention, placeMentions } from './evidence.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { partOf } from './part-of.ts';

/**
 * The names with their places: of each span typed as a country, region, city or facility, and of each demonym. A name
 * that the gazetteer does not know, or of which no place stands out, says so in `unresolved` and gets no place.
 */
export function resolvePlaces(layers: WithNames, knowledge: PlaceKnowledge): NameSpan[] {
  const names = addPlaces(layers, knowledge);
  const mentions = placeMentions(layers, names, knowledge);
  if (mentions.length === 0) return names;
  const places = choosePlaces({ ...layers, names }, mentions, knowledge);
  const resolved = [...names];
  mentions.forEach((mention, i) => {
    const name = names[mention.span]!;
    resolved[mention.span] = withPlace(layers, name, mention, places[i]!, knowledge);
  });
  return resolved;
}

function withPlace(
  layers: WithNames,
  name: NameSpan,
  mention: PlaceMention,
  index: number,
  { gazetteer }: PlaceKnowledge,
): NameSpan {
  if (index < 0) {
    if (name.type === 'facility' || mention.isDemonym) return name;
    const reason = mention.reading.name < 0 ? 'unknown_place' : 'ambiguous';
    return { ...name, unresolved: [...name.unresolved, `entity_id:${reason}`] };
  }
  const place = gazetteer.place(index);
  if (mention.reading.isPart) {
    return {
      ...name,
      type: partType(name.type),
      place: partOf(place, layers.article.text.slice(name.start, name.end)),
    };
  }
  if (mention.isDemonym) return { ...name, place };
  const isCountry = gazetteer.typeOf(index) === PlaceType.COUNTRY;
  return { ...name, type: isCountry ? 'country' : place.type, place };
}

function partType(type: EntityType): EntityType {
  return type === 'facility' ? 'facility' : 'region';
}
