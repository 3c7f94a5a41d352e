import { Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { Base } from '../layers.ts';
import { isSmall, type PlaceKnowledge, Small } from './knowledge.ts';

const { COUNTRY, REGION, COUNTY, ABBREVIATION } = PlaceKind;

/**
 * Name record of the country or region behind a place's comma or bracket: "Springfield, Illinois", "London, Ont.",
 * "Paris (Texas)". -1 without, and in a list of equals: "Kenya, Chad", "Washington, Oregon and Idaho".
 * `kind`: what the place itself may be; `end`: the token behind it.
 */
export function containerBehind(
  { article, tokens, segments }: Base,
  knowledge: PlaceKnowledge,
  kind: number,
  end: number,
): number {
  const { gazetteer, comma, openBracket } = knowledge;
  const next = end + 1;
  if (next >= tokens.length || tokens.segment[next] !== tokens.segment[end]) return -1;
  const sign = tokens.word[end];
  if (sign !== comma && sign !== openBracket) return -1;
  if ((tokens.shape[next]! & Shape.CAPITAL) === 0) return -1;
  const limit = segments[tokens.segment[next]!]?.endToken ?? tokens.length;
  const behind = gazetteer.match(article.text, tokens, next, limit);
  if (behind < 0) return -1;
  const outer = gazetteer.matchedKind;
  if ((outer & (COUNTRY | REGION | COUNTY | ABBREVIATION)) === 0) return -1;
  if ((kind & COUNTRY) !== 0 && (outer & COUNTRY) !== 0) return -1;
  const isListed = behind < tokens.length && isSmall(knowledge, tokens.word[behind]!, Small.AND);
  if (isListed && (kind & (COUNTRY | REGION)) !== 0 && (outer & (COUNTRY | REGION)) !== 0) return -1;
  return gazetteer.matchedName;
}
