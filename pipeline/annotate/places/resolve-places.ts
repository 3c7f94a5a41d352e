import type { EntityType, NameSpan, Place } from '../../../schemas/stages/annotations.ts';
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
  const places = choosePlaces(layers, names, mentions, knowledge);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    names[mention.span] = withPlace(layers, names[mention.span]!, mention, places[i]!, knowledge);
  }
  return names;
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
    return placed(name, name.type, name.place, [...name.unresolved, `entity_id:${reason}`]);
  }
  const place = gazetteer.place(index);
  if (mention.reading.isPart) {
    const part = partOf(place, layers.article.text.slice(name.start, name.end));
    return placed(name, partType(name.type), part, name.unresolved);
  }
  if (mention.isDemonym) return placed(name, name.type, place, name.unresolved);
  const isCountry = gazetteer.typeOf(index) === PlaceType.COUNTRY;
  return placed(name, isCountry ? 'country' : place.type, place, name.unresolved);
}

/** The name with what is known now; field by field, which is faster than a spread. */
function placed(
  name: NameSpan,
  type: EntityType,
  place: Place | null,
  unresolved: readonly string[],
): NameSpan {
  const { start, end, firstToken, endToken, form, title } = name;
  return { start, end, firstToken, endToken, type, form, title, place, unresolved };
}

function partType(type: EntityType): EntityType {
  return type === 'facility' ? 'facility' : 'region';
}
