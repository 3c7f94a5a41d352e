import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import type { Facts } from './facts.ts';
import { Known, type NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

export const GENERIC =
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
export function isGeneric(
  tokens: Tokens,
  facts: Facts,
  name: DraftName,
  { titles, the, months }: Pick<NameKnowledge, 'titles' | 'the' | 'months'>,
): boolean {
  if (name.end - name.first !== 1) {
    // "Commissioner for Special Duties" is somebody's post.
    if (name.type === 'organization') return isPostOf(tokens, facts, name);
    if (name.type === 'person' && (isPartyTag(tokens, name) || isPostOf(tokens, facts, name))) return true;
    return name.type === 'person' && titles.match(tokens.word, name.first, name.end) === name.end;
  }
  const at = name.first;
  if (facts.known[at] === Known.ORGANIZATION) return false;
  if (facts.sort[at] === Sort.FUNCTION) return (tokens.shape[at]! & Shape.UPPER) === 0;
  const kinds = facts.kinds[at]!;
  if (name.type === 'person') {
    // "OSLO, Jan 7 (Reuters)"
    if (months.has(tokens.word[at]!) && (tokens.shape[at + 1]! & Shape.DIGIT) !== 0) return true;
    // "the King" is nobody called King.
    const hasArticle = at > 0 && tokens.word[at - 1] === the;
    return (kinds & (Kind.POST | Kind.HONORIFIC | Kind.RANK)) !== 0 && ((kinds & 3) === 0 || hasArticle);
  }
  // "State", "Church": small towns are called so too.
  const isWellKnown = facts.place[at] !== 0 && facts.place[at]! <= 6 && name.type === 'city';
  return !isWellKnown && (kinds & GENERIC) !== 0 && facts.sort[at] !== Sort.UNKNOWN;
}

/** "R-Ohio", "D-Calif." */
function isPartyTag({ start, end, shape }: Tokens, { first }: DraftName): boolean {
  const isLetter = end[first]! - start[first]! === 1 && (shape[first]! & Shape.CAPITAL) !== 0;
  return isLetter && (shape[first + 1]! & (Shape.PUNCT | Shape.SPACED)) === Shape.PUNCT;
}

function isPostOf(tokens: Tokens, { kinds, known }: Facts, { first, end }: DraftName): boolean {
  if (
    end - first < 3 ||
    known[first] !== 0 ||
    (kinds[first]! & (Kind.POST | Kind.ORGANIZATION)) !== Kind.POST
  )
    return false;
  const isLink = (kinds[first + 1]! & (Kind.JOINT | Kind.AND)) === Kind.JOINT;
  return isLink && (tokens.shape[first + 1]! & (Shape.ALPHA | Shape.CAPITAL)) === Shape.ALPHA;
}

/**
 * Settles a name that the list of known names has whole: no entity, another kind, or an organisation that the gazetteer
 * does not know as a place. False where it is no entity.
 */
export function settleKnown(
  text: string,
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
  if (known === Known.NONE) return false;
  if (known === Known.OTHER) name.type = 'other';
  else if (known === Known.GROUP) name.type = 'group';
  else if (known === Known.PLACE) name.type = 'city';
  else if (isNoPlace(text, tokens, facts, name)) name.type = 'organization';
  return true;
}

/** A known body that the gazetteer has no place for, that was taken for a person, or whose capitals no town has: "BoE". */
function isNoPlace(text: string, tokens: Tokens, facts: Facts, { type, first, end }: DraftName): boolean {
  if (facts.place[first] === 0) return true;
  return end - first === 1 ? hasInnerCapital(text, tokens, first) : type === 'person';
}

/** "BoE", "PBoC". */
export function hasInnerCapital(text: string, { start, end }: Tokens, at: number): boolean {
  for (let i = start[at]! + 1; i < end[at]!; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) return true;
  }
  return false;
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

/** Drops common words before a person's name that no title list has: "Engineer …", "Parliamentarian …". */
export function dropCommonWords(tokens: Tokens, facts: Facts, name: DraftName): void {
  while (name.end - name.first > 2) {
    const at = name.first;
    const isName = (facts.kinds[at]! & (Kind.GIVEN | Kind.SURNAME | Kind.PARTICLE)) !== 0;
    const isAllCapitals =
      (tokens.shape[at]! & Shape.UPPER) !== 0 && (tokens.shape[at + 1]! & Shape.UPPER) === 0;
    const sort = facts.sort[at]!;
    if (tokens.end[at]! - tokens.start[at]! === 1) return;
    const isCommon = sort === Sort.NOUN || sort === Sort.NOUN_OR_VERB || sort === Sort.OTHER;
    if (isName || !(isCommon || (isAllCapitals && tokens.end[at]! - tokens.start[at]! > 2))) return;
    // "Anti-Holm" leaves "Holm", "Secretary of State" no "of State".
    const next = (tokens.shape[at + 1]! & (Shape.PUNCT | Shape.SPACED)) === Shape.PUNCT ? at + 2 : at + 1;
    if (((tokens.shape[next]! & Shape.CAPITAL) | (facts.kinds[next]! & Kind.PARTICLE)) === 0) return;
    name.first = next;
  }
}
