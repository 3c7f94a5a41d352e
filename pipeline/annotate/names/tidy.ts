import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import type { Facts } from './facts.ts';
import { Known, type NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

const COMMA = 44;
const GENERIC =
  Kind.ORGANIZATION |
  Kind.PLACE |
  Kind.FACILITY |
  Kind.EVENT |
  Kind.POST |
  Kind.HONORIFIC |
  Kind.RANK |
  Kind.SUFFIX |
  Kind.MODIFIER;

/**
 * A head word alone ("the Company", "the Region") names nobody; neither does a function word. Known names, places of the
 * gazetteer and persons called so stay.
 */
export function isGeneric(tokens: Tokens, facts: Facts, name: DraftName): boolean {
  if (name.end - name.first !== 1) return false;
  const at = name.first;
  if (facts.known[at] === Known.ORGANIZATION) return false;
  if (facts.sort[at] === Sort.FUNCTION) return (tokens.shape[at]! & Shape.UPPER) === 0;
  const kinds = facts.kinds[at]!;
  if (name.type === 'person')
    return (kinds & (Kind.POST | Kind.HONORIFIC | Kind.RANK)) !== 0 && (kinds & 3) === 0;
  // "State", "Church": small towns are called so too.
  const isWellKnown = facts.place[at] !== 0 && facts.place[at]! <= 6 && name.type === 'city';
  return !isWellKnown && (kinds & GENERIC) !== 0 && facts.sort[at] !== Sort.UNKNOWN;
}

/**
 * Settles a name that the list of known names has whole: no entity, another kind, or an organisation that the gazetteer
 * does not know as a place. False where it is no entity.
 */
export function settleKnown(
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  { knownNames }: Pick<NameKnowledge, 'knownNames'>,
): boolean {
  // A country's whole name is the country, whatever the model takes it for; teams are told apart later.
  if (name.type === 'organization' && isCountryWhole(facts, name)) name.type = 'city';
  const known = facts.known[name.first]!;
  if (known === 0 || known > Known.PLACE) return true;
  // "Paris" of "Paris Agreement": the longer known name is meant.
  let end = name.end;
  while (end < tokens.length && facts.known[end] === known + 8) end++;
  if (knownNames.match(tokens.word, name.first, end) !== end) return true;
  name.end = end;
  if (known === Known.NONE) return name.type === 'person' && name.end - name.first > 1;
  if (known === Known.OTHER) name.type = 'other';
  else if (known === Known.GROUP) name.type = 'group';
  else if (known === Known.PLACE) name.type = 'city';
  else if (facts.place[name.first] === 0) name.type = 'organization';
  return true;
}

function isCountryWhole(facts: Facts, name: DraftName): boolean {
  if (facts.place[name.first] !== 1) return false;
  for (let at = name.first + 1; at < name.end; at++) if (facts.place[at] !== 1 + 64) return false;
  return true;
}

const NUMERALS = new Set(['II', 'III', 'IV', 'VI', 'Jr', 'Jr.', 'Sr', 'Sr.']);

/** "Ada Holm Jr.", "Bo Dahl III". */
export function extendNumeral(text: string, tokens: Tokens, name: DraftName, limit: number): void {
  const at = name.end;
  if (at < limit && NUMERALS.has(text.slice(tokens.start[at]!, tokens.end[at]!))) name.end++;
}

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
    if (isPeople && !hasHeadBehind(facts, at, name.end)) {
      name.end = at;
      break;
    }
  }
  while (name.end > name.first + 1 && (tokens.shape[name.end - 1]! & (Shape.CAPITAL | Shape.DIGIT)) === 0)
    name.end--;
}

function hasHeadBehind(facts: Facts, at: number, end: number): boolean {
  for (let next = at; next < end; next++) {
    if ((facts.kinds[next]! & (Kind.ORGANIZATION | Kind.SUFFIX)) !== 0) return true;
  }
  return false;
}

/** Drops common words before a person's name that no title list has: "Engineer …", "Parliamentarian …". */
export function dropCommonWords(tokens: Tokens, facts: Facts, name: DraftName): void {
  while (name.end - name.first > 2) {
    const at = name.first;
    const isName = (facts.kinds[at]! & (Kind.GIVEN | Kind.SURNAME | Kind.PARTICLE)) !== 0;
    const isAllCapitals =
      (tokens.shape[at]! & Shape.UPPER) !== 0 && (tokens.shape[at + 1]! & Shape.UPPER) === 0;
    const sort = facts.sort[at]!;
    const isCommon = sort === Sort.NOUN || sort === Sort.NOUN_OR_VERB || sort === Sort.OTHER;
    if (isName || !(isCommon || (isAllCapitals && tokens.end[at]! - tokens.start[at]! > 2))) return;
    name.first++;
  }
}
