import { type EntityType, Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { containerBehind } from './container.ts';
import { type Draft, type Drafts, dropDraft, HELD, hold, isPlace } from './drafts.ts';
import { Affix, isEnglishWord, type PlaceKnowledge } from './knowledge.ts';
import { affixBefore, affixBehind, affixOf } from './look-up.ts';

const { COUNTRY, REGION, CITY, AREA, COUNTY } = PlaceKind;
const ANY = COUNTRY | REGION | CITY | AREA | COUNTY;
const DOLLAR = 36;
/** Population class from which a city is no village. */
const TOWN = 3;
/** … and from which the name model is trusted with an English word ("Cork", "Reading"), save behind an article. */
const LARGE = 5;

/** Names that the gazetteer or the words beside them read otherwise: cut too short, no places, or places after all. */
export function adjustNames(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  for (let index = 0; index < drafts.list.length; index++) {
    const draft = drafts.list[index]!;
    if (draft.isDropped || draft.name?.form === 'demonym') continue;
    if (isMoney(layers, draft.end)) {
      draft.isDropped = true;
      continue;
    }
    widen(layers, drafts, index, knowledge);
    if (!isPlace(draft) && isPlaceByWords(layers, drafts, index, knowledge)) {
      draft.type = typeByAffix(layers, draft, knowledge);
    }
  }
}

/** A word that is placed nowhere in the article is no place: nobody knows what it names. */
export function dropUnlikely(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  const { word } = layers.tokens;
  const doubtful: Draft[] = [];
  for (const draft of drafts.list) {
    if (isPlace(draft) && isUnlikely(layers, drafts, draft, knowledge)) doubtful.push(draft);
  }
  if (doubtful.length === 0) return;
  const isDoubtful = new Set(doubtful);
  const placed = new Set<number>();
  for (const draft of drafts.list) {
    if (isPlace(draft) && !isDoubtful.has(draft)) placed.add(word[draft.first]!);
  }
  for (const draft of doubtful) if (!placed.has(word[draft.first]!)) draft.type = 'other';
}

/** "US$100 million". */
export function isMoney({ article, tokens }: WithNames, end: number): boolean {
  if (end >= tokens.length || (tokens.shape[end]! & Shape.SPACED) !== 0) return false;
  return article.text.charCodeAt(tokens.start[end]!) === DOLLAR;
}

/** "Jammu and | Kashmir", "Dar | es Salaam": a longer name that the gazetteer knows takes the parts in. */
function widen(
  { article, tokens, segments }: WithNames,
  drafts: Drafts,
  index: number,
  { gazetteer }: PlaceKnowledge,
): void {
  const draft = drafts.list[index]!;
  const limit = segments[tokens.segment[draft.first]!]?.endToken ?? draft.end;
  const end = gazetteer.match(article.text, tokens, draft.first, limit);
  if (end <= draft.end) return;
  const kind = gazetteer.matchedKind;
  if ((kind & ANY) === 0 || (!isPlace(draft) && (kind & (COUNTRY | REGION | AREA)) === 0)) return;
  if ((tokens.shape[end - 1]! & Shape.CAPITAL) === 0) return;
  for (let token = draft.end; token < end; token++) {
    const other = drafts.at[token]!;
    if (other === HELD || (other >= 0 && other !== index && drafts.list[other]!.end > end)) return;
  }
  for (let token = draft.end; token < end; token++) {
    const other = drafts.at[token]!;
    if (other >= 0 && other !== index) dropDraft(drafts, other);
  }
  hold(drafts, draft.end, end, index);
  draft.end = end;
  draft.type = (kind & COUNTRY) !== 0 ? 'country' : (kind & (REGION | AREA)) !== 0 ? 'region' : 'city';
}

/**
 * A single word that the gazetteer does not know as more than a village, or that is an English word too, is a place
 * only where a word beside it says so: a preposition, "the town of", "… district", a comma and its country.
 */
function isUnlikely(layers: WithNames, drafts: Drafts, draft: Draft, knowledge: PlaceKnowledge): boolean {
  const { article, tokens } = layers;
  const { first, end, type } = draft;
  if (end - first !== 1 || type === 'facility') return false;
  const { gazetteer } = knowledge;
  const known = gazetteer.match(article.text, tokens, first, end);
  const kind = known === end ? gazetteer.matchedKind : 0;
  if ((kind & (COUNTRY | REGION | AREA)) !== 0) return false;
  const population = (kind & CITY) === 0 ? 0 : gazetteer.populationClass(gazetteer.matchedName);
  if (population >= TOWN && !isEnglishWord(knowledge, tokens.word[first]!)) return false;
  if (population >= LARGE && first > 0 && !knowledge.article.has(tokens.word[first - 1]!)) return false;
  return !isPlaced(layers, drafts, draft, knowledge);
}

function isPlaced(
  layers: WithNames,
  drafts: Drafts,
  { first, end }: Draft,
  knowledge: PlaceKnowledge,
): boolean {
  const { tokens, segments } = layers;
  if (segments[tokens.segment[first]!]?.kind === 'dateline') return true;
  if (isBehindPlace(tokens, drafts, knowledge, first)) return true;
  if (affixBefore(tokens, knowledge, first) !== 0) return true;
  if (end < tokens.length && (affixOf(knowledge, tokens.word[end]!) & Affix.SUFFIX) !== 0) return true;
  return containerBehind(layers, knowledge, CITY, end) >= 0;
}

/** "the village of O'Leary", "Somme province", "Kisumu, Migori, Nakuru and …": a person's or body's name no more. */
function isPlaceByWords(
  layers: WithNames,
  drafts: Drafts,
  index: number,
  knowledge: PlaceKnowledge,
): boolean {
  const { article, tokens } = layers;
  const draft = drafts.list[index]!;
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
    const isNamed = known === end - 1 && (gazetteer.matchedKind & (REGION | COUNTY)) !== 0;
    if (isDivision && isNamed) return isBehindPlace(tokens, drafts, knowledge, first);
    return isKnown && (gazetteer.matchedKind & AREA) !== 0;
  }
  return isKnown && end - first === 1 && isListed(tokens, drafts, knowledge, draft);
}

/** Whether a preposition of place, or a place and a comma, stand before a token. */
export function isBehindPlace(
  { word }: WithNames['tokens'],
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  first: number,
): boolean {
  if (first === 0) return false;
  const before = word[first - 1]!;
  if (knowledge.preposition.has(before)) return first < 2 || word[first - 2] !== knowledge.according;
  return before === knowledge.comma && first > 1 && isPlace(drafts.list[drafts.at[first - 2]!]);
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
