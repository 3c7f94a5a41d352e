import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { lower } from '../../knowledge/characters.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import { Sort } from '../syntax/words.ts';
import { appositionOf } from './apposition.ts';
import type { NameKnowledge } from './knowledge.ts';
import { Kind } from './word-kinds.ts';
import { markZones } from './zones.ts';

/** Class of a demonym in `Facts.place`. */
export const DEMONYM = 2;

/** A town of the lowest class of population, by its class in `Facts.place`: many a word is also the name of one. */
export const isSmallTown = (place: number): boolean => place === SMALL_TOWN;
const SMALL_TOWN = 9;

/** What is known of each token before the model reads it. Arrays are shared by calls and longer than the text. */
export interface Facts {
  /** 1 where a token may belong to a name. */
  zone: Uint8Array;
  /** `Kind` bits. */
  kinds: Int32Array;
  /** FNV-1a of the folded form. */
  hash: Int32Array;
  /** Gazetteer match: 0 none, else 1 + its class, +64 on tokens after its first. */
  place: Uint8Array;
  /** Known name: 0 none, else its type, +8 on tokens after its first. */
  known: Uint8Array;
  /** Evidence of the article by token; see `evidence.ts`. */
  evidence: Uint8Array;
  /** First and last capitalised token of the run of words with capitals around a token of a zone. */
  runFirst: Int32Array;
  runLast: Int32Array;
  /** What stands in apposition to the run of a token; see `apposition.ts`. */
  apposition: Uint8Array;
  /** `Sort` of the word in the English word list. */
  sort: Uint8Array;
  /** `Case` of the token's segment. */
  style: Uint8Array;
}

/** Common nouns that the word list may lack: "conservationists". */
const NOUN = Kind.PERSON_NOUN | Kind.GROUP_NOUN | Kind.PLACE_NOUN;

let room = 0;
const facts: Facts = {
  zone: new Uint8Array(0),
  kinds: new Int32Array(0),
  hash: new Int32Array(0),
  place: new Uint8Array(0),
  known: new Uint8Array(0),
  evidence: new Uint8Array(0),
  runFirst: new Int32Array(0),
  runLast: new Int32Array(0),
  apposition: new Uint8Array(0),
  sort: new Uint8Array(0),
  style: new Uint8Array(0),
};

function ensureRoom(length: number): void {
  if (room >= length) return;
  room = length * 2;
  facts.zone = new Uint8Array(room);
  facts.kinds = new Int32Array(room);
  facts.hash = new Int32Array(room);
  facts.place = new Uint8Array(room);
  facts.known = new Uint8Array(room);
  facts.evidence = new Uint8Array(room);
  facts.runFirst = new Int32Array(room);
  facts.runLast = new Int32Array(room);
  facts.apposition = new Uint8Array(room);
  facts.sort = new Uint8Array(room);
  facts.style = new Uint8Array(room);
}

export function gatherFacts(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  knowledge: Omit<NameKnowledge, 'model'>,
): Facts {
  ensureRoom(tokens.length + 1);
  const { kinds, words } = knowledge;
  facts.zone.fill(0, 0, tokens.length);
  facts.place.fill(0, 0, tokens.length);
  facts.known.fill(0, 0, tokens.length);
  facts.evidence.fill(0, 0, tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.word[at]!;
    facts.kinds[at] = word < kinds.length ? kinds[word]! : 0;
    const classId = word < words.size ? words.classOf[word]! : 0;
    const isNoun = (facts.kinds[at]! & NOUN) !== 0 && (classId === 0 || words.sort[classId] === Sort.NAME);
    facts.sort[at] = isNoun ? Sort.NOUN : words.sort[classId]!;
    facts.hash[at] =
      classId === 0 ? hashToken(text, tokens.start[at]!, tokens.end[at]!) : words.wordHash[word]!;
  }
  markZones(text, tokens, segments, kinds, facts.sort, facts.zone);
  for (const { firstToken, endToken, letterCase } of segments) {
    facts.style.fill(letterCase, firstToken, endToken);
    markRuns(text, tokens, firstToken, endToken);
    for (let at = firstToken; at < endToken; at++) {
      if (facts.zone[at] === 0) continue;
      if (facts.known[at] === 0) markKnown(tokens, at, endToken, knowledge);
      if (facts.known[at] !== 0 && isWord(tokens, at, firstToken)) facts.known[at] = 0;
      if (facts.place[at] === 0) markPlace(text, tokens, at, endToken, knowledge);
    }
  }
  return facts;
}

/** "Who", "Is" at a sentence's head are no "WHO" and no "IS". */
function isWord(tokens: Tokens, at: number, segmentFirst: number): boolean {
  if ((tokens.shape[at]! & Shape.UPPER) !== 0 || facts.known[at + 1]! > 8) return false;
  const sort = facts.sort[at]!;
  if (sort === Sort.FUNCTION) return true;
  const isShort = tokens.end[at]! - tokens.start[at]! <= SHORT_WORD;
  return isShort && at === segmentFirst && sort !== Sort.UNKNOWN && sort !== Sort.NAME;
}
/** Letters of words that acronyms of bodies are spelt like. */
const SHORT_WORD = 3;

function markKnown(tokens: Tokens, at: number, limit: number, knowledge: Omit<NameKnowledge, 'model'>): void {
  const end = knowledge.knownNames.match(tokens.word, at, limit);
  if (end < 0 || !hasCapitalEnds(tokens, at, end)) return;
  const type = knowledge.knownNames.matched!;
  facts.known[at] = type;
  for (let next = at + 1; next < end; next++) facts.known[next] = type + 8;
}

function markPlace(
  text: string,
  tokens: Tokens,
  at: number,
  limit: number,
  { gazetteer }: Omit<NameKnowledge, 'model'>,
): void {
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) return;
  const end = gazetteer.match(text, tokens, at, limit);
  if (end < 0 || !hasCapitalEnds(tokens, at, end)) return;
  const kind = gazetteer.matchedKind;
  const code = 1 + placeClass(kind, gazetteer.populationClass(gazetteer.matchedName));
  facts.place[at] = code;
  for (let next = at + 1; next < end; next++) facts.place[next] = code + 64;
}

/** The weightiest reading of a name: country, demonym, region, part of the world, seat, city by population, county. */
function placeClass(kind: number, population: number): number {
  if ((kind & PlaceKind.COUNTRY) !== 0) return 0;
  if ((kind & PlaceKind.DEMONYM) !== 0) return 1;
  if ((kind & PlaceKind.REGION) !== 0) return 2;
  if ((kind & PlaceKind.AREA) !== 0) return 3;
  if ((kind & PlaceKind.METONYM) !== 0) return 4;
  if ((kind & PlaceKind.CAPITAL) !== 0) return 5;
  if ((kind & PlaceKind.CITY) !== 0) return 8 + population;
  if ((kind & PlaceKind.COUNTY) !== 0) return 6;
  return 7;
}

function hasCapitalEnds(tokens: Tokens, first: number, end: number): boolean {
  const digitOrCapital = Shape.CAPITAL | Shape.DIGIT;
  return (tokens.shape[first]! & digitOrCapital) !== 0 && (tokens.shape[end - 1]! & digitOrCapital) !== 0;
}

/** Runs of words with capitals, hyphens between them passed over. */
function markRuns(text: string, tokens: Tokens, first: number, end: number): void {
  for (let at = first; at < end; ) {
    if ((tokens.shape[at]! & Shape.CAPITAL) === 0) {
      facts.runFirst[at] = at;
      facts.runLast[at] = at;
      facts.apposition[at] = 0;
      at++;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < end; next++) {
      if ((tokens.shape[next]! & Shape.CAPITAL) !== 0) last = next;
      else if ((tokens.shape[next]! & (Shape.PUNCT | Shape.SPACED)) !== Shape.PUNCT || next > last + 1) break;
      else if (next + 1 < end && (tokens.shape[next + 1]! & Shape.SPACED) !== 0) break;
    }
    const apposition = appositionOf(text, tokens, facts.kinds, last + 1, end);
    for (let own = at; own <= last; own++) {
      facts.runFirst[own] = at;
      facts.runLast[own] = last;
      facts.apposition[own] = apposition;
    }
    at = last + 1;
  }
}

function hashToken(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower[text.charCodeAt(i)]!, 0x01000193);
  return hash;
}
