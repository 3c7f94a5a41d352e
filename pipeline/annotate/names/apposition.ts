import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Kind } from './word-kinds.ts';

export const Apposition = { NONE: 0, PERSON: 1, GROUP: 2, PLACE: 3, AGE: 4, OTHER: 5 } as const;

const COMMA = 44;
/** Words after the comma within which its noun must stand. */
const REACH = 6;

/**
 * What the words after a name say of it: the first noun for a person, group or place behind its comma ("X, a software
 * company"), or an age ("X, 34,"). `at` is the token behind the name.
 */
export function appositionOf(
  text: string,
  tokens: Tokens,
  kinds: Int32Array,
  at: number,
  limit: number,
): number {
  if (at + 1 >= limit || text.charCodeAt(tokens.start[at]!) !== COMMA) return Apposition.NONE;
  const first = tokens.shape[at + 1]!;
  if ((first & Shape.DIGIT) !== 0)
    return isAge(text, tokens, at + 1, limit) ? Apposition.AGE : Apposition.OTHER;
  if ((first & Shape.CAPITAL) !== 0) return Apposition.NONE;
  const end = Math.min(limit, at + 1 + REACH);
  for (let next = at + 1; next < end; next++) {
    if (
      (tokens.shape[next]! & (Shape.PUNCT | Shape.SPACED)) === Shape.PUNCT &&
      text.charCodeAt(tokens.start[next]!) !== 45
    ) {
      break;
    }
    const bits = kinds[next]!;
    if ((bits & Kind.GROUP_NOUN) !== 0)
      return isPersonOf(kinds, next, end) ? Apposition.PERSON : Apposition.GROUP;
    if ((bits & Kind.PERSON_NOUN) !== 0) return Apposition.PERSON;
    if ((bits & Kind.PLACE_NOUN) !== 0)
      return isPersonOf(kinds, next, end) ? Apposition.PERSON : Apposition.PLACE;
  }
  return Apposition.OTHER;
}

/** "a company spokesman", "the village chief": the noun behind is the head. */
function isPersonOf(kinds: Int32Array, at: number, end: number): boolean {
  return at + 1 < end && (kinds[at + 1]! & Kind.PERSON_NOUN) !== 0;
}

function isAge(text: string, tokens: Tokens, at: number, limit: number): boolean {
  if (tokens.end[at]! - tokens.start[at]! > 2 || at + 1 >= limit) return false;
  return text.charCodeAt(tokens.start[at + 1]!) === COMMA || (tokens.shape[at + 1]! & Shape.PUNCT) !== 0;
}
