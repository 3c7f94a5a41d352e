import {
  type EntityType,
  type NameSpan,
  type Segment,
  Shape,
  type Tokens,
} from '../../../schemas/stages/annotations.ts';
import type { Facts } from './facts.ts';
import { Label } from './labels.ts';
import { Kind } from './word-kinds.ts';

/** A name while it is being made. */
export interface DraftName {
  first: number;
  end: number;
  type: EntityType;
  form: NameSpan['form'];
  titleFirst: number;
}

const TYPES: Record<number, EntityType> = {
  [Label.B_PER]: 'person',
  [Label.B_ORG]: 'organization',
  [Label.B_LOC]: 'city',
};

/** Names of a segment from its labels; edges are tidied: no article, joint or lone mark at either end. */
export function spansOf(
  tokens: Tokens,
  facts: Facts,
  label: Uint8Array,
  { firstToken, endToken }: Segment,
  names: DraftName[],
): void {
  for (let at = firstToken; at < endToken; ) {
    const name = label[at]!;
    if (name % 2 !== 1) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < endToken && label[end] === name + 1) end++;
    let first = at;
    while (first < end && !isEdge(tokens, facts, first)) first++;
    let last = end;
    while (last > first && !isEdge(tokens, facts, last - 1)) last--;
    if (name === Label.B_PER) while (isSyllable(tokens, facts, last, endToken)) last += 2;
    if (last > first) {
      names.push({ first, end: last, type: TYPES[name]!, form: 'name', titleFirst: -1 });
    }
    at = Math.max(end, last);
  }
}

/** A hyphen and a small syllable of the same zone: the rest of "Min-jun". */
function isSyllable(tokens: Tokens, facts: Facts, at: number, limit: number): boolean {
  if (at + 1 >= limit || facts.zone[at] === 0 || facts.zone[at + 1] === 0) return false;
  const hyphen = tokens.shape[at]! & (Shape.PUNCT | Shape.SPACED);
  const next = tokens.shape[at + 1]! & (Shape.ALPHA | Shape.CAPITAL | Shape.SPACED);
  return hyphen === Shape.PUNCT && next === Shape.ALPHA && (facts.kinds[at]! & Kind.JOINT) !== 0;
}

/** Words with a capital or digit, and particles ("de Silva"), may begin or end a name. */
function isEdge(tokens: Tokens, facts: Facts, at: number): boolean {
  const shape = tokens.shape[at]!;
  if ((shape & (Shape.CAPITAL | Shape.DIGIT)) !== 0) return true;
  // "Min-jun": a syllable behind its hyphen.
  const isGlued = (shape & (Shape.ALPHA | Shape.SPACED)) === Shape.ALPHA;
  if (isGlued && at > 0 && (facts.kinds[at - 1]! & Kind.JOINT) !== 0 && facts.zone[at - 1] === 1) return true;
  return (shape & Shape.ALPHA) !== 0 && (facts.kinds[at]! & Kind.PARTICLE) !== 0;
}
