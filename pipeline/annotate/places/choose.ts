import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { NameUse, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import { contains } from './containment.ts';
import type { PlaceContext } from './context.ts';
import { mostOf, type Namesakes, scoreOf, US } from './score.ts';

/** What is known of one mention when a place is chosen for it. */
export interface Evidence {
  readonly name: number;
  readonly isDemonym: boolean;
  readonly isUpper: boolean;
  /** Whether a place and a comma stand before it: abbreviations count. */
  readonly isBehindPlace: boolean;
  /** `Affix` bits of a word for the kind beside it. */
  readonly affix: number;
  /** Name record of the place behind a comma, "Illinois" of "Springfield, Illinois"; -1 without. */
  readonly container: number;
  /** Place before it and a comma, already chosen; -1 without. */
  readonly content: number;
  /** A place beside it in a list, as chosen so far; -1 without. */
  readonly sibling: number;
}

export interface Choice {
  /** Index of the place, -1 where none fits or none stands out. */
  readonly place: number;
  /** Points above the next one of another country or region. */
  readonly margin: number;
}

const NONE: Choice = { place: -1, margin: 0 };
const CONTAINER = 100;
const CONTENT = 60;
/** Lists are of equals: "Oregon, Washington and Idaho". */
const SIBLING = 15;
/** Less than this far ahead (a city half as large again) nothing is decided. */
const MARGIN = 3;
/** Rivals further behind than this need not be known; looked at from a best score of … on. */
const CLEAR = 15;
/** Margin that no context can overcome. */
export const PLAIN = 60;
const ENOUGH = 90;
/** A small town of which nothing else in the article speaks (its country, its region) is not the only one of its name. */
const FLOOR = 45;
/** The same for a town below 100,000 in a country that the article never names, where there are others. */
const STRANGE = 50;

/** The place that a name means in its context, if one stands out. */
export function choose(gazetteer: Gazetteer, evidence: Evidence, context: PlaceContext): Choice {
  const from = gazetteer.firstCandidate(evidence.name);
  const to = gazetteer.endCandidate(evidence.name);
  if (to - from === 1) {
    const only = gazetteer.candidatePlace(from);
    if (gazetteer.typeOf(only) <= PlaceType.REGION) {
      return isAllowed(gazetteer, from, evidence) ? { place: only, margin: PLAIN } : NONE;
    }
  }
  const names = namesakes(gazetteer, from, to);
  const isNamed = evidence.container >= 0 || evidence.content >= 0;
  let best = -1;
  let bestScore = -1;
  let rivalScore = -1;
  /** The best city of a country that the article speaks of. */
  let atHome = -1;
  for (let candidate = from; candidate < to; candidate++) {
    if (!isAllowed(gazetteer, candidate, evidence)) continue;
    const place = gazetteer.candidatePlace(candidate);
    // Cities are ordered by population: from here on none comes near the best.
    if (!isNamed && bestScore > ENOUGH && gazetteer.typeOf(place) >= PlaceType.CITY) {
      if (mostOf(gazetteer.populationOf(place)) < bestScore - CLEAR) break;
    }
    const use = gazetteer.candidateUse(candidate);
    let score = scoreOf(gazetteer, place, use, names, evidence.affix, context);
    if (evidence.container >= 0 && isWithin(gazetteer, place, evidence.container)) score += CONTAINER;
    if (evidence.content >= 0 && contains(gazetteer, place, evidence.content)) score += CONTENT;
    if (evidence.sibling >= 0 && isEqual(gazetteer, place, evidence.sibling)) score += SIBLING;
    if (score > atHome && context.fitOfCountry(place) > 0 && gazetteer.typeOf(place) >= PlaceType.CITY)
      atHome = score;
    if (score > bestScore) {
      if (best >= 0 && !isSameLand(gazetteer, best, place)) rivalScore = bestScore;
      best = place;
      bestScore = score;
    } else if (score > rivalScore && !isSameLand(gazetteer, best, place)) rivalScore = score;
  }
  if (best < 0) return NONE;
  const margin = bestScore - rivalScore;
  const isSmall =
    bestScore < FLOOR || (bestScore < STRANGE && isStrange(best, rivalScore >= 0, evidence, context));
  const isAbroad =
    !isNamed && evidence.affix === 0 && isFarther(gazetteer, best, bestScore - atHome, context);
  if (margin < MARGIN || isAbroad || (isSmall && !isFamiliar(gazetteer, best, to - from, context))) {
    return { place: -1, margin };
  }
  return { place: best, margin };
}

function isAllowed(gazetteer: Gazetteer, candidate: number, evidence: Evidence): boolean {
  const use = gazetteer.candidateUse(candidate);
  if ((use === NameUse.DEMONYM) !== evidence.isDemonym) return false;
  if (use === NameUse.METONYM) return false;
  if (use === NameUse.ABBREVIATION) return evidence.isBehindPlace;
  return evidence.isUpper || !gazetteer.isUpperOnly(candidate);
}

/** Whether a place lies in any country or region of a name. */
function isWithin(gazetteer: Gazetteer, place: number, container: number): boolean {
  const to = gazetteer.endCandidate(container);
  for (let candidate = gazetteer.firstCandidate(container); candidate < to; candidate++) {
    if (contains(gazetteer, gazetteer.candidatePlace(candidate), place)) return true;
  }
  return false;
}

/** Whether both are countries, or regions of one country. */
function isEqual(gazetteer: Gazetteer, a: number, b: number): boolean {
  const type = gazetteer.typeOf(a);
  if (type !== gazetteer.typeOf(b) || a === b) return false;
  return (
    type === PlaceType.COUNTRY || (type === PlaceType.REGION && gazetteer.landOf(a) === gazetteer.landOf(b))
  );
}

/** Whether nothing speaks for a place's country, and another place of its name or country is spoken of. */
function isStrange(
  place: number,
  hasRival: boolean,
  { container }: Evidence,
  context: PlaceContext,
): boolean {
  return container < 0 && context.fitOfCountry(place) === 0 && (hasRival || context.isSpecific);
}

/** Points that a city abroad must be ahead of one in a country that the article speaks of. */
const AHEAD = 18;

/** "The blast in Tripoli shook Lebanon": a city of another land is larger, one of that land no village. */
function isFarther(gazetteer: Gazetteer, best: number, ahead: number, context: PlaceContext): boolean {
  return (
    ahead > 0 && ahead < AHEAD && gazetteer.typeOf(best) >= PlaceType.CITY && context.fitOfCountry(best) === 0
  );
}

/** Whether a small place can be meant: a region, or the only place of its name, in a country that is spoken of. */
function isFamiliar(gazetteer: Gazetteer, place: number, count: number, context: PlaceContext): boolean {
  if (gazetteer.typeOf(place) <= PlaceType.REGION) return true;
  return count === 1 && (context.fitOfCountry(place) > 0 || gazetteer.populationOf(place) >= LARGER);
}

/** A city and the region named after it are no rivals: whichever is chosen, the land is right. */
function isSameLand(gazetteer: Gazetteer, a: number, b: number): boolean {
  return (
    gazetteer.landOf(a) === gazetteer.landOf(b) &&
    gazetteer.regionOf(a) === gazetteer.regionOf(b) &&
    gazetteer.typeOf(a) !== gazetteer.typeOf(b)
  );
}

const LARGER = 50000;
const NO_REGION: Namesakes = { isState: false, cityRegions: new Set() };

function namesakes(gazetteer: Gazetteer, from: number, to: number): Namesakes {
  let isState = false;
  let hasRegion = false;
  let candidate = from;
  for (; candidate < to; candidate++) {
    const place = gazetteer.candidatePlace(candidate);
    const type = gazetteer.typeOf(place);
    if (type > PlaceType.REGION) break;
    if (type !== PlaceType.REGION) continue;
    hasRegion = true;
    if (gazetteer.landOf(place) === US) isState = true;
  }
  if (!hasRegion) return NO_REGION;
  const cityRegions = new Set<number>();
  for (; candidate < to; candidate++) {
    const place = gazetteer.candidatePlace(candidate);
    if (gazetteer.typeOf(place) < PlaceType.CITY) continue;
    if (gazetteer.populationOf(place) < LARGER) break;
    if (gazetteer.candidateUse(candidate) === NameUse.NAME) cityRegions.add(gazetteer.regionOf(place));
  }
  return { isState, cityRegions };
}
