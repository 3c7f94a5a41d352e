import { Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isBehindPlace } from './beside.ts';
import { containerBehind } from './container.ts';
import { type Draft, type Drafts, isPlace } from './drafts.ts';
import { Affix, affixOf, isEnglishWord, isSmall, type PlaceKnowledge, Small } from './knowledge.ts';
import { affixBefore } from './look-up.ts';

const { COUNTRY, REGION, CITY, AREA } = PlaceKind;
/** Population class from which a city is no village. */
const TOWN = 3;
/** … and from which the name model is trusted with an English word ("Cork", "Reading"), save behind an article. */
const LARGE = 5;

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

/**
 * A word that the gazetteer does not know as more than a village, or that is an English word too, is a place
 * only where a word beside it says so: a preposition, "the town of", "… district", a comma and its country. So are
 * several words that the gazetteer does not know, unless behind an article ("the Jongno Basin").
 */
function isUnlikely(layers: WithNames, drafts: Drafts, draft: Draft, knowledge: PlaceKnowledge): boolean {
  const { article, tokens } = layers;
  const { first, end, type } = draft;
  if (type === 'facility') return false;
  const { gazetteer } = knowledge;
  const known = gazetteer.match(article.text, tokens, first, end);
  // "H1N1", "1MDB"
  if (known !== end && end - first === 1 && (tokens.shape[first]! & Shape.DIGIT) !== 0) return true;
  if (end - first > 1) {
    const beside = affixOf(knowledge, tokens.word[first]!) | affixOf(knowledge, tokens.word[end - 1]!);
    if (beside !== 0) return false;
    const isArticled = first > 0 && isSmall(knowledge, tokens.word[first - 1]!, Small.ARTICLE);
    return type === 'city' && known !== end && !isArticled && !isPlaced(layers, drafts, draft, knowledge);
  }
  const kind = known === end ? gazetteer.matchedKind : 0;
  if ((kind & (COUNTRY | REGION)) !== 0) return false;
  if ((kind & AREA) !== 0) {
    // "Amazon", "Gulf": the land has its article.
    const isArticled = first > 0 && isSmall(knowledge, tokens.word[first - 1]!, Small.ARTICLE);
    if (isArticled || !isEnglishWord(knowledge, tokens.word[first]!)) return false;
  }
  const population = (kind & CITY) === 0 ? 0 : gazetteer.populationClass(gazetteer.matchedName);
  if (population >= TOWN && !isEnglishWord(knowledge, tokens.word[first]!)) return false;
  const isFirst = layers.segments[tokens.segment[first]!]?.firstToken === first;
  if (population >= LARGE && !isFirst && !isSmall(knowledge, tokens.word[first - 1]!, Small.ARTICLE))
    return false;
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
