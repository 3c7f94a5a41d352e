import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { NameUse, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import { contains } from './containment.ts';
import type { PlaceContext } from './context.ts';
import { type Namesakes, scoreOf, US } from './score.ts';

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
/** A small town of which nothing else in the article speaks (its country, its region) is not the only one of its name. */
const FLOOR = 45;
/** The same for a town below 100,000 in a country that an article about others never names. */
const STRANGE = 50;

/** The place that a name means in its context, if one stands out. */
export function choose(gazetteer: Gazetteer, evidence: Evidence, context: PlaceContext): Choice {
  const from = gazetteer.firstCandidate(evidence.name);
  const to = gazetteer.endCandidate(evidence.name);
  const names = namesakes(gazetteer, from, to);
  let best = -1;
  let bestScore = -1;
  let rivalScore = -1;
  for (let candidate = from; candidate < to; candidate++) {
    if (!isAllowed(gazetteer, candidate, evidence)) continue;
    const place = gazetteer.candidatePlace(candidate);
    const use = gazetteer.candidateUse(candidate);
    let score = scoreOf(gazetteer, place, use, names, evidence.affix, context);
    if (evidence.container >= 0 && isWithin(gazetteer, place, evidence.container)) score += CONTAINER;
    if (evidence.content >= 0 && contains(gazetteer, place, evidence.content)) score += CONTENT;
    if (evidence.sibling >= 0 && isEqual(gazetteer, place, evidence.sibling)) score += SIBLING;
    if (score > bestScore) {
      if (best >= 0 && !isSameLand(gazetteer, best, place)) rivalScore = bestScore;
      best = place;
      bestScore = score;
    } else if (score > rivalScore && !isSameLand(gazetteer, best, place)) rivalScore = score;
  }
  if (best < 0) return NONE;
  const margin = bestScore - rivalScore;
  const isSmall = bestScore < FLOOR || (bestScore < STRANGE && isStrange(best, evidence, context));
  if (margin < MARGIN || (isSmall && !isFamiliar(gazetteer, best, to - from, context))) {
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
  const { type, country } = gazetteer.sections;
  if (type[a] !== type[b] || a === b) return false;
  return type[a] === PlaceType.COUNTRY || (type[a] === PlaceType.REGION && country[a] === country[b]);
}

/** Whether nothing speaks for a place's country, and much for others. */
function isStrange(place: number, { container }: Evidence, context: PlaceContext): boolean {
  return container < 0 && context.fitOfCountry(place) === 0 && context.isSpecific;
}

/** Whether a small place can be meant: a region, or the only place of its name, in a country that is spoken of. */
function isFamiliar(gazetteer: Gazetteer, place: number, count: number, context: PlaceContext): boolean {
  if (gazetteer.sections.type[place]! <= PlaceType.REGION) return true;
  return count === 1 && (context.fitOfCountry(place) > 0 || gazetteer.sections.population[place]! >= LARGER);
}

/** A city and the region named after it are no rivals: whichever is chosen, the land is right. */
function isSameLand(gazetteer: Gazetteer, a: number, b: number): boolean {
  const { country, admin1, type } = gazetteer.sections;
  return country[a] === country[b] && admin1[a] === admin1[b] && type[a] !== type[b];
}

const LARGER = 50000;

function namesakes(gazetteer: Gazetteer, from: number, to: number): Namesakes {
  const { type, country, admin1, population } = gazetteer.sections;
  const cityRegions = new Set<number>();
  let isState = false;
  for (let candidate = from; candidate < to; candidate++) {
    const place = gazetteer.candidatePlace(candidate);
    if (type[place] === PlaceType.REGION && country[place] === US) isState = true;
    if (type[place]! < PlaceType.CITY || population[place]! < LARGER) continue;
    if (gazetteer.candidateUse(candidate) === NameUse.NAME) cityRegions.add(admin1[place]!);
  }
  return { isState, cityRegions };
}
