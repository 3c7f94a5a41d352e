import { type EntityType, Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isBehindPlace } from './beside.ts';
import { containerBehind } from './container.ts';
import { type Draft, type Drafts, isPlace } from './drafts.ts';
import { Affix, affixOf, isEnglishWord, isSmall, type PlaceKnowledge, Small } from './knowledge.ts';
import { affixBefore, affixBehind } from './look-up.ts';
import { isChamber, isRoad, isSaint, isStateUniversity, typeByLastWord, typeByLetters } from './no-town.ts';

const { COUNTRY, REGION, CITY, AREA, COUNTY, DEMONYM } = PlaceKind;
const ANY = COUNTRY | REGION | CITY | AREA | COUNTY;
/** Letters that an acronym of a body may have. */
const ACRONYM = 4;
const TOWN = 3;

/** Persons' and organisations' names that the words beside them make places, and places that are something else. */
export function retypeNames(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  let known: ReadonlySet<number> | undefined;
  const persons = () => {
    known ??= personWords(layers, drafts);
    return known;
  };
  for (let index = 0; index < drafts.list.length; index++) {
    const draft = drafts.list[index]!;
    if (draft.isDropped || draft.form === 'demonym') continue;
    if (isPlace(draft)) refine(layers, drafts, draft, knowledge);
    else if (isPlaceByWords(layers, drafts, draft, knowledge, persons))
      draft.type = typeByAffix(layers, draft, knowledge);
  }
}

/** "New Zealanders" are people; what ends with a common noun and is no known place is no town ("Lulu Hypermarket"). */
function refine(layers: WithNames, drafts: Drafts, draft: Draft, knowledge: PlaceKnowledge): void {
  const { article, tokens } = layers;
  const { gazetteer } = knowledge;
  const { first, end } = draft;
  if (isRoad(layers, draft) || isSaint(layers, draft, knowledge)) {
    draft.type = 'other';
    return;
  }
  if (draft.type === 'facility' && isChamber(layers, draft)) draft.type = 'organization';
  const isKnown = gazetteer.match(article.text, tokens, first, end) === end;
  if (isKnown) {
    if ((gazetteer.matchedKind & (ANY | DEMONYM)) === DEMONYM) draft.form = 'demonym';
  } else if (draft.type === 'city' && end - first > 1 && isEnglishWord(knowledge, tokens.word[end - 1]!)) {
    if ((affixOf(knowledge, tokens.word[end - 1]!) & Affix.CITY) === 0)
      draft.type = typeByLastWord(layers, drafts, draft, knowledge);
  } else if (draft.type === 'city' && end - first === 1) draft.type = typeByLetters(layers, draft) ?? 'city';
  if (draft.type !== 'organization' && isStateUniversity(layers, draft, knowledge))
    draft.type = 'organization';
}

/** "the village of O'Leary", "Somme province", "Kisumu, Migori, Nakuru and …": a person's or body's name no more. */
function isPlaceByWords(
  layers: WithNames,
  drafts: Drafts,
  draft: Draft,
  knowledge: PlaceKnowledge,
  persons: () => ReadonlySet<number>,
): boolean {
  const { article, tokens } = layers;
  const { first, end, type, name } = draft;
  if (type === 'group' || type === 'other' || name?.title != null) return false;
  const { gazetteer } = knowledge;
  const known = gazetteer.match(article.text, tokens, first, end);
  const kind = known < 0 ? 0 : gazetteer.matchedKind;
  if (known === end && isPlainly(layers, draft, kind, gazetteer.populationClass(gazetteer.matchedName)))
    return true;
  if (end - first > 3) return false;
  const isKnown = known === end && (kind & ANY) !== 0;
  if (affixBefore(tokens, knowledge, first) !== 0) return type === 'person' || isKnown;
  if (isKnown && affixBehind(tokens, knowledge, end) !== 0) return true;
  if (type === 'organization') {
    const last = affixOf(knowledge, tokens.word[end - 1]!);
    const isDivision = (last & Affix.SUFFIX) !== 0 && (last & (Affix.REGION | Affix.COUNTY)) !== 0;
    const isNamed = known >= end - 1 && (kind & (REGION | COUNTY)) !== 0;
    if (isDivision && isNamed) return isBehindPlace(tokens, drafts, knowledge, first);
    return isKnown && isTownHere(layers, draft, kind, knowledge) && !persons().has(tokens.word[first]!);
  }
  if (isContained(layers, drafts, draft, knowledge)) return true;
  if (isKnown && isTownHere(layers, draft, kind, knowledge) && !persons().has(tokens.word[first]!))
    return true;
  return isKnown && end - first === 1 && isListed(tokens, drafts, knowledge, draft);
}

/** Countries and parts of the world named whole; cities in the capitals of a dateline or headline. */
function isPlainly(
  { tokens }: WithNames,
  { first, end, type }: Draft,
  kind: number,
  population: number,
): boolean {
  const isCountry = (kind & COUNTRY) !== 0;
  if (type === 'person') return isCountry && end - first > 1;
  // Names of match reports: the country's team.
  if (type === 'organization' && isCountry) return false;
  if ((isCountry && (kind & REGION) === 0) || ((kind & AREA) !== 0 && end - first > 1)) return true;
  const isUpper = (tokens.shape[first]! & Shape.UPPER) !== 0;
  const isLong = tokens.end[end - 1]! - tokens.start[first]! > ACRONYM;
  return isUpper && isLong && ((kind & (COUNTRY | REGION)) !== 0 || population >= TOWN);
}

/** "near Nima", "in Madina": a known town behind a preposition that takes no person. */
function isTownHere(
  { tokens }: WithNames,
  { first, end }: Draft,
  kind: number,
  knowledge: PlaceKnowledge,
): boolean {
  const { word, shape } = tokens;
  if (first === 0 || end - first > 1 || (kind & CITY) === 0 || isEnglishWord(knowledge, word[first]!))
    return false;
  // An acronym stays a body: "shares in ABC".
  return (shape[first]! & Shape.UPPER) === 0 && isSmall(knowledge, word[first - 1]!, Small.INSIDE);
}

/** Words of persons' names of several words: "Madina" alone is she, where "Madina Lowe" is named. */
function personWords({ tokens }: WithNames, { list }: Drafts): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { type, first, end } of list) {
    if (type !== 'person' || end - first < 2) continue;
    for (let token = first; token < end; token++) words.add(tokens.word[token]!);
  }
  return words;
}

/** "in Umbari, Kenya," with nothing but a mark behind: no person's name is followed by a country so. */
function isContained(
  layers: WithNames,
  drafts: Drafts,
  { first, end }: Draft,
  knowledge: PlaceKnowledge,
): boolean {
  const { article, tokens, segments } = layers;
  if (!isBehindPlace(tokens, drafts, knowledge, first)) return false;
  if (containerBehind(layers, knowledge, CITY, end) < 0) return false;
  const limit = segments[tokens.segment[end + 1]!]?.endToken ?? tokens.length;
  const behind = knowledge.gazetteer.match(article.text, tokens, end + 1, limit);
  return behind >= tokens.length || (tokens.shape[behind]! & Shape.PUNCT) !== 0;
}

/** Between two places in a list, or before two of them. */
function isListed(
  { word }: WithNames['tokens'],
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  { first, end }: Draft,
): boolean {
  if (end + 1 >= word.length) return false;
  if (word[end] !== knowledge.comma && !isSmall(knowledge, word[end]!, Small.AND)) return false;
  const next = drafts.list[drafts.at[end + 1]!];
  if (next === undefined || !isPlace(next)) return false;
  const before =
    first < 2 || word[first - 1] !== knowledge.comma ? undefined : drafts.list[drafts.at[first - 2]!];
  if (isPlace(before)) return true;
  return (
    next.end + 1 < word.length &&
    word[next.end] === knowledge.comma &&
    isPlace(drafts.list[drafts.at[next.end + 1]!])
  );
}

function typeByAffix({ tokens }: WithNames, { first, end }: Draft, knowledge: PlaceKnowledge): EntityType {
  const inside = affixOf(knowledge, tokens.word[end - 1]!) & (Affix.REGION | Affix.COUNTY);
  const beside = affixBefore(tokens, knowledge, first) | affixBehind(tokens, knowledge, end);
  return ((inside | beside) & (Affix.REGION | Affix.COUNTY)) !== 0 ? 'region' : 'city';
}
