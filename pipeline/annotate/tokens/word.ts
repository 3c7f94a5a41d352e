import { Char, charClass, isUpper, lower } from '../../knowledge/characters.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { TokenKnowledge } from './knowledge.ts';

const DOT = 46;
const APOSTROPHE = 39;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const AT = 64;

/** End of the token that begins at `at`, which is no white space. */
export function wordEnd(text: string, at: number, vocabulary: Vocabulary, knowledge: TokenKnowledge): number {
  const unit = text.charCodeAt(at);
  const kind = charClass[unit];
  if (kind === Char.DIGIT) return numberEnd(text, at);
  if (kind === Char.LETTER) {
    return isNegationClitic(text, at) ? at + 3 : letterEnd(text, at, vocabulary, knowledge);
  }
  if (kind === Char.SURROGATE) return Math.min(text.length, at + ((unit & 0xfc00) === 0xd800 ? 2 : 1));
  if (unit === AT && charClass[text.charCodeAt(at + 1)] === Char.LETTER) return plainEnd(text, at + 1);
  if (lower[unit] === APOSTROPHE) return cliticEnd(text, at);
  if (unit === DOT && text.charCodeAt(at + 1) === DOT) return runEnd(text, at, DOT);
  if (unit === 45 && text.charCodeAt(at + 1) === 45) return runEnd(text, at, 45);
  return at + 1;
}

/** "1", "1.85", "12,000", "14:00", "10bn", "5th", "3D"; a full stop or comma at the end stays outside. */
function numberEnd(text: string, at: number): number {
  let i = at + 1;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = charClass[unit];
    if (kind === Char.DIGIT) continue;
    if (kind === Char.LETTER) return plainEnd(text, i);
    const joins = unit === DOT || unit === COMMA || unit === COLON;
    if (joins && charClass[text.charCodeAt(i + 1)] === Char.DIGIT) continue;
    break;
  }
  return i;
}

/** Letters, digits and marks from `at`. */
function plainEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const kind = charClass[unit];
    if (kind !== Char.LETTER && kind !== Char.DIGIT && kind !== Char.MARK && unit !== 95) break;
    i++;
  }
  return i;
}

function letterEnd(text: string, at: number, vocabulary: Vocabulary, knowledge: TokenKnowledge): number {
  let i = plainEnd(text, at);
  for (;;) {
    const unit = text.charCodeAt(i);
    const next = charClass[text.charCodeAt(i + 1)];
    // "O'Brien", "d'Italia"; "Japan's" and "don't" are cut.
    if (lower[unit] === APOSTROPHE && next === Char.LETTER && !isClitic(text, i)) i = plainEnd(text, i + 1);
    // "example.com", "e.g", "U.S"; a capital after small letters is a sentence without its blank.
    else if (unit === DOT && next === Char.LETTER && joinsOverDot(text, at, i)) i = plainEnd(text, i + 1);
    else if (unit === COLON && text.startsWith('://', i)) return urlEnd(text, i);
    else if (unit === AT && next === Char.LETTER) i = plainEnd(text, i + 1);
    else break;
  }
  if (isNegation(text, at, i)) return i - 1;
  return text.charCodeAt(i) === DOT && ownsDot(text, at, i, vocabulary, knowledge) ? i + 1 : i;
}

/** "don't", "isn't": the cut lies before the "n". */
function isNegation(text: string, at: number, end: number): boolean {
  if (end - at < 2 || lower[text.charCodeAt(end - 1)] !== 110) return false;
  return (
    lower[text.charCodeAt(end)] === APOSTROPHE && isSmall(text, end + 1, 't') && !isWordUnit(text, end + 2)
  );
}

/** "n't" behind a word: the rest of a token that was cut before its "n". */
function isNegationClitic(text: string, at: number): boolean {
  return isSmall(text, at, 'n') && at > 0 && isWordUnit(text, at - 1) && isNegation(text, at - 1, at + 1);
}

function isClitic(text: string, apostrophe: number): boolean {
  const i = apostrophe + 1;
  if (isSmall(text, i, 's') || isSmall(text, i, 'd') || isSmall(text, i, 'm') || isSmall(text, i, 't')) {
    return !isWordUnit(text, i + 1);
  }
  const first = lower[text.charCodeAt(i)];
  const second = lower[text.charCodeAt(i + 1)];
  const isTwo =
    (first === 114 && second === 101) ||
    (first === 118 && second === 101) ||
    (first === 108 && second === 108);
  return isTwo && !isWordUnit(text, i + 2);
}

/** "'s", "'re", "'ll" behind a word, "n't" was begun at its "n"; else the apostrophe alone. */
function cliticEnd(text: string, at: number): number {
  const isBehind = at > 0 && isWordUnit(text, at - 1);
  return isBehind && isClitic(text, at) ? plainEnd(text, at + 1) : at + 1;
}

function joinsOverDot(text: string, at: number, dot: number): boolean {
  const before = text.charCodeAt(dot - 1);
  const after = text.charCodeAt(dot + 1);
  if (isUpper[after]) return isUpper[before] === 1 && (dot - at === 1 || text.charCodeAt(dot - 2) === DOT);
  return true;
}

/** Whether the full stop at `dot` belongs to the word: initials, "U.S.", known abbreviations. */
function ownsDot(
  text: string,
  at: number,
  dot: number,
  vocabulary: Vocabulary,
  knowledge: TokenKnowledge,
): boolean {
  if (dot - at === 1) return isUpper[text.charCodeAt(at)] === 1 && text.charCodeAt(at) !== 73;
  if (text.charCodeAt(dot - 2) === DOT) return true;
  if (text.charCodeAt(dot + 1) === DOT) return false;
  if (dot - at > 8) return false;
  const use = knowledge.abbreviation.get(vocabulary.lookUpKnown(at, dot));
  return use !== undefined && (use === 'small' || isUpper[text.charCodeAt(at)] === 1);
}

function urlEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && charClass[text.charCodeAt(i)] !== Char.SPACE) i++;
  while (i > at && !isWordUnit(text, i - 1) && text.charCodeAt(i - 1) !== SLASH) i--;
  return i;
}

function runEnd(text: string, at: number, unit: number): number {
  let i = at;
  while (text.charCodeAt(i) === unit) i++;
  return i;
}

function isSmall(text: string, at: number, letter: string): boolean {
  return lower[text.charCodeAt(at)] === letter.charCodeAt(0);
}

function isWordUnit(text: string, at: number): boolean {
  const kind = charClass[text.charCodeAt(at)];
  return kind === Char.LETTER || kind === Char.DIGIT;
}
