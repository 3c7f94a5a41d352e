import { type Case, Shape, TAGS, type Tokens } from '../../../schemas/stages/annotations.ts';
import { lower } from '../../knowledge/characters.ts';
import { FACTS, type WordTable } from './words.ts';

/** Number of features of a token. */
export const FEATURES = 17;

/** Per token of a text: hashes of word, endings and class, as the features read them. Shared by calls. */
export interface TokenHashes {
  word: Int32Array;
  suffix3: Int32Array;
  /** Class id of the word list, 0 without. */
  classId: Uint16Array;
  classHash: Int32Array;
}

let room = 0;
const hashes: TokenHashes = {
  word: new Int32Array(0),
  suffix3: new Int32Array(0),
  classId: new Uint16Array(0),
  classHash: new Int32Array(0),
};

const UNKNOWN_SMALL = 0x51ed270b;
const NUMBER = 0x7f4a7c15;
const UNKNOWN_CAPITAL = 0x2c1b3c6d;

export function hashTokens(text: string, tokens: Tokens, words: WordTable): TokenHashes {
  if (room < tokens.length) {
    room = tokens.length * 2;
    hashes.word = new Int32Array(room);
    hashes.suffix3 = new Int32Array(room);
    hashes.classId = new Uint16Array(room);
    hashes.classHash = new Int32Array(room);
  }
  for (let i = 0; i < tokens.length; i++) {
    const id = tokens.word[i]!;
    const fact = id * FACTS;
    const classId = id < words.size ? words.facts[fact + 3]! : 0;
    hashes.classId[i] = classId;
    if (classId !== 0) {
      hashes.word[i] = words.facts[fact]!;
      hashes.suffix3[i] = words.facts[fact + 1]!;
      hashes.classHash[i] = words.classHash[classId]!;
    } else if ((tokens.shape[i]! & Shape.ALPHA) === 0) {
      // Marks stand for themselves, numbers for each other.
      const isMark = (tokens.shape[i]! & Shape.PUNCT) !== 0;
      const self = isMark ? hashEnd(text, tokens.start[i]!, tokens.end[i]!, 1) : NUMBER;
      hashes.word[i] = self;
      hashes.suffix3[i] = self;
      hashes.classHash[i] = self;
    } else {
      const suffix = hashEnd(text, tokens.start[i]!, tokens.end[i]!, 3);
      const isCapital = (tokens.shape[i]! & Shape.CAPITAL) !== 0;
      hashes.suffix3[i] = suffix;
      hashes.word[i] = suffix ^ UNKNOWN_SMALL;
      hashes.classHash[i] = isCapital ? UNKNOWN_CAPITAL : UNKNOWN_SMALL;
    }
  }
  return hashes;
}

/** FNV-1a of the last units of a token, folded: the same value as `hashWord` of the ending. */
function hashEnd(text: string, start: number, end: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = Math.max(start, end - length); i < end; i++) {
    hash = Math.imul(hash ^ lower[text.charCodeAt(i)]!, 0x01000193);
  }
  return hash;
}

const EDGE = 0x1b873593;
const PAST_EDGE = 0x3c6ef372;

/** What capitals say of a token: its case, the segment's, whether it stands first. */
export function shapeCode(shape: number, isFirst: boolean, style: Case): number {
  const letters =
    (shape & Shape.UPPER) !== 0 ? 2 : (shape & Shape.CAPITAL) !== 0 ? 1 : (shape & Shape.ALPHA) !== 0 ? 0 : 3;
  return (
    letters |
    (isFirst ? 4 : 0) |
    (style << 3) |
    ((shape & Shape.DIGIT) !== 0 ? 32 : 0) |
    ((shape & Shape.ABBREV) !== 0 ? 64 : 0)
  );
}

/**
 * Writes the hashed features of token `at` of the segment [first, end) to `out`. `tag1` and `tag2` are the tags of the
 * token before and the one before that (-1: the segment's edge), `clause` says which verb came last.
 */
export function features(
  tokens: Tokens,
  hash: TokenHashes,
  at: number,
  first: number,
  end: number,
  style: Case,
  tag1: number,
  tag2: number,
  clause: Clause,
  out: Int32Array,
): void {
  const shape = shapeCode(tokens.shape[at]!, at === first, style);
  const word = hash.word[at]!;
  const wordBefore = at > first ? hash.word[at - 1]! : EDGE;
  const wordAfter = at + 1 < end ? hash.word[at + 1]! : PAST_EDGE;
  const classHere = hash.classHash[at]!;
  const classAfter = at + 1 < end ? hash.classHash[at + 1]! : PAST_EDGE;
  const shapeAfter = at + 1 < end ? tokens.shape[at + 1]! & 63 : 255;
  const known = hash.classId[at] === 0 ? 7 : 0;
  const t1 = Math.imul(tag1 + 2, 0x9e3779b1);
  const t12 = (tag1 + 2) * 64 + tag2 + 2;
  out[0] = mix(1, shape + known * 256);
  out[1] = mix(2, word);
  out[2] = mix(3, hash.suffix3[at]! + shape);
  out[3] = mix(5, classHere);
  out[4] = mix(6, tag1);
  out[5] = mix(7, t12);
  out[6] = mix(8, word ^ t1);
  out[7] = mix(9, classHere ^ t1);
  out[8] = mix(10, wordBefore);
  out[9] = mix(11, wordAfter);
  out[10] = mix(14, classHere ^ Math.imul(classAfter, 0x85ebca6b));
  out[11] = mix(15, classAfter ^ t1);
  out[12] = mix(17, classHere + shape);
  out[13] = mix(18, classHere ^ Math.imul(t12, 0xc2b2ae35));
  out[14] = mix(21, classHere ^ Math.imul(clause.verb, 0x9e3779b1));
  out[15] = mix(22, classHere ^ Math.imul(clause.tag * 64 + tag1 + 2, 0xc2b2ae35));
  out[16] = mix(20, (shapeAfter << 8) + shape + tag1 * 65536);
}

/** The last verb, modal or "to" since the clause began: 0 without one. */
export interface Clause {
  verb: number;
  tag: number;
}

const isVerb = Uint8Array.from(TAGS, (name) => (/^(VB|MD|TO)/.test(name) ? 1 : 0));
const isBreak = Uint8Array.from(TAGS, (name) => (/^(PUNCT|CC|WDT|WP|WRB)/.test(name) ? 1 : 0));

/** Takes the tag given to token `at` into the state of the clause. */
export function readOn(clause: Clause, tag: number, hash: TokenHashes, at: number): void {
  if (isVerb[tag] === 1) {
    clause.verb = hash.word[at]!;
    clause.tag = tag;
  } else if (isBreak[tag] === 1) beginClause(clause);
}

export function beginClause(clause: Clause): void {
  clause.verb = 0;
  clause.tag = 0;
}

function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35);
}
