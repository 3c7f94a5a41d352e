import { Case, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import { Evidence } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { GENERIC } from './tidy.ts';
import { Kind } from './word-kinds.ts';

const COMMA = 44;

/** "the Ethics and Water Board": a field of work with a capital before "and" belongs to the body behind it. */
export function extendBefore(facts: Facts, name: DraftName, segmentFirst: number): void {
  const { first, end } = name;
  const field = first - 2;
  if (field - 1 < segmentFirst || end - first < 2 || (facts.kinds[first - 1]! & Kind.AND) === 0) return;
  if ((facts.kinds[end - 1]! & Kind.ORGANIZATION) === 0 || facts.sort[first] === Sort.NAME) return;
  if (facts.runFirst[field]! < field - 1 || facts.runLast[field] !== field || facts.zone[field] === 0) return;
  if (facts.known[field] !== 0 || facts.place[field] !== 0 || facts.style[field] !== Case.RUNNING) return;
  if (!isBefore(facts, field - 1) || (facts.evidence[field]! & Evidence.PERSON) !== 0) return;
  const sort = facts.sort[field]!;
  if ((sort !== Sort.NOUN && sort !== Sort.NOUN_OR_VERB) || (facts.kinds[field]! & NO_FIELD) !== 0) return;
  name.first = field;
}

/** "the", "of", "Velora's": what may stand before a body's name. */
function isBefore(facts: Facts, at: number): boolean {
  return facts.sort[at] === Sort.FUNCTION || (facts.kinds[at]! & Kind.JOINT) !== 0;
}

const NO_FIELD = GENERIC | Kind.PERSON_NOUN | Kind.GROUP_NOUN | Kind.GIVEN | Kind.SURNAME | Kind.CALENDAR;

/** "Ministry of Agriculture, Fisheries and Water": the enumeration belongs to the body's name. */
export function extendEnumeration(
  text: string,
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  limit: number,
): void {
  const head = facts.kinds[name.first]!;
  if ((head & Kind.ORGANIZATION) === 0 || name.end - name.first < 3) return;
  if ((tokens.shape[name.first + 1]! & Shape.CAPITAL) !== 0) return;
  let at = name.end;
  while (at + 1 < limit && text.charCodeAt(tokens.start[at]!) === COMMA && isPart(tokens, facts, at + 1)) {
    at = partEnd(tokens, facts, at + 1, limit);
  }
  if (at + 1 < limit && text.charCodeAt(tokens.start[at]!) === COMMA) at++;
  if (at + 1 >= limit || text.slice(tokens.start[at]!, tokens.end[at]!) !== 'and') return;
  if (isPart(tokens, facts, at + 1)) name.end = partEnd(tokens, facts, at + 1, limit);
}

/** A field of work: an English word with a capital, no new body or person. */
function isPart(tokens: Tokens, facts: Facts, at: number): boolean {
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0 || isMajorPlace(facts, at)) return false;
  const sort = facts.sort[at]!;
  if (sort === Sort.FUNCTION) return false;
  if ((sort === Sort.UNKNOWN || sort === Sort.NAME) && (facts.kinds[at]! & Kind.GIVEN) !== 0) return false;
  return (facts.kinds[facts.runLast[at]!]! & (Kind.ORGANIZATION | Kind.SUFFIX)) === 0;
}

/** Classes 1 to 6 of the gazetteer; towns called "Water" or "Sport" are passed over. */
function isMajorPlace(facts: Facts, at: number): boolean {
  const place = facts.place[at]!;
  return (place !== 0 && place <= 6) || (place > 64 && place <= 70);
}

function partEnd(tokens: Tokens, facts: Facts, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && (tokens.shape[end]! & Shape.CAPITAL) !== 0 && !isMajorPlace(facts, end)) end++;
  return end;
}

/**
 * Cuts what follows an organisation's own name: a title ("… Chief Executive", "… Institute Dr."), people ("… Members of
 * Parliament"), unless a head comes after it ("National Farmers Union", "Department of Veterans Affairs").
 */
export function cutAtPeople(
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  { titles }: Pick<NameKnowledge, 'titles'>,
): void {
  for (let at = name.first + 1; at < name.end; at++) {
    const kinds = facts.kinds[at]!;
    if ((kinds & (Kind.HONORIFIC | Kind.RANK)) !== 0 && (tokens.shape[at]! & Shape.ABBREV) !== 0) {
      name.end = at;
      break;
    }
    if (titles.match(tokens.word, at, name.end) === name.end) {
      name.end = at;
      break;
    }
    const isPeople = (kinds & Kind.PERSON_NOUN) !== 0 && (tokens.shape[at - 1]! & Shape.CAPITAL) !== 0;
    if (isPeople && !hasHeadBehind(facts, at, name.end) && !isOfPeople(tokens, facts, name, at)) {
      name.end = at;
      break;
    }
  }
  while (name.end > name.first + 1 && (tokens.shape[name.end - 1]! & (Shape.CAPITAL | Shape.DIGIT)) === 0)
    name.end--;
}

/** "Institute of British Architects": whom a body is of, named last, behind a nationality or the like. */
function isOfPeople(tokens: Tokens, facts: Facts, name: DraftName, at: number): boolean {
  if (at + 1 !== name.end || at - 2 <= name.first) return false;
  if ((facts.kinds[at - 2]! & Kind.JOINT) === 0 || (facts.kinds[at - 2]! & Kind.AND) !== 0) return false;
  if ((tokens.shape[at - 2]! & Shape.CAPITAL) !== 0 || facts.sort[at - 1] === Sort.UNKNOWN) return false;
  return (facts.kinds[at - 3]! & Kind.ORGANIZATION) !== 0;
}

function hasHeadBehind(facts: Facts, at: number, end: number): boolean {
  for (let next = at; next < end; next++) {
    if ((facts.kinds[next]! & (Kind.ORGANIZATION | Kind.SUFFIX)) !== 0) return true;
  }
  return false;
}
