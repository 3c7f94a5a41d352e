import { type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { PlaceKind, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { Base } from '../layers.ts';
import { choose, PLAIN } from './choose.ts';
import type { PlaceContext } from './context.ts';
import type { PlaceMention } from './evidence.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { US } from './score.ts';

/** Tokens of a body's name that are looked through. */
const LONGEST_BODY = 12;
/** Points ahead of any rival from which a place counts as known to the article. */
const SURE = 12;
const SURE_STATE = 6;
const WEIGHT = { publisher: 1.5, country: 0.5, demonym: 0.3, place: 0.5, again: 0.15, body: 0.3 } as const;

/**
 * Place index of each mention, -1 without. Two rounds: in the first what is plain fills the context, in the second
 * everything is chosen in that context. What a name with a qualifier means ("Springfield, Illinois"), the bare name
 * means too in the same article.
 */
export function choosePlaces(
  layers: Base,
  names: readonly NameSpan[],
  mentions: readonly PlaceMention[],
  { gazetteer, context }: PlaceKnowledge,
): Int32Array {
  context.clear();
  fillContext(context, gazetteer, mentions, layers.article.publisherCountry);
  addBodies(context, gazetteer, layers, names);
  const places = new Int32Array(mentions.length).fill(-1);
  const isPlain = new Uint8Array(mentions.length);
  const known = chooseAll(gazetteer, mentions, context, places, isPlain);
  for (const [place, count] of known) context.add(place, WEIGHT.place + WEIGHT.again * (count - 1));
  if (isPlain.includes(0)) chooseAll(gazetteer, mentions, context, places, isPlain);
  return places;
}

/** Fills `places` and `isPlain` (nothing could change them); returns those that are far ahead of their rivals, with how often. */
function chooseAll(
  gazetteer: Gazetteer,
  mentions: readonly PlaceMention[],
  context: PlaceContext,
  places: Int32Array,
  isPlain: Uint8Array,
): Map<number, number> {
  const senses = new Map<number, number>();
  const known = new Map<number, number>();
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i]!.container >= 0)
      chooseOne(gazetteer, mentions, i, context, places, isPlain, senses, known);
  }
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i]!.container < 0)
      chooseOne(gazetteer, mentions, i, context, places, isPlain, senses, known);
  }
  takeOver(mentions, places);
  return known;
}

/** A bare name of which no place stands out means what the name meant with a word beside it: "the state of Acre". */
function takeOver(mentions: readonly PlaceMention[], places: Int32Array): void {
  let isMissing = false;
  for (let i = 0; i < mentions.length; i++) {
    if (places[i]! < 0 && mentions[i]!.reading.name >= 0) isMissing = true;
  }
  if (!isMissing) return;
  const meant = new Map<number, number>();
  for (const isFilling of [false, true]) {
    for (let i = 0; i < mentions.length; i++) {
      const { reading, isDemonym } = mentions[i]!;
      if (reading.name < 0) continue;
      const key = reading.name * 2 + Number(isDemonym);
      if (!isFilling && places[i]! >= 0) meant.set(key, places[i]!);
      if (isFilling && places[i]! < 0) places[i] = meant.get(key) ?? -1;
    }
  }
}

function chooseOne(
  gazetteer: Gazetteer,
  mentions: readonly PlaceMention[],
  i: number,
  context: PlaceContext,
  places: Int32Array,
  isPlain: Uint8Array,
  senses: Map<number, number>,
  known: Map<number, number>,
): void {
  const mention = mentions[i]!;
  const { reading, before, beside, container } = mention;
  if (reading.name < 0) return;
  const key = reading.name * 2 + Number(mention.isDemonym);
  const isBare = container < 0 && before < 0 && beside < 0 && reading.affix === 0;
  if (isPlain[i] === 1) {
    if (isBare || container >= 0) senses.set(key, places[i]!);
    return;
  }
  const sense = isBare ? senses.get(key) : undefined;
  if (sense !== undefined) {
    places[i] = sense;
    return;
  }
  const choice = choose(
    gazetteer,
    {
      name: reading.name,
      isDemonym: mention.isDemonym,
      isUpper: mention.isUpper,
      isBehindPlace: before >= 0,
      affix: reading.affix,
      container,
      content: before >= 0 ? places[before]! : -1,
      sibling: beside >= 0 ? places[beside]! : -1,
    },
    context,
  );
  places[i] = choice.place;
  if (choice.place >= 0 && choice.margin >= PLAIN) isPlain[i] = 1;
  if ((isBare || container >= 0) && (choice.place >= 0 || isBare)) senses.set(key, choice.place);
  if (choice.place >= 0 && isSure(gazetteer, choice.place, choice.margin))
    known.set(choice.place, (known.get(choice.place) ?? 0) + 1);
}

/** States of the United States count as known a little sooner: of "Georgia" only two things can be meant. */
function isSure(gazetteer: Gazetteer, place: number, margin: number): boolean {
  const isState = gazetteer.typeOf(place) === PlaceType.REGION && gazetteer.landOf(place) === US;
  return margin >= (isState ? SURE_STATE : SURE);
}

/** What counts before any place is chosen: where the article was published, and the people of one land it speaks of. */
function fillContext(
  context: PlaceContext,
  gazetteer: Gazetteer,
  mentions: readonly PlaceMention[],
  publisherCountry: string | null,
): void {
  if (publisherCountry !== null) {
    const packed = (publisherCountry.charCodeAt(0) << 8) | publisherCountry.charCodeAt(1);
    context.addCountry(packed, WEIGHT.publisher);
  }
  for (const { reading, isDemonym, container } of mentions) {
    if (reading.name < 0 || (!isDemonym && (reading.kind & PlaceKind.COUNTRY) === 0)) continue;
    const from = gazetteer.firstCandidate(reading.name);
    const isOnly = gazetteer.endCandidate(reading.name) - from === 1;
    // "Lebanon" is a town of Ohio too, and the country all the same.
    const land = isOnly
      ? gazetteer.candidatePlace(from)
      : container < 0 && !isDemonym
        ? landMeant(gazetteer, reading.name)
        : -1;
    if (land < 0 || (!isOnly && gazetteer.typeOf(land) !== PlaceType.COUNTRY)) continue;
    context.add(land, isDemonym ? WEIGHT.demonym : WEIGHT.country);
  }
}

/** "Umbari Department of Health", "University of Alberta": bodies speak for the land that they are named after. */
function addBodies(
  context: PlaceContext,
  gazetteer: Gazetteer,
  { article, tokens }: Base,
  names: readonly NameSpan[],
): void {
  for (const name of names) {
    if (name.type !== 'organization' || name.endToken - name.firstToken > LONGEST_BODY) continue;
    for (let at = name.firstToken; at < name.endToken; at++) {
      if ((tokens.shape[at]! & Shape.CAPITAL) === 0) continue;
      if (gazetteer.match(article.text, tokens, at, name.endToken) < 0) continue;
      const { COUNTRY, REGION, DEMONYM } = PlaceKind;
      if ((gazetteer.matchedKind & (COUNTRY | REGION | DEMONYM)) === 0) continue;
      const land = landMeant(gazetteer, gazetteer.matchedName);
      if (land >= 0) context.add(land, WEIGHT.body);
    }
  }
}

/** The one country or region of a name, among regions that of the United States; -1 where several may be meant. */
function landMeant(gazetteer: Gazetteer, name: number): number {
  let land = -1;
  for (const place of gazetteer.placesOf(name)) {
    const type = gazetteer.typeOf(place);
    if (type !== PlaceType.COUNTRY && type !== PlaceType.REGION) continue;
    if (land < 0) land = place;
    else if (gazetteer.typeOf(land) === PlaceType.COUNTRY) return gazetteer.landOf(place) === US ? -1 : land;
    else if (gazetteer.landOf(place) === US) return place;
    else if (gazetteer.landOf(land) !== US) return -1;
  }
  return land;
}
