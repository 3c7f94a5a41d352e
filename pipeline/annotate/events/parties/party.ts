import type { Mention } from '../../../../schemas/stages/annotations.ts';
import { type Frame, possessed, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import { hasClass } from '../clause/words.ts';
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
  for (let i = 0; i < phrases.length; i++) {
    const named = namedPlaces(frame, phrases[i]!);
    if (named.length > 0) {
      found.push(...named.filter((one) => fits(frame, one, filter)));
      continue;
    }
    const phrase = countedBy(frame, phrases[i]!);
    const party = partyOf(frame, phrase, reach);
    const isItself = party !== null && !isThing(frame, phrase);
    const owners = isItself || !isOwnerMeant ? NONE : ownersOf(frame, phrase);
    if (party && owners.length === 0) add(frame, found, party, filter);
    for (const owner of owners) add(frame, found, owner, filter);
  }
  return found;
}

const NONE: readonly Party[] = [];

function add(frame: Frame, found: Party[], party: Party, filter: Filter): void {
  if (filter !== null && !fits(frame, party, filter)) return;
  if (found.length === 0 || !found.some((other) => isSameParty(other, party))) found.push(party);
}

/** The same words, or nobody beside those whom the other names. */
function isSameParty(a: Party, b: Party): boolean {
  if (a.mention === b.mention) return true;
  return b.entities.length > 0 && b.entities.every((entity) => a.entities.includes(entity));
}

/** "the cities of A and B": A and B. */
function namedPlaces(frame: Frame, phrase: number): readonly Party[] {
  const { head, endToken } = frame.phrases[phrase]!;
  if (frame.word[endToken] !== frame.knowledge.words.of || !hasClass(frame, head, 'territory')) return NONE;
  const mention = frame.mentionAt[head]!;
  if (mention < 0 || frame.mentions[mention]!.form !== 'nominal') return NONE;
  const next = frame.phraseAt[endToken + 1] ?? -1;
  if (next < 0) return NONE;
  const parties = listFrom(frame, next).map((one) => partyOf(frame, one, 'any'));
  return parties.filter(
    (party) => party !== null && party.entities.length > 0 && fits(frame, party, 'place'),
  ) as Party[];
}

/** "students" of "thousands of students": what is counted, not the count. */
function countedBy(frame: Frame, phrase: number): number {
  const { head, endToken } = frame.phrases[phrase]!;
  if (frame.word[endToken] !== frame.knowledge.words.of) return phrase;
  if (frame.tag[head] !== T.CD && !hasClass(frame, head, 'count')) return phrase;
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
  if (mention.form === 'adverb') return null;
  const party = { mention: index, entities: entitiesOf(mention) };
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
