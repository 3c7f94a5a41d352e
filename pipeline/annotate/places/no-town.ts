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
  { tokens }: WithNames,
  drafts: Drafts,
  { first, end }: Draft,
  knowledge: PlaceKnowledge,
): EntityType {
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
  const name = gazetteer.matchedName;
  for (
    let candidate = gazetteer.firstCandidate(name);
    candidate < gazetteer.endCandidate(name);
    candidate++
  ) {
    const place = gazetteer.candidatePlace(candidate);
    if (gazetteer.typeOf(place) === PlaceType.REGION && gazetteer.countryOf(place) === 'US') return true;
  }
  return false;
}
