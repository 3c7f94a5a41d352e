import { Shape, type TokenSpan, type Tokens } from '../../../schemas/stages/annotations.ts';
import { PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { Base } from '../layers.ts';
import { Affix, affixOf, type PlaceKnowledge } from './knowledge.ts';

/** What the gazetteer has for a span: a name record and which of its readings the words around it allow. */
export interface Reading {
  /** -1: the gazetteer does not know it. */
  readonly name: number;
  /** Bits of `PlaceKind`. */
  readonly kind: number;
  /** `Affix` bits of the word that says what it is ("County"), 0 without. */
  readonly affix: number;
  /** Whether it is only a part of the place named: "northern Iraq", "the Swat Valley". */
  readonly isPart: boolean;
  /** Token after the name proper. */
  readonly end: number;
}

const QUARTER = /^(?:End|Side)$/;
const wordAt = (text: string, tokens: Tokens, at: number): string =>
  text.slice(tokens.start[at], tokens.end[at]);

const UNKNOWN: Reading = { name: -1, kind: 0, affix: 0, isPart: false, end: -1 };

/** Looks a span up as a whole, then without a word for its kind behind it, then without a compass word before it. */
export function lookUp({ article, tokens }: Base, knowledge: PlaceKnowledge, span: TokenSpan): Reading {
  const { gazetteer } = knowledge;
  const { firstToken, endToken } = span;
  const end = gazetteer.match(article.text, tokens, firstToken, endToken);
  if (end === endToken) {
    const beside = affixBehind(tokens, knowledge, endToken) | affixBefore(tokens, knowledge, firstToken);
    // "the West": many a region is called so; without a word for its kind it is none of them.
    const division = divisionOf(article.text, tokens, knowledge, span);
    if (division !== null) return division;
    const isCompass = (affixOf(knowledge, tokens.word[firstToken]!) & Affix.COMPASS) !== 0;
    if (isCompass && beside === 0 && endToken - firstToken === 1) return UNKNOWN;
    // "the West End", "the East Side": of some city.
    if (isCompass && endToken - firstToken === 2 && QUARTER.test(wordAt(article.text, tokens, endToken - 1)))
      return UNKNOWN;
    return {
      name: gazetteer.matchedName,
      kind: gazetteer.matchedKind,
      affix: beside,
      isPart: false,
      end,
    };
  }
  if (end > 0 && tokens.word[end] === knowledge.comma) {
    // "Washington, D.C." as one name: what stands behind its comma is read as its container.
    return { name: gazetteer.matchedName, kind: gazetteer.matchedKind, affix: 0, isPart: false, end };
  }
  const last = affixOf(knowledge, tokens.word[endToken - 1]!);
  if (end === endToken - 1 && (last & Affix.SUFFIX) !== 0) {
    const { matchedName: name, matchedKind: kind } = gazetteer;
    return { name, kind, affix: last, isPart: (last & Affix.OTHER) !== 0, end };
  }
  const first = affixOf(knowledge, tokens.word[firstToken]!);
  if ((first & (Affix.COMPASS | Affix.PREFIX)) !== 0 && endToken - firstToken > 1) {
    const rest = gazetteer.match(article.text, tokens, firstToken + 1, endToken);
    if (rest === endToken) {
      const { matchedName: name, matchedKind: kind } = gazetteer;
      const isWhole = (first & Affix.PREFIX) !== 0 && (first & Affix.OTHER) === 0;
      return { name, kind, affix: isWhole ? first : 0, isPart: !isWhole, end: endToken };
    }
  }
  return UNKNOWN;
}

/**
 * "North Western Province" is one country's own name for a region; without its last word several have it, and the article may
 * speak of another. Null where the whole name says more.
 */
function divisionOf(
  text: string,
  tokens: Tokens,
  knowledge: PlaceKnowledge,
  { firstToken, endToken }: TokenSpan,
): Reading | null {
  const { gazetteer } = knowledge;
  const last = affixOf(knowledge, tokens.word[endToken - 1]!);
  if (endToken - firstToken < 2 || (last & Affix.SUFFIX) === 0 || (last & DIVISION) === 0) return null;
  const whole = gazetteer.matchedName;
  const kind = gazetteer.matchedKind;
  const from = gazetteer.firstCandidate(whole);
  const place = gazetteer.candidatePlace(from);
  const isOnly = gazetteer.endCandidate(whole) - from === 1 && gazetteer.typeOf(place) >= PlaceType.REGION;
  const end = isOnly ? gazetteer.match(text, tokens, firstToken, endToken - 1) : -1;
  const name = gazetteer.matchedName;
  if (end === endToken - 1 && name !== whole && gazetteer.placesOf(name).includes(place))
    return { name, kind: gazetteer.matchedKind, affix: last, isPart: false, end };
  gazetteer.matchedName = whole;
  gazetteer.matchedKind = kind;
  return null;
}

const DIVISION = Affix.REGION | Affix.COUNTY;

/** A small-letter word for the kind behind a name: "Oaxaca state", "Kyiv region". */
export function affixBehind({ word, shape, length }: Tokens, knowledge: PlaceKnowledge, at: number): number {
  if (at >= length || (shape[at]! & Shape.CAPITAL) !== 0) return 0;
  const bits = affixOf(knowledge, word[at]!);
  return (bits & Affix.SUFFIX) !== 0 && (bits & DIVISION) !== 0 ? bits : 0;
}

/** A word for the kind before a name: "the state of Oaxaca", "the town of Paris". */
export function affixBefore({ word }: Tokens, knowledge: PlaceKnowledge, at: number): number {
  if (at < 2 || word[at - 1] !== knowledge.of) return 0;
  const bits = affixOf(knowledge, word[at - 2]!);
  return (bits & Affix.SUFFIX) !== 0 && (bits & (DIVISION | Affix.CITY)) !== 0 ? bits : 0;
}
