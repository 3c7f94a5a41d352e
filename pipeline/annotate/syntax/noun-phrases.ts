import {
  type NounPhrase,
  type Segment,
  Shape,
  TAGS,
  type Tag,
  type Tokens,
} from '../../../schemas/stages/annotations.ts';
import { nounPhrase } from './noun-phrase.ts';
import { Use } from './verb-words.ts';

const Part = {
  NONE: 0,
  DETERMINER: 1,
  ADJECTIVE: 2,
  NUMBER: 3,
  NOUN: 4,
  PARTICIPLE: 5,
  ADVERB: 6,
  PRONOUN: 7,
  JOIN: 8,
};

const PARTS: Partial<Record<Tag, number>> = {
  DT: Part.DETERMINER,
  PDT: Part.DETERMINER,
  PRP$: Part.DETERMINER,
  WP$: Part.DETERMINER,
  JJ: Part.ADJECTIVE,
  JJR: Part.ADJECTIVE,
  JJS: Part.ADJECTIVE,
  CD: Part.NUMBER,
  SYM: Part.NUMBER,
  NN: Part.NOUN,
  NNS: Part.NOUN,
  NNP: Part.NOUN,
  NNPS: Part.NOUN,
  FW: Part.NOUN,
  VBN: Part.PARTICIPLE,
  VBG: Part.PARTICIPLE,
  RB: Part.ADVERB,
  RBR: Part.ADVERB,
  RBS: Part.ADVERB,
  PRP: Part.PRONOUN,
  CC: Part.JOIN,
  PUNCT: Part.JOIN,
};
const partOf = Uint8Array.from(TAGS, (name) => PARTS[name] ?? Part.NONE);
const NNP = TAGS.indexOf('NNP');
const NNPS = TAGS.indexOf('NNPS');
const NNS = TAGS.indexOf('NNS');
const DT = TAGS.indexOf('DT');
const IN = TAGS.indexOf('IN');

/** Base noun phrases of all segments, ordered; see `NounPhrase`. */
export function findNounPhrases(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  use: Uint16Array,
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; ) {
      const part = partOf[tag[at]!]!;
      if (part === Part.NONE || part === Part.JOIN) {
        at++;
        continue;
      }
      const end = part === Part.PRONOUN ? at + 1 : phraseEnd(text, tokens, tag, use, at, endToken);
      if (end > at) phrases.push(phrase(tokens, tag, use, at, end));
      at = Math.max(end, at + 1);
    }
  }
  return phrases;
}

function phrase(tokens: Tokens, tag: Uint8Array, use: Uint16Array, first: number, end: number): NounPhrase {
  let head = end - 1;
  // "Article 9", "Boeing 737": the noun is the head.
  while (head > first && partOf[tag[head]!] === Part.NUMBER && partOf[tag[head - 1]!] === Part.NOUN) head--;
  const name = tag[head]!;
  const word = tokens.word[head]!;
  const isPlural = name === NNS || name === NNPS || (word < use.length && (use[word]! & Use.PLURAL) !== 0);
  const isPronoun = partOf[name] === Part.PRONOUN || (name === DT && first === head);
  return nounPhrase(tokens, first, end, head, isPlural, isPronoun);
}

/** Token after the phrase that begins at `first`; `first` itself if none does. */
function phraseEnd(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  use: Uint16Array,
  first: number,
  limit: number,
): number {
  let end = first;
  let isNounSeen = false;
  let isDetermined = false;
  let isModified = false;
  for (let at = first; at < limit; at++) {
    const part = partOf[tag[at]!]!;
    if (part === Part.DETERMINER) {
      // "all the", "such a"; another determiner begins another phrase.
      if (isNounSeen || isModified || at > first + 1) break;
      isDetermined = true;
      if (tag[at] === DT) end = at + 1;
    } else if (part === Part.NOUN) {
      if (isNounSeen && startsDate(tokens, tag, use, at)) break;
      if (isNounSeen && endsPeriod(tokens, use, at)) break;
      if (endsDate(tokens, tag, use, first, at)) break;
      isNounSeen = true;
      end = at + 1;
    } else if (part === Part.NUMBER) {
      if (isNounSeen && !isName(tag[at - 1]!)) break;
      isModified = true;
      end = at + 1;
    } else if (part === Part.ADJECTIVE) {
      if (isNounSeen && !isHyphen(text, tokens, at - 1) && !isNameAdjective(tokens, tag, at)) break;
      if (at > first && isBehindAmount(text, tokens, tag, use, at, limit)) break;
      isModified = true;
      if (isDetermined && !isNounSeen) end = at + 1;
    } else if (part === Part.PARTICIPLE) {
      const isInside = isHyphen(text, tokens, at - 1) || (!isNounSeen && (isDetermined || isModified));
      if (!isInside) break;
      isModified = true;
      // "the wounded", but "these said …" is not one.
      if (isDetermined && !isNounSeen && tag[first] === DT && at === first + 1) end = at + 1;
    } else if (part === Part.ADVERB) {
      const next = at + 1 < limit ? partOf[tag[at + 1]!]! : Part.NONE;
      const isModifier =
        next === Part.ADJECTIVE || next === Part.NUMBER || (next === Part.PARTICIPLE && isDetermined);
      if (isNounSeen || !isModifier) break;
    } else if (part !== Part.JOIN || !joins(text, tokens, tag, at, first, limit, isNounSeen)) break;
  }
  return isNounSeen || isModified || isDetermined ? end : first;
}

function isName(name: number): boolean {
  return name === NNP || name === NNPS;
}

function startsDate(tokens: Tokens, tag: Uint8Array, use: Uint16Array, at: number): boolean {
  const word = tokens.word[at]!;
  return (
    word < use.length &&
    (use[word]! & Use.CALENDAR) !== 0 &&
    partOf[tag[at - 1]!] === Part.NOUN &&
    (tokens.shape[at]! & Shape.SPACED) !== 0
  );
}

/** "Last week | Weld said", "the next day | Oslo agreed". */
function endsPeriod(tokens: Tokens, use: Uint16Array, at: number): boolean {
  const isCapital = Shape.CAPITAL | Shape.SPACED;
  if ((tokens.shape[at]! & isCapital) !== isCapital) return false;
  const word = tokens.word[at - 1]!;
  return (
    word < use.length && (use[word]! & Use.PERIOD) !== 0 && (tokens.shape[at - 1]! & Shape.CAPITAL) === 0
  );
}

/** "gave $30 million | last week": a time is not counted by what stands before it. */
function isBehindAmount(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  use: Uint16Array,
  at: number,
  limit: number,
): boolean {
  if (at + 1 >= limit || partOf[tag[at - 1]!] !== Part.NUMBER) return false;
  const next = tokens.word[at + 1]!;
  const isPeriod = next < use.length && (use[next]! & Use.PERIOD) !== 0;
  return (
    isPeriod && !text.startsWith('one', tokens.start[at - 1]) && (tokens.shape[at]! & Shape.SPACED) !== 0
  );
}

/** "In 2016 Advocate …", "In May Mr. …": the date before a name is a phrase of its own. */
function endsDate(tokens: Tokens, tag: Uint8Array, use: Uint16Array, first: number, at: number): boolean {
  if (at !== first + 1 || first === 0 || tag[first - 1] !== IN) return false;
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) return false;
  const shape = tokens.shape[first]!;
  const isYear =
    (shape & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT && tokens.end[first]! - tokens.start[first]! === 4;
  const word = tokens.word[first]!;
  const isCalendar = word < use.length && (use[word]! & Use.CALENDAR) !== 0;
  const next = tokens.word[at]!;
  return (isYear || isCalendar) && !(next < use.length && (use[next]! & Use.CALENDAR) !== 0);
}

/** "North Korean troops": an adjective with a capital behind a name. */
function isNameAdjective(tokens: Tokens, tag: Uint8Array, at: number): boolean {
  return (tokens.shape[at]! & Shape.CAPITAL) !== 0 && isName(tag[at - 1]!);
}

function isHyphen(text: string, tokens: Tokens, at: number): boolean {
  if (at < 0 || (tokens.shape[at]! & Shape.PUNCT) === 0 || (tokens.shape[at]! & Shape.SPACED) !== 0)
    return false;
  const unit = text.charCodeAt(tokens.start[at]!);
  const isDash = unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
  return isDash && (tokens.shape[at + 1]! & Shape.SPACED) === 0;
}

/** Hyphens inside words, "&" between names, a comma or "and" between adjectives before the noun. */
function joins(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  at: number,
  first: number,
  limit: number,
  isNounSeen: boolean,
): boolean {
  if (at === first || at + 1 >= limit) return false;
  const before = partOf[tag[at - 1]!]!;
  const after = partOf[tag[at + 1]!]!;
  if (isHyphen(text, tokens, at)) return after !== Part.NONE && after !== Part.PRONOUN;
  if (text.charCodeAt(tokens.start[at]!) === 38) return isName(tag[at - 1]!) && isName(tag[at + 1]!);
  const isMark = (tokens.shape[at]! & Shape.PUNCT) !== 0 && text.charCodeAt(tokens.start[at]!) !== 44;
  return !isMark && !isNounSeen && before === Part.ADJECTIVE && after === Part.ADJECTIVE;
}
