import { type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { Base } from '../layers.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { lookUp, type Reading } from './look-up.ts';

/** A span that may be a place, with what stands around it. */
export interface PlaceMention {
  /** Index into the names. */
  readonly span: number;
  readonly reading: Reading;
  readonly isDemonym: boolean;
  readonly isUpper: boolean;
  /** Name record behind its comma, -1 without. */
  readonly container: number;
  /** Index of the mention before it and a comma, -1 without. */
  readonly before: number;
}

const CONTAINERS = PlaceKind.COUNTRY | PlaceKind.REGION | PlaceKind.COUNTY | PlaceKind.ABBREVIATION;
const PLACE_TYPES: ReadonlySet<string> = new Set(['country', 'region', 'city', 'facility']);

/** Spans typed as places, and demonyms, with the evidence beside them; in order. */
export function placeMentions(
  base: Base,
  names: readonly NameSpan[],
  knowledge: PlaceKnowledge,
): PlaceMention[] {
  const { tokens } = base;
  const mentions: PlaceMention[] = [];
  for (let span = 0; span < names.length; span++) {
    const name = names[span]!;
    const isDemonym = name.form === 'demonym';
    if (!isDemonym && !PLACE_TYPES.has(name.type)) continue;
    const reading = lookUp(base, knowledge, name);
    const last = mentions.length - 1;
    const isBehind =
      last >= 0 &&
      !mentions[last]!.isDemonym &&
      isComma(base, knowledge, names[mentions[last]!.span]!.endToken, name.firstToken);
    mentions.push({
      span,
      reading,
      isDemonym,
      isUpper: (tokens.shape[name.firstToken]! & Shape.UPPER) !== 0,
      container:
        isDemonym || reading.name < 0
          ? -1
          : containerBehind(
              base,
              knowledge,
              reading.end < name.endToken && tokens.word[reading.end] === knowledge.comma
                ? reading.end
                : name.endToken,
            ),
      before: isBehind ? last : -1,
    });
  }
  return mentions;
}

/** Whether only a comma stands between two spans. */
function isComma({ tokens }: Base, knowledge: PlaceKnowledge, end: number, next: number): boolean {
  return next === end + 1 && tokens.word[end] === knowledge.comma;
}

/** "Springfield, Illinois", "London, Ont.", "Paris (Texas)": the name record behind the comma or bracket. */
export function containerBehind(
  { article, tokens }: Base,
  { gazetteer, comma, openBracket }: PlaceKnowledge,
  end: number,
): number {
  const next = end + 1;
  if (next >= tokens.length || tokens.segment[next] !== tokens.segment[end]) return -1;
  const sign = tokens.word[end];
  if (sign !== comma && sign !== openBracket) return -1;
  if ((tokens.shape[next]! & Shape.CAPITAL) === 0) return -1;
  if (gazetteer.match(article.text, tokens, next, tokens.length) < 0) return -1;
  return (gazetteer.matchedKind & CONTAINERS) === 0 ? -1 : gazetteer.matchedName;
}
