import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Char, CLASS_BITS, charClass, charInfo, isUpper, UPPER_SHIFT } from '../../knowledge/characters.ts';
import { CHECK_FACTOR, HASH_FACTOR, HASH_SEED, type Vocabulary } from '../../knowledge/vocabulary.ts';
import type { TokenKnowledge } from './knowledge.ts';
import { wordEnd } from './word.ts';

const LINE_FEED = 10;

/**
 * Cuts the whole text into tokens in one pass; `segment` is filled later. Time is linear in the text's length.
 * Form of the tokens: see `Tokens`.
 */
export function tokenise(text: string, vocabulary: Vocabulary, knowledge: TokenKnowledge): Tokens {
  vocabulary.beginArticle(text);
  const { units, folded } = vocabulary;
  const length = text.length;
  const room = Math.max(16, length);
  let start = scratch(0, room);
  const end = scratch(1, room);
  const word = scratch(2, room);
  const shape = shapeScratch(room);
  let count = 0;
  let spacing: number = Shape.SPACED | Shape.LINE;
  for (let at = 0; at < length; ) {
    const unit = units[at]!;
    if (charClass[unit] === Char.SPACE) {
      spacing |= Shape.SPACED | (unit === LINE_FEED ? Shape.LINE : 0);
      at++;
      continue;
    }
    start[count] = at;
    // Most tokens are letters between blanks: one loop gives their end, hash and capitals.
    let stop = at;
    let hash = HASH_SEED;
    let check = 0;
    let capitals = 0;
    for (; ; stop++) {
      const info = charInfo[units[stop]!]!;
      if ((info & CLASS_BITS) !== Char.LETTER) break;
      const small = folded[stop]!;
      hash = Math.imul(hash ^ small, HASH_FACTOR);
      check = (Math.imul(check, CHECK_FACTOR) + small) | 0;
      capitals += info >> UPPER_SHIFT;
    }
    if (stop > at && spacing !== 0 && charClass[units[stop]!] === Char.SPACE) {
      word[count] = vocabulary.lookUpHashed(hash, check, at, stop);
      const first = isUpper[unit] === 1 ? Shape.ALPHA | Shape.CAPITAL : Shape.ALPHA;
      shape[count] = first | (capitals > 1 && capitals === stop - at ? Shape.UPPER : 0) | spacing;
    } else {
      stop = wordEnd(units, at, vocabulary, knowledge);
      word[count] = vocabulary.lookUp(at, stop);
      shape[count] = shapeOf(units, at, stop) | spacing;
    }
    end[count] = stop;
    count++;
    spacing = 0;
    at = stop;
  }
  start = start.slice(0, count);
  return {
    length: count,
    start,
    end: end.slice(0, count),
    word: word.slice(0, count),
    shape: shape.slice(0, count),
    segment: new Int32Array(count).fill(-1),
    unknown: vocabulary.unknownWords(),
  };
}

function shapeOf(units: Uint16Array, start: number, end: number): number {
  let letters = 0;
  let capitals = 0;
  let isCapital = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    const kind = charClass[unit];
    if (kind === Char.LETTER) {
      if (letters === 0 && isUpper[unit]) isCapital = Shape.CAPITAL;
      letters++;
      capitals += isUpper[unit]!;
    } else if (kind === Char.DIGIT) digits++;
  }
  if (letters === 0) return digits > 0 ? Shape.DIGIT : Shape.PUNCT;
  const isAbbreviation = units[end - 1] === 46 ? Shape.ABBREV : 0;
  const isAllUpper = letters > 1 && capitals === letters ? Shape.UPPER : 0;
  return Shape.ALPHA | isCapital | isAllUpper | (digits > 0 ? Shape.DIGIT : 0) | isAbbreviation;
}

// Room for the longest text so far, shared by calls: tokens are copied out at their real number.
const pool: Int32Array[] = [];
function scratch(which: number, room: number): Int32Array {
  if (!pool[which] || pool[which].length < room) pool[which] = new Int32Array(room);
  return pool[which];
}
let shapePool = new Uint8Array(0);
function shapeScratch(room: number): Uint8Array {
  if (shapePool.length < room) shapePool = new Uint8Array(room);
  return shapePool;
}
