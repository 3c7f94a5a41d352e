import { type EntityType, Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind, PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isBehindPlace } from './beside.ts';
import type { Draft, Drafts } from './drafts.ts';
import { Affix, affixOf, isBody, isSmall, type PlaceKnowledge, Small } from './knowledge.ts';

const { REGION, ABBREVIATION } = PlaceKind;
/** "TechCrunch", "BankDhofar"; but "McAllen", "DeKalb", "LaGrange". */
const INNER_CAPITAL = /^(?!(?:Mac|De|Del|Des|Du|La|Le|Van|Von|El|Al)[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]+$/;
const ADDRESS = /^\w+\.(?:com|org|net|info|co|tv)$/i;
/** States that are told from a city so: "Washington State". */
const TOLD_APART = /^(Washington|York)$/;

/** Feasts, contests and papers are nowhere: "Umbari Day". */
const OCCASION =
  /^(?:accord|act|agreement|awards?|cup|day|festival|games|month|prize|season|treaty|war|week|year)$/i;
/** The class of towns that are known by a saint's name alone. */
const LARGE_TOWN = 5;

/** "NH-766": letters glued to figures name a road or a law. */
export function isRoad({ tokens, article }: WithNames, { first, end }: Draft): boolean {
  if (end - first > 1 || end + 1 >= tokens.length || tokens.end[first]! - tokens.start[first]! > 3)
    return false;
  if ((tokens.shape[first]! & Shape.UPPER) === 0 || (tokens.shape[end + 1]! & Shape.DIGIT) === 0)
    return false;
  return (
    article.text.charCodeAt(tokens.start[end]!) === HYPHEN &&
    tokens.start[end + 1]! === tokens.end[first]! + 1
  );
}
const HYPHEN = 45;

/** "the Upper House": those who sit in it. */
export const isChamber = ({ tokens, article }: WithNames, { first, end }: Draft): boolean =>
  end - first === 2 &&
  /^(?:upper|lower) house$/i.test(article.text.slice(tokens.start[first]!, tokens.end[end - 1]!));

/** "St Mary's": a church, school or hospital, unless a large town has the name. */
export function isSaint(
  { article, tokens }: WithNames,
  { first, end }: Draft,
  { gazetteer }: PlaceKnowledge,
): boolean {
  if (end >= tokens.length || end - first < 2) return false;
  const { text } = article;
  if (!/^(?:st\.?|saint)$/i.test(text.slice(tokens.start[first]!, tokens.end[first]!))) return false;
  if (!/^['\u2019]s$/.test(text.slice(tokens.start[end]!, tokens.end[end]!))) return false;
  return (
    gazetteer.match(text, tokens, first, end) !== end ||
    gazetteer.populationClass(gazetteer.matchedName) < LARGE_TOWN
  );
}

/** What a name of one word that the gazetteer does not know is by its letters, null where nothing tells. */
export function typeByLetters({ article, tokens }: WithNames, { first, end }: Draft): EntityType | null {
  const printed = article.text.slice(tokens.start[first]!, tokens.end[end - 1]!);
  return INNER_CAPITAL.test(printed) || ADDRESS.test(printed) ? 'organization' : null;
}

/**
 * What ends with a common noun: a body ("Velm Bank"), a facility by that word ("Velm Center") or where something is at it, else
 * nobody knows.
 */
export function typeByLastWord(
  layers: WithNames,
  drafts: Drafts,
  { first, end }: Draft,
  knowledge: PlaceKnowledge,
): EntityType {
  const { article, tokens } = layers;
  if (OCCASION.test(article.text.slice(tokens.start[end - 1]!, tokens.end[end - 1]!))) return 'other';
  // "South China": a part of what is known.
  if ((affixOf(knowledge, tokens.word[first]!) & Affix.COMPASS) !== 0) return 'facility';
  if (isBody(knowledge, tokens.word[end - 1]!)) return 'organization';
  const isSite = isSmall(knowledge, tokens.word[end - 1]!, Small.SITE);
  return isSite || isBehindPlace(tokens, drafts, knowledge, first) ? 'facility' : 'other';
}

/** "Texas State" of the United States is a university, save in "in Texas State". */
export function isStateUniversity(
  layers: WithNames,
  { first, end }: Draft,
  knowledge: PlaceKnowledge,
): boolean {
  const { article, tokens } = layers;
  const { gazetteer } = knowledge;
  const last = end - 1;
  if (last - first < 1 || tokens.word[last] !== knowledge.state || !(tokens.shape[last]! & Shape.CAPITAL))
    return false;
  if (TOLD_APART.test(article.text.slice(tokens.start[last - 1]!, tokens.end[last - 1]!))) return false;
  if (first > 0 && isSmall(knowledge, tokens.word[first - 1]!, Small.INSIDE | Small.ARTICLE)) return false;
  if (end < tokens.length && (tokens.shape[end]! & Shape.CAPITAL) !== 0) return false;
  if (gazetteer.match(article.text, tokens, first, last) !== last) return false;
  if ((gazetteer.matchedKind & (REGION | ABBREVIATION)) === 0) return false;
  return gazetteer
    .placesOf(gazetteer.matchedName)
    .some((place) => gazetteer.typeOf(place) === PlaceType.REGION && gazetteer.countryOf(place) === 'US');
}
