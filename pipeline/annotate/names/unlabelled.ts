import {
  Case,
  type EntityType,
  type Segment,
  Shape,
  type Tokens,
} from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import { Sort } from '../syntax/words.ts';
import { endOfBody, isOutside } from './body-heads.ts';
import type { Facts } from './facts.ts';
import { Known, type NameKnowledge } from './knowledge.ts';
import { Label } from './labels.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

/** Demonyms, known names and countries among the tokens that the model left outside of names. */
export function addUnlabelled(
  text: string,
  tokens: Tokens,
  facts: Facts,
  label: Uint8Array,
  { firstToken, endToken }: Segment,
  knowledge: Omit<NameKnowledge, 'model'>,
  names: DraftName[],
): void {
  const { gazetteer, knownNames } = knowledge;
  for (let at = firstToken; at < endToken; at++) {
    if (label[at] !== Label.O || (tokens.shape[at]! & Shape.CAPITAL) === 0) continue;
    const bodyEnd = endOfBody(tokens, facts, label, at, firstToken, endToken, knowledge);
    if (bodyEnd > 0) {
      names.push({ first: at, end: bodyEnd, type: 'organization', form: 'name', titleFirst: -1 });
      at = bodyEnd - 1;
      continue;
    }
    // "European Council" is no demonym and a noun.
    const isKnownOn = facts.known[at]! > 0 && facts.known[at]! < 8 && facts.known[at + 1]! > 8;
    const isDemonym = facts.place[at] !== 0 && facts.place[at]! < 64 && !isKnownOn;
    if (isDemonym) {
      const end = gazetteer.match(text, tokens, at, endToken);
      const kind = gazetteer.matchedKind;
      if (end > at && (kind & PlaceKind.DEMONYM) !== 0 && isOutside(label, at, end)) {
        const type = demonymType(gazetteer, gazetteer.matchedName);
        names.push({ first: at, end, type, form: 'demonym', titleFirst: -1 });
        at = end - 1;
        continue;
      }
    }
    // "the Kremlin said": a seat of one word.
    const runFirst = facts.runFirst[at]!;
    const isRunStart = runFirst === at || (runFirst === at - 1 && facts.sort[runFirst] === Sort.FUNCTION);
    if (facts.place[at] === SEAT && facts.place[at + 1]! < 64 && isRunStart) {
      names.push({ first: at, end: at + 1, type: 'organization', form: 'name', titleFirst: -1 });
      continue;
    }
    const known = facts.known[at]!;
    if (KNOWN_TYPES[known] !== undefined) {
      const end = knownNames.match(tokens.word, at, endToken);
      if (
        !isOutside(label, at, end) ||
        ((known === Known.ORGANIZATION || known === Known.PLACE) &&
          !isSure(tokens, facts, at, end, firstToken))
      ) {
        continue;
      }
      // "The National Coordinator" is no paper's.
      const isCutOff = facts.sort[at] === Sort.FUNCTION && facts.runLast[at]! >= end;
      if (!isCutOff) names.push({ first: at, end, type: KNOWN_TYPES[known]!, form: 'name', titleFirst: -1 });
      at = end - 1;
    } else if (hasPlaceHead(tokens, facts, label, at)) {
      const end = facts.runLast[at]! + 1;
      names.push({ first: at, end, type: 'city', form: 'name', titleFirst: -1 });
      at = end - 1;
    } else if (isSurePlace(facts, at)) {
      const end = gazetteer.match(text, tokens, at, endToken);
      const isCountry = facts.place[at] === 1;
      if (!isOutside(label, at, end) || (isCountry && !isSure(tokens, facts, at, end, firstToken))) continue;
      names.push({ first: at, end, type: 'city', form: 'name', titleFirst: -1 });
      at = end - 1;
    }
  }
}

const KNOWN_TYPES: Record<number, EntityType> = {
  [Known.ORGANIZATION]: 'organization',
  [Known.GROUP]: 'group',
  [Known.OTHER]: 'other',
  [Known.PLACE]: 'city',
};

/** "Celtic Sea", "Tenth Street": a run of capitals in running text that ends in a place's head and nothing else. */
function hasPlaceHead(tokens: Tokens, facts: Facts, label: Uint8Array, at: number): boolean {
  const last = facts.runLast[at]!;
  if (facts.runFirst[at] !== at || last === at || last > at + 2 || facts.style[at] !== Case.RUNNING)
    return false;
  const head = facts.kinds[last]!;
  if (
    (head & (Kind.PLACE | Kind.FACILITY)) === 0 ||
    (head & (Kind.ORGANIZATION | Kind.EVENT | Kind.POST)) !== 0
  )
    return false;
  if (
    facts.sort[at] === Sort.FUNCTION ||
    (facts.kinds[at]! & (Kind.CALENDAR | Kind.POST | Kind.MODIFIER)) !== 0
  )
    return false;
  return (tokens.shape[last]! & Shape.UPPER) === 0 && isOutside(label, at, last + 1);
}

/** Class of seats of government in `Facts.place`. */
const SEAT = 5;

/** Countries of one word or more; regions and parts of the world of several. */
function isSurePlace(facts: Facts, at: number): boolean {
  const place = facts.place[at]!;
  if (place === 1) return true;
  // "Ohio Gov. …": a region before a title.
  if (place === 3 && (facts.kinds[at + 1]! & (Kind.POST | Kind.RANK | Kind.HONORIFIC)) !== 0) return true;
  return (place === 3 || place === 4) && facts.place[at + 1]! > 64;
}

/** Several words, capitals throughout, a word that English lacks, or a capital inside a sentence: meant as a name. */
function isSure(tokens: Tokens, facts: Facts, first: number, end: number, segmentFirst: number): boolean {
  if (end - first > 1) return true;
  if (facts.style[first] !== Case.RUNNING) return facts.sort[first] === Sort.UNKNOWN;
  if ((tokens.shape[first]! & Shape.UPPER) !== 0) return true;
  if (facts.runFirst[first] !== facts.runLast[first]) return false;
  return first > segmentFirst || facts.sort[first] === Sort.UNKNOWN || facts.sort[first] === Sort.NAME;
}

function demonymType(gazetteer: NameKnowledge['gazetteer'], name: number): 'country' | 'region' {
  return gazetteer.countryOf(gazetteer.candidatePlace(gazetteer.firstCandidate(name))) === null
    ? 'region'
    : 'country';
}
