import { type EntityType, type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import { Evidence } from './evidence.ts';
import { DEMONYM, type Facts, isSmallTown } from './facts.ts';
import { Label } from './labels.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

const PERSON = 0;
const ORGANIZATION = 1;
const PLACE = 2;
const CLASSES: readonly EntityType[] = ['person', 'organization', 'city'];

/** Votes of an article's names for the class of a word sequence. */
interface Ballot {
  readonly votes: [person: number, organization: number, place: number];
  readonly names: DraftName[];
}

/**
 * Makes the names of an article agree: the same words are one class of name wherever they stand alone, and a lone
 * surname is the person, a lone first word the body, whose full name was read. Then adds lone words that were left out
 * and are such names.
 */
export function agree(
  tokens: Tokens,
  segments: readonly Segment[],
  facts: Facts,
  label: Uint8Array,
  names: DraftName[],
): void {
  const ballots = new Map<number, Ballot>();
  const surnames = new Map<number, number>();
  const openers = new Map<number, boolean>();
  for (const name of names) {
    const own = classOf(name);
    if (own < 0) continue;
    const key = keyOf(tokens, name.first, name.end);
    let ballot = ballots.get(key);
    if (ballot === undefined) {
      ballot = { votes: [0, 0, 0], names: [] };
      ballots.set(key, ballot);
    }
    ballot.names.push(name);
    ballot.votes[own]! += weight(facts, name, own);
    if (own === PERSON && name.end - name.first > 1) {
      const last = tokens.word[name.end - 1]!;
      surnames.set(last, (surnames.get(last) ?? 0) + 1);
    } else if (own === ORGANIZATION && name.end - name.first > 1 && mayBeShort(facts, name)) {
      const first = tokens.word[name.first]!;
      openers.set(first, openers.get(first) === true || isFirm(facts, name));
    }
  }
  for (const [key, ballot] of ballots) {
    const { votes, names: same } = ballot;
    const isLone = same[0]!.end - same[0]!.first === 1;
    if (isLone) {
      votes[PERSON] += 2.5 * (surnames.get(key) ?? 0);
      if (openers.get(key) === true) votes[PLACE] = 0;
      if (openers.has(key) && votes[PLACE] === 0) votes[ORGANIZATION] += 2.5;
    }
    let most = votes.indexOf(Math.max(...votes));
    if (isLone && most === PERSON && !surnames.has(key) && isMajorPlace(facts, same[0]!.first)) most = PLACE;
    for (const name of same) name.type = CLASSES[most]!;
  }
  addLone(tokens, segments, facts, label, names, ballots, surnames, openers);
}

/** A country, region or capital alone is no person whom neither a title nor a given name ever announced. */
function isMajorPlace(facts: Facts, at: number): boolean {
  const place = facts.place[at]!;
  return place !== 0 && place <= 6 && place !== DEMONYM && (facts.evidence[at]! & Evidence.PERSON) === 0;
}

/** "Acme" of "Acme Board", which alone may be short for the body; "Ford" of "Ford Board" is as well somebody. */
function mayBeShort(facts: Facts, name: DraftName): boolean {
  const { first } = name;
  if ((facts.kinds[first]! & (Kind.GIVEN | Kind.SURNAME | Kind.ORGANIZATION)) !== 0) return false;
  if ((facts.evidence[first]! & Evidence.PERSON) !== 0) return false;
  const place = facts.place[first]!;
  return place === 0 || (isSmallTown(place) && isFirm(facts, name));
}

/** "Acme Motors": councils and schools are called after towns that nobody knows, firms hardly ever. */
const isFirm = (facts: Facts, { end }: DraftName): boolean =>
  (facts.kinds[end - 1]! & (Kind.COMPANY | Kind.SUFFIX)) !== 0;

function classOf(name: DraftName): number {
  return name.form === 'demonym' ? -1 : CLASSES.indexOf(name.type);
}

/** Word ids joined to a number; a lone word is its own id. */
function keyOf(tokens: Tokens, first: number, end: number): number {
  let key = tokens.word[first]!;
  for (let at = first + 1; at < end; at++) key = (key * 1_000_003 + tokens.word[at]!) % 9_007_199_254_740_881;
  return key;
}

function weight(facts: Facts, name: DraftName, own: number): number {
  if (own === PERSON && (facts.evidence[name.end - 1]! & Evidence.PERSON) !== 0) return 2;
  // Classes 1 to 6 of the gazetteer: countries, regions, capitals; they are hardly ever somebody's name.
  if (own === PLACE && facts.place[name.first] !== 0) return facts.place[name.first]! <= 6 ? 6 : 2;
  if (own === ORGANIZATION && facts.known[name.first] === 1) return 2;
  return 1;
}

function addLone(
  tokens: Tokens,
  segments: readonly Segment[],
  facts: Facts,
  label: Uint8Array,
  names: DraftName[],
  ballots: ReadonlyMap<number, Ballot>,
  surnames: ReadonlyMap<number, number>,
  openers: ReadonlyMap<number, boolean>,
): void {
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; at++) {
      if (facts.zone[at] === 0 || label[at] !== Label.O || !isLone(tokens, facts, at)) continue;
      const word = tokens.word[at]!;
      const ballot = ballots.get(word);
      const isSurname = surnames.has(word);
      const isShort = isSurname || (openers.has(word) && facts.sort[at] !== Sort.OTHER);
      if (!isShort && (ballot === undefined || ballot.names.length < 2)) continue;
      const short = isSurname ? 'person' : 'organization';
      const type = ballot === undefined ? short : ballot.names[0]!.type;
      names.push({ first: at, end: at + 1, type, form: 'name', titleFirst: -1 });
      label[at] = Label.B_PER + 2 * CLASSES.indexOf(type);
    }
  }
}

/** A word with a capital, alone, that English does not write small in this article. */
function isLone(tokens: Tokens, facts: Facts, at: number): boolean {
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) return false;
  if (facts.runFirst[at] !== at || facts.runLast[at] !== at) return false;
  if ((facts.kinds[at]! & (Kind.POST | Kind.RANK | Kind.HONORIFIC | Kind.CALENDAR)) !== 0) return false;
  return facts.known[at] === 0 && (facts.evidence[at]! & Evidence.SMALL) === 0;
}
