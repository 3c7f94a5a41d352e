import type { EntityType, NameSpan, Place } from '../../../schemas/stages/annotations.ts';
import { PlaceKind, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { choose } from './choose.ts';
import { PlaceContext } from './context.ts';
import { type PlaceMention, placeMentions } from './evidence.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { partOf } from './part-of.ts';

/** Points ahead of any rival from which a place counts as known to the article. */
const SURE = 12;

/**
 * The names with their places: of each span typed as a country, region, city or facility, and of each demonym. A name
 * that the gazetteer does not know, or of which no place stands out, says so in `unresolved` and gets no place.
 */
export function resolvePlaces(layers: WithNames, knowledge: PlaceKnowledge): NameSpan[] {
  const { names } = layers;
  const mentions = placeMentions(layers, names, knowledge);
  if (mentions.length === 0) return [...names];
  const places = choosePlaces(layers, mentions, knowledge);
  const resolved = [...names];
  const made = new Map<number, Place>();
  mentions.forEach((mention, i) => {
    const name = names[mention.span]!;
    resolved[mention.span] = withPlace(layers, name, mention, places[i]!, knowledge, made);
  });
  return resolved;
}

/** Place index of each mention, -1 without. */
function choosePlaces(
  { article }: WithNames,
  mentions: readonly PlaceMention[],
  knowledge: PlaceKnowledge,
): Int32Array {
  const { gazetteer } = knowledge;
  const context = firstContext(article.publisherCountry, mentions, knowledge);
  const places = new Int32Array(mentions.length);
  for (let round = 0; round < 2; round++) {
    const senses = new Map<number, number>();
    const known = new Set<number>();
    // Those with a qualifier first: what they mean, the bare name means too.
    for (const isQualified of [true, false]) {
      for (let i = 0; i < mentions.length; i++) {
        const mention = mentions[i]!;
        const { reading, before } = mention;
        if (reading.name < 0) {
          places[i] = -1;
          continue;
        }
        const isFree = mention.container < 0 && before < 0 && reading.affix === 0;
        if (isFree === isQualified) continue;
        const key = reading.name * 2 + Number(mention.isDemonym);
        const sense = senses.get(key);
        if (isFree && sense !== undefined) {
          places[i] = sense;
          continue;
        }
        const choice = choose(
          gazetteer,
          {
            name: reading.name,
            isDemonym: mention.isDemonym,
            isUpper: mention.isUpper,
            isBehindPlace: before >= 0,
            affix: reading.affix,
            container: mention.container,
            content: before >= 0 ? places[before]! : -1,
          },
          context,
        );
        places[i] = choice.place;
        if (!senses.has(key)) senses.set(key, choice.place);
        if (choice.margin >= SURE && choice.place >= 0) known.add(choice.place);
      }
    }
    if (round === 0) for (const place of known) context.add(place, 0.5);
  }
  return places;
}

/** What the article says plainly: countries, their people, states; and where it was published. */
function firstContext(
  publisherCountry: string | null,
  mentions: readonly PlaceMention[],
  { gazetteer }: PlaceKnowledge,
): PlaceContext {
  const context = new PlaceContext(gazetteer);
  if (publisherCountry !== null) {
    context.addCountry((publisherCountry.charCodeAt(0) << 8) | publisherCountry.charCodeAt(1), 0.7);
  }
  for (const { reading, isDemonym } of mentions) {
    if (reading.name < 0) continue;
    if (isDemonym || reading.kind === PlaceKind.COUNTRY || reading.kind === PlaceKind.REGION) {
      const from = gazetteer.firstCandidate(reading.name);
      if (gazetteer.endCandidate(reading.name) - from !== 1) continue;
      context.add(gazetteer.candidatePlace(from), isDemonym ? 0.4 : 0.6);
    }
  }
  return context;
}

function withPlace(
  layers: WithNames,
  name: NameSpan,
  mention: PlaceMention,
  index: number,
  { gazetteer }: PlaceKnowledge,
  made: Map<number, Place>,
): NameSpan {
  if (index < 0) {
    if (name.type === 'facility' || mention.isDemonym) return name;
    const reason = mention.reading.name < 0 ? 'unknown_place' : 'ambiguous';
    return { ...name, unresolved: [...name.unresolved, `entity_id:${reason}`] };
  }
  let place = made.get(index);
  if (place === undefined) {
    place = gazetteer.place(index);
    made.set(index, place);
  }
  if (mention.reading.isPart) {
    return {
      ...name,
      type: partType(name.type),
      place: partOf(place, layers.article.text.slice(name.start, name.end)),
    };
  }
  if (mention.isDemonym) return { ...name, place };
  const isCountry = gazetteer.sections.type[index] === PlaceType.COUNTRY;
  return { ...name, type: isCountry ? 'country' : place.type, place };
}

function partType(type: EntityType): EntityType {
  return type === 'facility' ? 'facility' : 'region';
}
