import type { Mention } from '../../../../schemas/stages/annotations.ts';
import { type Frame, possessed, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import type { Filter } from '../match/slots.ts';
import { isOfNature } from './acted-upon.ts';
import { fits } from './filters.ts';
import { isPartyNoun, pronounParty } from './is-party.ts';
import { ownersOf } from './owners.ts';

/** Who or what a noun phrase names as a party to an event. */
export interface Party {
  readonly mention: number;
  /** Entities that it stands for; empty where nobody is named. */
  readonly entities: readonly number[];
}

/** How much may count as a party: `actor` acts; `any` may also be a thing that is acted upon. */
export type Reach = 'actor' | 'any';

/** Parties of a list of phrases, each once. */
export function partiesOf(
  frame: Frame,
  phrases: readonly number[],
  reach: Reach,
  filter: Filter,
  isOwnerMeant: boolean,
): Party[] {
  const found: Party[] = [];
  for (const phrase of phrases) {
    const named = namedPlaces(frame, phrase);
    if (named.length > 0) {
      found.push(...named.filter((one) => fits(frame, one, filter)));
      continue;
    }
    const counted = countedBy(frame, phrase);
    const party = partyOf(frame, counted, reach);
    const isItself = party !== null && !isThing(frame, counted);
    const parties = isItself ? [party] : isOwnerMeant ? ownersOf(frame, counted) : [];
    if (party && parties.length === 0) parties.push(party);
    for (const one of parties) {
      if (fits(frame, one, filter) && !found.some((other) => isSameParty(other, one))) found.push(one);
    }
  }
  return found;
}

/** The same words, or nobody beside those whom the other names. */
function isSameParty(a: Party, b: Party): boolean {
  if (a.mention === b.mention) return true;
  return b.entities.length > 0 && b.entities.every((entity) => a.entities.includes(entity));
}

/** "the cities of A and B": A and B. */
function namedPlaces(frame: Frame, phrase: number): Party[] {
  const { head, endToken } = frame.phrases[phrase]!;
  const { words, objectClasses } = frame.knowledge;
  if (frame.word[endToken] !== words.of || !objectClasses.get(frame.word[head]!)?.has('territory')) return [];
  const mention = frame.mentionAt[head]!;
  if (mention < 0 || frame.mentions[mention]!.form !== 'nominal') return [];
  const next = frame.phraseAt[endToken + 1] ?? -1;
  if (next < 0) return [];
  const parties = listFrom(frame, next).map((one) => partyOf(frame, one, 'any'));
  return parties.filter(
    (party) => party !== null && party.entities.length > 0 && fits(frame, party, 'place'),
  ) as Party[];
}

/** "students" of "thousands of students": what is counted, not the count. */
function countedBy(frame: Frame, phrase: number): number {
  const { head, endToken } = frame.phrases[phrase]!;
  const { words, objectClasses } = frame.knowledge;
  const isCount = frame.tag[head] === T.CD || objectClasses.get(frame.word[head]!)?.has('count') === true;
  if (!isCount || frame.word[endToken] !== words.of) return phrase;
  const next = frame.phraseAt[endToken + 1] ?? -1;
  return next >= 0 ? possessed(frame, next) : phrase;
}

/** A common noun for what is only acted upon: who owns it is meant before it ("the offices of the union"). */
function isThing(frame: Frame, phrase: number): boolean {
  const { head } = frame.phrases[phrase]!;
  const mention = frame.mentionAt[head]!;
  if (mention < 0 || frame.mentions[mention]!.form !== 'nominal') return false;
  return (
    frame.knowledge.nouns.get(frame.word[head]!)?.kind === 'thing' &&
    frame.word[frame.phrases[phrase]!.endToken] === frame.knowledge.words.of
  );
}

/** The party that a phrase names by its head, null where the head names none ("decision", "storm"). */
export function partyOf(frame: Frame, phrase: number, reach: Reach): Party | null {
  const { mentionAt, mentions, entities } = frame;
  const { head } = frame.phrases[phrase]!;
  const index = mentionAt[head]!;
  if (index < 0) return null;
  const mention = mentions[index]!;
  const party = { mention: index, entities: entitiesOf(mention) };
  if (mention.form === 'adverb') return null;
  if (mention.form === 'pronoun') return pronounParty(frame, party, mention);
  if (isOfNature(frame, index)) return null;
  if (mention.form === 'nominal' || mention.form === 'title') {
    return mention.form === 'title' || isPartyNoun(frame, head, reach) ? party : null;
  }
  if (mention.entity < 0)
    return mention.members.length > 0 || reach === 'any' || mention.form === 'demonym' || isCapital(mention)
      ? party
      : null;
  const { type } = entities[mention.entity]!;
  const isThing =
    type === 'other' &&
    mention.form !== 'acronym' &&
    frame.word[mention.head]! < frame.knowledge.vocabulary.size;
  return isThing && reach === 'actor' ? null : party;
}

export function isCapital(mention: Mention): boolean {
  return mention.form === 'name' || mention.form === 'surname' || mention.form === 'acronym';
}

export function entitiesOf(mention: Mention): number[] {
  if (mention.members.length > 0) return [...mention.members];
  return mention.entity >= 0 ? [mention.entity] : [];
}
