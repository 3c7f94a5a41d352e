import { Case, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import { DEMONYM, type Facts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import { Label } from './labels.ts';
import { Kind } from './word-kinds.ts';

/** Words of a body's name before "of". */
const LONGEST_BODY = 6;
const NO_BODY = Kind.CALENDAR | Kind.POST | Kind.RANK | Kind.HONORIFIC | Kind.GIVEN;

/**
 * End of a body's name at `at`: "the American Academy of Sleep", a run of capitals in running text, behind a small word, that ends
 * in the head of an institution, and what it is of; 0 without.
 */
export function endOfBody(
  tokens: Tokens,
  facts: Facts,
  label: Uint8Array,
  at: number,
  first: number,
  limit: number,
  { institutions }: Pick<NameKnowledge, 'institutions'>,
): number {
  const last = facts.runLast[at]!;
  if (last === at || facts.runFirst[at] !== at || (facts.kinds[last]! & Kind.ORGANIZATION) === 0) return 0;
  const word = tokens.word[last]!;
  if (word >= institutions.length || institutions[word] === 0 || last - at >= LONGEST_BODY) return 0;
  if (at === first || facts.style[at] !== Case.RUNNING || facts.known[at] !== 0) return 0;
  if ((facts.kinds[at]! & NO_BODY) !== 0 || facts.sort[at] === Sort.FUNCTION) return 0;
  // Behind "and", a hyphen or "Access to" a longer name may have been cut.
  if ((facts.kinds[at - 1]! & Kind.AND) !== 0 || facts.sort[at - 1] !== Sort.FUNCTION) return 0;
  if (at - 1 > first && (tokens.shape[at - 2]! & Shape.CAPITAL) !== 0) return 0;
  if (!isOutside(label, at, last + 1)) return 0;
  return isJoint(tokens, facts, last + 1) ? endOfField(tokens, facts, label, last + 2, limit) : last + 1;
}

/** "of", "for", "on" behind a body's head. */
function isJoint({ shape }: Tokens, { kinds }: Facts, at: number): boolean {
  if ((shape[at]! & Shape.ALPHA) === 0) return false;
  return (kinds[at]! & (Kind.JOINT | Kind.AND | Kind.PLACE_PREPOSITION)) === Kind.JOINT;
}

/** What a body is of, behind its joint: a field of work with a capital; else its name may be longer than is seen, and is none: 0. */
function endOfField(tokens: Tokens, facts: Facts, label: Uint8Array, from: number, limit: number): number {
  let at = from;
  if (at < limit && (tokens.shape[at]! & Shape.CAPITAL) === 0 && (facts.kinds[at]! & Kind.JOINT) !== 0) at++;
  if (at >= limit || (tokens.shape[at]! & Shape.CAPITAL) === 0) return from - 1;
  const place = facts.place[at]!;
  const end = facts.runLast[at]! + 1;
  if (at > from || (place !== 0 && place !== DEMONYM) || !isOutside(label, from - 1, end)) return 0;
  // "of Art and Design"
  if (end + 1 >= limit || (facts.kinds[end]! & Kind.AND) === 0 || !isOutside(label, end, end + 2)) return end;
  const sort = facts.sort[end + 1]!;
  const isNoun = sort === Sort.NOUN || sort === Sort.NOUN_OR_VERB;
  const isFurther = isNoun && (tokens.shape[end + 1]! & Shape.CAPITAL) !== 0;
  return isFurther && facts.place[end + 1] === 0 ? facts.runLast[end + 1]! + 1 : end;
}

/** Whether the model left tokens outside of names. */
export function isOutside(label: Uint8Array, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (label[at] !== Label.O) return false;
  return true;
}
