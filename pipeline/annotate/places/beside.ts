import { Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { type Drafts, isPlace } from './drafts.ts';
import { isSmall, type PlaceKnowledge, Small } from './knowledge.ts';

const DOLLAR = 36;

/** "US$100 million". */
export function isMoney({ article, tokens }: WithNames, end: number): boolean {
  if (end >= tokens.length || (tokens.shape[end]! & Shape.SPACED) !== 0) return false;
  return article.text.charCodeAt(tokens.start[end]!) === DOLLAR;
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
  if (isSmall(knowledge, before, Small.PREPOSITION))
    return first < 2 || word[first - 2] !== knowledge.according;
  return before === knowledge.comma && first > 1 && isPlace(drafts.list[drafts.at[first - 2]!]);
}
