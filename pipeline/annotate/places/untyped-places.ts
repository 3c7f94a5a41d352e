import { Case, type EntityType, type Segment, Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isBehindPlace, isMoney } from './beside.ts';
import { containerBehind } from './container.ts';
import { addDraft, type Drafts, HELD, isPlace } from './drafts.ts';
import { isEnglishWord, isFunctionWord, type PlaceKnowledge } from './knowledge.ts';
import { affixBefore, affixBehind } from './look-up.ts';

const { COUNTRY, REGION, CITY, AREA, COUNTY, ABBREVIATION } = PlaceKind;
const NNP = TAGS.indexOf('NNP');
const NNPS = TAGS.indexOf('NNPS');
/** Tags that a word of a name may get. */
const NAME_TAGS = new Set(
  (['NNP', 'NNPS', 'NN', 'NNS', 'JJ', 'FW', 'X'] as const).map((tag) => TAGS.indexOf(tag)),
);
/** Population classes from which a city needs no further word, or a preposition only. */
const KNOWN_CITY = 5;
const TOWN = 3;
const METROPOLIS = 6;

/** Tokens that the longest name may have, hyphens included. */
const LONGEST = 16;

/** Places among the capitalised words that no name holds. */
export function addUntyped(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  const { tokens, segments } = layers;
  const { word, shape } = tokens;
  for (const segment of segments) {
    if (segment.kind === 'credit') continue;
    const { firstToken, endToken, letterCase } = segment;
    for (let at = firstToken; at < endToken; at++) {
      // The agency stands in the dateline's brackets.
      if (segment.kind === 'dateline' && word[at] === knowledge.openBracket) break;
      if ((shape[at]! & Shape.CAPITAL) === 0 || drafts.at[at]! >= 0) continue;
      if ((shape[at]! & Shape.UPPER) === 0 && isFunctionWord(knowledge, word[at]!)) continue;
      const most = Math.min(endToken, at + LONGEST);
      const known = knownEnd(layers, drafts, knowledge, at, most);
      if (known < 0 && !isAnnounced(layers, drafts, knowledge, at)) continue;
      const { matchedKind, matchedName } = knowledge.gazetteer;
      const kind = known < 0 ? 0 : matchedKind;
      const end = placeEnd(
        layers,
        drafts,
        knowledge,
        segment,
        at,
        known,
        kind,
        matchedName,
        letterCase === Case.RUNNING,
      );
      if (end > at) at = end - 1;
    }
  }
}

/** Token after the longest known name of tokens that no other name holds and that does not end with a small word; -1. */
function knownEnd(
  { article, tokens }: WithNames,
  drafts: Drafts,
  { gazetteer }: PlaceKnowledge,
  at: number,
  most: number,
): number {
  let end = gazetteer.match(article.text, tokens, at, freeEnd(drafts, at, most));
  // "Nyanza province" is known too; a small word behind belongs to no name.
  while (
    end > at + 1 &&
    (tokens.shape[end - 1]! & Shape.CAPITAL) === 0 &&
    (gazetteer.matchedKind & COUNTRY) === 0
  ) {
    end = gazetteer.match(article.text, tokens, at, end - 1);
  }
  return end;
}

function freeEnd({ at: held }: Drafts, at: number, most: number): number {
  let end = at + 1;
  while (end < most && held[end]! < 0) end++;
  return end;
}

/** Whether the words before a token can make an unknown name a place. */
function isAnnounced({ tokens }: WithNames, drafts: Drafts, knowledge: PlaceKnowledge, at: number): boolean {
  return affixBefore(tokens, knowledge, at) !== 0 || isBehindPlace(tokens, drafts, knowledge, at);
}

/** Adds a place that begins at a token, if one does; returns the token after it. */
function placeEnd(
  layers: WithNames,
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  segment: Segment,
  at: number,
  end: number,
  kind: number,
  name: number,
  isRunning: boolean,
): number {
  const type = typeOf(kind);
  if (type !== null && !isMoney(layers, end)) {
    const population = knowledge.gazetteer.populationClass(name);
    if (isEvident(layers, drafts, knowledge, segment, at, end, kind, population, isRunning)) {
      addDraft(drafts, at, end, type);
      return end;
    }
  }
  if (!isRunning) return -1;
  return unknownPlace(
    layers,
    drafts,
    knowledge,
    at,
    freeEnd(drafts, at, Math.min(segment.endToken, at + LONGEST)),
  );
}

function typeOf(kind: number): EntityType | null {
  if ((kind & COUNTRY) !== 0) return 'country';
  if ((kind & (REGION | AREA | ABBREVIATION)) !== 0) return 'region';
  if ((kind & CITY) !== 0) return 'city';
  return (kind & COUNTY) !== 0 ? 'region' : null;
}

function isEvident(
  layers: WithNames,
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  segment: Segment,
  at: number,
  end: number,
  kind: number,
  population: number,
  isRunning: boolean,
): boolean {
  const { tokens, syntax } = layers;
  const isContained =
    at > 1 && tokens.word[at - 1] === knowledge.comma && isPlace(drafts.list[drafts.at[at - 2]!]);
  if ((kind & (COUNTRY | REGION | ABBREVIATION)) !== 0 && isContained) return true;
  if (segment.kind === 'dateline') return (kind & ~ABBREVIATION) !== 0;
  if (segment.kind === 'block') return false;
  if (!isRunning) {
    if (end - at === 1 && isEnglishWord(knowledge, tokens.word[at]!)) return (kind & COUNTRY) !== 0;
    if ((kind & (COUNTRY | REGION)) !== 0 || population >= METROPOLIS) return true;
    return population >= KNOWN_CITY && isBehindPlace(tokens, drafts, knowledge, at);
  }
  const tag = syntax.tag[at]!;
  if ((kind & COUNTRY) !== 0 && end - at > 1) return true;
  const isName = tag === NNP || tag === NNPS || (at > segment.firstToken && end - at > 1);
  if (!isName || isInsideRun(layers, drafts, knowledge, segment, at)) return false;
  if ((kind & COUNTRY) !== 0 || ((kind & AREA) !== 0 && end - at > 1)) return true;
  if (isFollowedByName(layers, drafts, segment, end)) return false;
  const affix = affixBefore(tokens, knowledge, at) | affixBehind(tokens, knowledge, end);
  if (affix !== 0) return true;
  if (end - at === 1 && isEnglishWord(knowledge, tokens.word[at]!)) return false;
  if ((kind & (REGION | AREA)) !== 0) return true;
  const isPlaced = isBehindPlace(tokens, drafts, knowledge, at);
  if ((kind & CITY) !== 0) {
    if (population >= KNOWN_CITY && (isPlaced || end - at > 1)) return true;
    if (isPlaced && population >= TOWN) return true;
  }
  return isPlaced && containerBehind(layers, knowledge, kind, end) >= 0;
}

/** Whether a capitalised word that belongs to no name stands directly before: "Bank of" or "Air" of some body. */
function isInsideRun(
  { tokens, syntax }: WithNames,
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  segment: Segment,
  at: number,
): boolean {
  let before = at - 1;
  // "Bank of Umbari plc"
  if (before > segment.firstToken && tokens.word[before] === knowledge.of) before--;
  if (before < segment.firstToken) return false;
  const holder = drafts.list[drafts.at[before]!];
  // "Agence | France": a body's name goes on.
  if (holder !== undefined) return holder.type === 'organization' && holder.end === at && !holder.isDropped;
  if (drafts.at[before] === HELD) return false;
  if ((tokens.shape[before]! & Shape.CAPITAL) === 0 || isFunctionWord(knowledge, tokens.word[before]!))
    return false;
  return before > segment.firstToken || NAME_TAGS.has(syntax.tag[before]!);
}

function isFollowedByName(
  { tokens, syntax }: WithNames,
  drafts: Drafts,
  segment: Segment,
  end: number,
): boolean {
  if (end >= segment.endToken) return false;
  // "New York City Mayor …": a title of the person behind.
  if (drafts.list[drafts.at[end]!]?.name?.title?.firstToken === end) return false;
  const tag = syntax.tag[end]!;
  return (tokens.shape[end]! & Shape.CAPITAL) !== 0 && (tag === NNP || tag === NNPS);
}

/** A name that the gazetteer does not know: "the village of Umbari", "Umbari district", "Umbari, Kenya". */
function unknownPlace(
  layers: WithNames,
  drafts: Drafts,
  knowledge: PlaceKnowledge,
  at: number,
  limit: number,
): number {
  const { tokens, syntax } = layers;
  let end = at;
  while (end < limit && end < at + 3 && (tokens.shape[end]! & Shape.CAPITAL) !== 0) {
    const tag = syntax.tag[end]!;
    if (tag !== NNP && tag !== NNPS) break;
    end++;
  }
  if (end === at || (end < limit && (tokens.shape[end]! & Shape.CAPITAL) !== 0)) return -1;
  const before = affixBefore(tokens, knowledge, at);
  const isContained =
    isBehindPlace(tokens, drafts, knowledge, at) && containerBehind(layers, knowledge, CITY, end) >= 0;
  if (before === 0 && !isContained) return -1;
  addDraft(drafts, at, end, 'city');
  return end;
}
