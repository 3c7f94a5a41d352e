import { Char, charClass, isUpper, lower } from '../../knowledge/characters.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { TokenKnowledge } from './knowledge.ts';

/** UTF-16 units of the text, with zeros behind its end. */
type Units = Uint16Array;

const DOT = 46;
const APOSTROPHE = 39;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const AT = 64;

/** End of the token that begins at `at`, which is no white space. */
export function wordEnd(units: Units, at: number, vocabulary: Vocabulary, knowledge: TokenKnowledge): number {
  const unit = units[at]!;
  const kind = charClass[unit];
  if (kind === Char.DIGIT) return numberEnd(units, at);
  if (kind === Char.LETTER) {
    return isNegationClitic(units, at) ? at + 3 : letterEnd(units, at, vocabulary, knowledge);
  }
  if (kind === Char.SURROGATE)
    return at + ((unit & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00 ? 2 : 1);
  if (unit === AT && charClass[units[at + 1]!] === Char.LETTER) return plainEnd(units, at + 1);
  if (lower[unit] === APOSTROPHE) return cliticEnd(units, at);
  if (unit === DOT && units[at + 1]! === DOT) return runEnd(units, at, DOT);
  if (unit === 45 && units[at + 1]! === 45) return runEnd(units, at, 45);
  return at + 1;
}

/** "1", "1.85", "12,000", "14:00", "10bn", "5th", "3D"; a full stop or comma at the end stays outside. */
function numberEnd(units: Units, at: number): number {
  let i = at + 1;
  for (; i < units.length; i++) {
    const unit = units[i]!;
    const kind = charClass[unit];
    if (kind === Char.DIGIT) continue;
    if (kind === Char.LETTER) return plainEnd(units, i);
    const joins = unit === DOT || unit === COMMA || unit === COLON;
    if (joins && charClass[units[i + 1]!] === Char.DIGIT) continue;
    break;
  }
  return i;
}

/** Letters, digits and marks from `at`. */
function plainEnd(units: Units, at: number): number {
  let i = at;
  while (i < units.length) {
    const unit = units[i]!;
    const kind = charClass[unit];
    if (kind !== Char.LETTER && kind !== Char.DIGIT && kind !== Char.MARK && unit !== 95) break;
    i++;
  }
  return i;
}

function letterEnd(units: Units, at: number, vocabulary: Vocabulary, knowledge: TokenKnowledge): number {
  let i = plainEnd(units, at);
  for (;;) {
    const unit = units[i]!;
    const next = charClass[units[i + 1]!];
    // "O'Brien", "d'Italia"; "Japan's" and "don't" are cut.
    if (lower[unit] === APOSTROPHE && next === Char.LETTER && !isClitic(units, i)) i = plainEnd(units, i + 1);
    // "example.com", "e.g", "U.S"; a capital after small letters is a sentence without its blank.
    else if (unit === DOT && next === Char.LETTER && joinsOverDot(units, at, i)) i = plainEnd(units, i + 1);
    else if (unit === COLON && units[i + 1] === SLASH && units[i + 2] === SLASH) return urlEnd(units, i);
    else if (unit === AT && next === Char.LETTER) i = plainEnd(units, i + 1);
    else break;
  }
  if (isNegation(units, at, i)) return i - 1;
  return units[i]! === DOT && ownsDot(units, at, i, vocabulary, knowledge) ? i + 1 : i;
}

/** "don't", "isn't": the cut lies before the "n". */
function isNegation(units: Units, at: number, end: number): boolean {
  if (end - at < 2 || lower[units[end - 1]!] !== 110) return false;
  return lower[units[end]!] === APOSTROPHE && isSmall(units, end + 1, 't') && !isWordUnit(units, end + 2);
}

/** "n't" behind a word: the rest of a token that was cut before its "n". */
function isNegationClitic(units: Units, at: number): boolean {
  return isSmall(units, at, 'n') && at > 0 && isWordUnit(units, at - 1) && isNegation(units, at - 1, at + 1);
}

function isClitic(units: Units, apostrophe: number): boolean {
  const i = apostrophe + 1;
  if (isSmall(units, i, 's') || isSmall(units, i, 'd') || isSmall(units, i, 'm') || isSmall(units, i, 't')) {
    return !isWordUnit(units, i + 1);
  }
  const first = lower[units[i]!];
  const second = lower[units[i + 1]!];
  const isTwo =
    (first === 114 && second === 101) ||
    (first === 118 && second === 101) ||
    (first === 108 && second === 108);
  return isTwo && !isWordUnit(units, i + 2);
}

/** "'s", "'re", "'ll" behind a word, "n't" was begun at its "n"; else the apostrophe alone. */
function cliticEnd(units: Units, at: number): number {
  const isBehind = at > 0 && isWordUnit(units, at - 1);
  return isBehind && isClitic(units, at) ? plainEnd(units, at + 1) : at + 1;
}

function joinsOverDot(units: Units, at: number, dot: number): boolean {
  const before = units[dot - 1]!;
  const after = units[dot + 1]!;
  if (isUpper[after]) return isUpper[before] === 1 && (dot - at === 1 || units[dot - 2]! === DOT);
  return true;
}

/** Whether the full stop at `dot` belongs to the word: initials, "U.S.", known abbreviations. */
function ownsDot(
  units: Units,
  at: number,
  dot: number,
  vocabulary: Vocabulary,
  knowledge: TokenKnowledge,
): boolean {
  if (dot - at === 1) return isUpper[units[at]!] === 1 && units[at]! !== 73;
  if (units[dot - 2]! === DOT) return true;
  if (units[dot + 1]! === DOT) return false;
  if (dot - at > 8) return false;
  const use = knowledge.abbreviation.get(vocabulary.lookUpKnown(at, dot));
  return use !== undefined && (use === 'small' || isUpper[units[at]!] === 1);
}

function urlEnd(units: Units, at: number): number {
  let i = at;
  while (units[i] !== 0 && charClass[units[i]!] !== Char.SPACE) i++;
  while (i > at && !isWordUnit(units, i - 1) && units[i - 1]! !== SLASH) i--;
  return i;
}

function runEnd(units: Units, at: number, unit: number): number {
  let i = at;
  while (units[i]! === unit) i++;
  return i;
}

function isSmall(units: Units, at: number, letter: string): boolean {
  return lower[units[at]!] === letter.charCodeAt(0);
}

function isWordUnit(units: Units, at: number): boolean {
  const kind = charClass[units[at]!];
  return kind === Char.LETTER || kind === Char.DIGIT;
}
