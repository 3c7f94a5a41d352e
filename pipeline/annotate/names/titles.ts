import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { Facts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

const LONGEST = 6;
const TITLE = Kind.HONORIFIC | Kind.RANK | Kind.POST;

/**
 * Cuts a person's span at a title inside it ("Ohio Gov. Ada Lund"): what stands before the title is a name of its own,
 * given back as a span without class, or null.
 */
export function cutAtTitle(
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  knowledge: Omit<NameKnowledge, 'model'>,
): { readonly first: number; readonly end: number } | null {
  for (let at = name.end - 2; at > name.first; at--) {
    const kinds = facts.kinds[at]!;
    if ((kinds & TITLE) === 0 || (kinds & (Kind.GIVEN | Kind.SURNAME)) !== 0) continue;
    const next = knowledge.titles.match(tokens.word, at, name.end);
    if (next < 0 || next >= name.end || !startsName(tokens, facts, next)) continue;
    const before = { first: name.first, end: at };
    name.first = at;
    return before;
  }
  return null;
}

/** Cuts a person's span before the place where they are from ("Ann Holm of Ohio"), given back without class, or null. */
export function cutAtPlace(
  text: string,
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
): { readonly first: number; readonly end: number } | null {
  // "President of India", "Queen of Christmas"
  if ((facts.kinds[name.first]! & TITLE) !== 0) return null;
  for (let at = name.first + 1; at + 1 < name.end; at++) {
    if (facts.place[at + 1] === 0 || text.slice(tokens.start[at]!, tokens.end[at]!) !== 'of') continue;
    const rest = { first: at + 1, end: name.end };
    name.end = at;
    return rest;
  }
  return null;
}

/** Parts a title from the name that it stands before: cuts it off the span's beginning, or finds it before the span. */
export function partTitle(
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  segmentFirst: number,
  knowledge: Omit<NameKnowledge, 'model'>,
): void {
  const { titles } = knowledge;
  const { word } = tokens;
  const spanFirst = name.first;
  for (;;) {
    const next = titles.match(word, name.first, name.end);
    if (next < 0 || next >= name.end || !startsName(tokens, facts, next)) break;
    if (isGivenName(facts, name.first, next) && next + 1 === name.end) break;
    name.first = next;
  }
  let first = name.first;
  for (let at = first - 1; at >= segmentFirst && at >= name.first - LONGEST * 2; at--) {
    const end = titles.match(word, at, first);
    if (end === first) first = at;
    else if (at < first - LONGEST) break;
  }
  if (first === name.first) return;
  while (first > segmentFirst && isModifier(tokens, facts, first - 1, name.first)) first--;
  if ((tokens.shape[first]! & Shape.ALPHA) !== 0) name.titleFirst = Math.min(first, spanFirst);
}

/** "Dean" and "Earl" are posts and given names: before one word alone a given name. */
function isGivenName(facts: Facts, first: number, next: number): boolean {
  const kinds = facts.kinds[first]!;
  const isStrong = (kinds & (Kind.HONORIFIC | Kind.RANK)) !== 0;
  return next === first + 1 && !isStrong && (kinds & Kind.GIVEN) !== 0;
}

function startsName(tokens: Tokens, facts: Facts, at: number): boolean {
  const isCapital = (tokens.shape[at]! & Shape.CAPITAL) !== 0;
  return isCapital || (facts.kinds[at]! & Kind.PARTICLE) !== 0;
}

/** "Deputy" of "Deputy Foreign Minister": written as the title's first word is. */
function isModifier(tokens: Tokens, facts: Facts, at: number, nameFirst: number): boolean {
  if (at < nameFirst - LONGEST || (facts.kinds[at]! & (Kind.MODIFIER | TITLE)) === 0) return false;
  return (tokens.shape[at]! & Shape.CAPITAL) === (tokens.shape[at + 1]! & Shape.CAPITAL);
}
