import { type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';
import { containerBehind } from './container.ts';
import { isPlaceType } from './drafts.ts';
import { isSmall, type PlaceKnowledge, Small } from './knowledge.ts';
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
  /** Index of a mention beside it in a list, -1 without. */
  beside: number;
}

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
    if (!isDemonym && !isPlaceType(name.type)) continue;
    const reading = lookUp(base, knowledge, name);
    const last = mentions.length - 1;
    const end = last < 0 ? -1 : names[mentions[last]!.span]!.endToken;
    const isBehind =
      last >= 0 && !mentions[last]!.isDemonym && isComma(base, knowledge, end, name.firstToken);
    const isListed = last >= 0 && !isDemonym && (isBehind || isAnd(base, knowledge, end, name.firstToken));
    if (isListed && mentions[last]!.beside < 0) mentions[last]!.beside = last + 1;
    mentions.push({
      span,
      reading,
      isDemonym,
      isUpper: (tokens.shape[name.firstToken]! & Shape.UPPER) !== 0,
      container: isDemonym || reading.name < 0 ? -1 : containerOf(base, knowledge, name, reading),
      before: isBehind ? last : -1,
      beside: isListed ? last : -1,
    });
  }
  return mentions;
}

/** Behind the name, or inside it where the name holds its own comma: "Washington, D.C.". */
function containerOf(base: Base, knowledge: PlaceKnowledge, name: NameSpan, { kind, end }: Reading): number {
  const isInside = end < name.endToken && base.tokens.word[end] === knowledge.comma;
  return containerBehind(base, knowledge, kind, isInside ? end : name.endToken);
}

/** Whether only a comma stands between two spans. */
function isComma({ tokens }: Base, knowledge: PlaceKnowledge, end: number, next: number): boolean {
  return next === end + 1 && tokens.word[end] === knowledge.comma;
}

/** Whether only "and" stands between them, or a comma and "and". */
function isAnd({ tokens }: Base, knowledge: PlaceKnowledge, end: number, next: number): boolean {
  if (next === end + 1) return isSmall(knowledge, tokens.word[end]!, Small.AND);
  if (next !== end + 2 || tokens.word[end] !== knowledge.comma) return false;
  return isSmall(knowledge, tokens.word[end + 1]!, Small.AND);
}
