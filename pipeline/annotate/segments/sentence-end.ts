import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Char, charClass } from '../../knowledge/characters.ts';
import type { SegmentKnowledge } from './knowledge.ts';

const OPEN_MARKS = '"\u201c\u2018\'([\u00ab\u2014-';

/** Whether a sentence ends with token `at`; the token behind it is in the same passage. */
export function isSentenceEnd(
  text: string,
  tokens: Tokens,
  at: number,
  knowledge: SegmentKnowledge,
): boolean {
  const shape = tokens.shape[at]!;
  if ((tokens.shape[at + 1]! & Shape.LINE) !== 0) return true;
  if ((shape & Shape.ABBREV) !== 0) return endsWithAbbreviation(text, tokens, at, knowledge);
  if ((shape & Shape.PUNCT) === 0) return false;
  const unit = text.charCodeAt(tokens.start[at]!);
  if (unit !== 46 && unit !== 33 && unit !== 63 && unit !== 0x2026) return false;
  if (isEndMark(text, tokens, at + 1)) return false;
  const next = skipClosing(text, tokens, at + 1);
  if (next === -1) return true;
  return startsSentence(text, tokens, at, next, knowledge);
}

function isEndMark(text: string, tokens: Tokens, token: number): boolean {
  const unit = text.charCodeAt(tokens.start[token]!);
  return (tokens.shape[token]! & Shape.SPACED) === 0 && (unit === 46 || unit === 33 || unit === 63);
}

/** Token behind closing marks; -1 at the text's or line's end. */
function skipClosing(text: string, tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const shape = tokens.shape[at]!;
    if ((shape & Shape.LINE) !== 0) return -1;
    const mark = text[tokens.start[at]!]!;
    if (
      (shape & Shape.SPACED) !== 0 ||
      (shape & Shape.PUNCT) === 0 ||
      !'"\u201d\u2019\')]\u00bb'.includes(mark)
    )
      break;
    at++;
  }
  return at < tokens.length ? at : -1;
}

/** After an end mark: a capital, digit or opening mark begins the next sentence; a small letter goes on (`"Why?" he asked`). */
function startsSentence(
  text: string,
  tokens: Tokens,
  at: number,
  next: number,
  knowledge: SegmentKnowledge,
): boolean {
  let shape = tokens.shape[next]!;
  const isGlued = next === at + 1 && (shape & Shape.SPACED) === 0;
  if (isGlued) return (shape & Shape.CAPITAL) !== 0 && knowledge.openers.has(tokens.word[next]!);
  let first = next;
  while (
    first < tokens.length - 1 &&
    (shape & Shape.PUNCT) !== 0 &&
    OPEN_MARKS.includes(text[tokens.start[first]!]!)
  ) {
    first++;
    shape = tokens.shape[first]!;
  }
  if ((shape & Shape.ALPHA) === 0) return (shape & Shape.DIGIT) !== 0 || first === next;
  if ((shape & Shape.CAPITAL) !== 0) return true;
  // Small letters: scripts without case, or a name written small after a full stop.
  return (
    charClass[text.charCodeAt(tokens.start[first]!)] === Char.LETTER &&
    tokens.start[first]! > 0 &&
    isUncased(text, tokens.start[first]!)
  );
}

function isUncased(text: string, at: number): boolean {
  const char = text[at]!;
  return char.toLowerCase() === char.toUpperCase();
}

/**
 * "U.S." and "Inc." end a sentence only before a word that opens one, marks between them left out; "Mr." and an initial never
 * do, unless it is the network: "wrote on X."
 */
function endsWithAbbreviation(
  text: string,
  tokens: Tokens,
  at: number,
  knowledge: SegmentKnowledge,
): boolean {
  const { shape, word } = tokens;
  let next = skipClosing(text, tokens, at + 1);
  if (next === -1) return true;
  if ((shape[next]! & Shape.SPACED) === 0) return false;
  const isNetwork = isNetworkX(text, tokens, at);
  if (knowledge.beforeName.has(word[at]!) && !isNetwork) return false;
  const isMark = (shape[next]! & Shape.PUNCT) !== 0 && OPEN_MARKS.includes(text[tokens.start[next]!]!);
  if (isMark && next + 1 < tokens.length && (shape[next + 1]! & Shape.SPACED) === 0) next++;
  if ((shape[next]! & Shape.CAPITAL) === 0) return false;
  return isNetwork || knowledge.openers.has(word[next]!);
}

/** "X." behind a small word. */
function isNetworkX(text: string, tokens: Tokens, at: number): boolean {
  const start = tokens.start[at]!;
  if (text.charCodeAt(start) !== 88 || tokens.end[at]! - start !== 2 || at === 0) return false;
  return (tokens.shape[at - 1]! & (Shape.ALPHA | Shape.CAPITAL)) === Shape.ALPHA;
}
