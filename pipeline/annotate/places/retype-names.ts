import type { EntityType } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isBehindPlace } from './beside.ts';
import { type Draft, type Drafts, isPlace } from './drafts.ts';
import { Affix, type PlaceKnowledge } from './knowledge.ts';
import { affixBefore, affixBehind, affixOf } from './look-up.ts';

const { COUNTRY, REGION, CITY, AREA, COUNTY } = PlaceKind;
const ANY = COUNTRY | REGION | CITY | AREA | COUNTY;

/** Persons' and organisations' names that the words beside them make places. */
export function retypeNames(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  for (let index = 0; index < drafts.list.length; index++) {
    const draft = drafts.list[index]!;
    if (draft.isDropped || draft.name?.form === 'demonym' || isPlace(draft)) continue;
    if (isPlaceByWords(layers, drafts, draft, knowledge)) draft.type = typeByAffix(layers, draft, knowledge);
  }
}

/** "the village of O'Leary", "Somme province", "Kisumu, Migori, Nakuru and …": a person's or body's name no more. */
function isPlaceByWords(layers: WithNames, drafts: Drafts, draft: Draft, knowledge: PlaceKnowledge): boolean {
  const { article, tokens } = layers;
  const { first, end, type, name } = draft;
  if (type === 'group' || type === 'other' || name?.title != null || end - first > 3) return false;
  const { gazetteer } = knowledge;
  const known = gazetteer.match(article.text, tokens, first, end);
  const isKnown = known === end && (gazetteer.matchedKind & ANY) !== 0;
  if (affixBefore(tokens, knowledge, first) !== 0) return type === 'person' || isKnown;
  if (isKnown && affixBehind(tokens, knowledge, end) !== 0) return true;
  if (type === 'organization') {
    const last = affixOf(knowledge, tokens.word[end - 1]!);
    const isDivision = (last & Affix.SUFFIX) !== 0 && (last & (Affix.REGION | Affix.COUNTY)) !== 0;
    const isNamed = known >= end - 1 && (gazetteer.matchedKind & (REGION | COUNTY)) !== 0;
    if (isDivision && isNamed) return isBehindPlace(tokens, drafts, knowledge, first);
    return isKnown && (gazetteer.matchedKind & AREA) !== 0;
  }
  return isKnown && end - first === 1 && isListed(tokens, drafts, knowledge, draft);
}

/** Between two places in a list. */
function isListed(
  { word }: WithNames['tokens'],
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  { first, end }: Draft,
): boolean {
  if (first < 2 || end + 1 >= word.length) return false;
  if (word[first - 1] !== knowledge.comma || !isPlace(drafts.list[drafts.at[first - 2]!])) return false;
  if (word[end] !== knowledge.comma && !knowledge.and.has(word[end]!)) return false;
  return isPlace(drafts.list[drafts.at[end + 1]!]);
}

function typeByAffix({ tokens }: WithNames, { first, end }: Draft, knowledge: PlaceKnowledge): EntityType {
  const inside = affixOf(knowledge, tokens.word[end - 1]!) & (Affix.REGION | Affix.COUNTY);
  const beside = affixBefore(tokens, knowledge, first) | affixBehind(tokens, knowledge, end);
  return ((inside | beside) & (Affix.REGION | Affix.COUNTY)) !== 0 ? 'region' : 'city';
}
