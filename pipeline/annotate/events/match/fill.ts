import { type Frame, isTime, T } from '../clause/frame.ts';
import { listTo } from '../clause/lists.ts';
import { type Complements, readComplements } from '../clause/objects.ts';
import { isSpot } from '../clause/place-types.ts';
import { subjectOf } from '../clause/subject.ts';
import { hasClass } from '../clause/words.ts';
import { fits } from '../parties/filters.ts';
import { ownersBefore } from '../parties/owners.ts';
import { type Party, partiesOf, type Reach } from '../parties/party.ts';
import { governorOfVerb } from '../status/governor.ts';
import { effectAt } from '../status/operators.ts';
import { behind, ofOwnDeed, unheld, withoutAgent, withoutOtherDeeds } from './prepositions.ts';
import { Place, type Slot, type Slots } from './slots.ts';

/** Prepositions that may lead to whom an act is meant for, where the lexicon's own are not there. */
const TOWARDS = ['against', 'on', 'to', 'with', 'from', 'over', 'at', 'for', 'of'] as const;

/** Of these, what may also say where something is done. */
const WHERE: ReadonlySet<string> = new Set(['on', 'at', 'over', 'from']);

/** Of these, what is read only where it hangs on the verb or its object. */
const LOOSE: ReadonlySet<string> = new Set(['of', 'from', 'at']);

/** Named parties that the clause's other words lead to, where no slot of the lexicon is filled. */
export function otherRecipients(frame: Frame, around: Around, type: string): Party[] {
  // "banned lorries on the Padur Bridge" is nothing done to the bridge.
  const isSite = ({ entities }: Party): boolean =>
    entities.every((entity) => isSpot(frame.entities[entity]!.type));
  const ownWords = withoutOtherDeeds(frame, withoutAgent(frame, around.complements));
  for (const name of TOWARDS) {
    // Who is complained to is not who is complained of.
    if (type === 'ACCUSE' && name === 'to') continue;
    // "agreed sanctions against A": A is no side of the agreement.
    if (type === 'AGREE' && name === 'against') continue;
    const word = frame.knowledge.words[name];
    const phrases = LOOSE.has(name) ? unheld(frame, around.complements, word, false) : behind(ownWords, word);
    if (phrases.length === 0) continue;
    const parties = partiesOf(frame, phrases, 'actor', null, true).filter(
      (party) => party.entities.length > 0 && !(WHERE.has(name) && isSite(party)),
    );
    if (parties.length > 0) return parties;
  }
  if (hangsOnObject(frame, around.complements)) return [];
  return innerParties(frame, around.complements).filter(({ entities }) => entities.length > 0);
}

/**
 * "passed a bill suspending aid to A": what the bill does is not done by passing it; "an inquiry into the failure to
 * declare gifts from A": nor is what the failure is about.
 */
function hangsOnObject(frame: Frame, { object, prepositions, inner }: Complements): boolean {
  if (inner < 0) return false;
  const { form, firstToken } = frame.groups[inner]!;
  const before = [...object, ...prepositions.flatMap(({ phrases }) => phrases)].find(
    (phrase) => frame.phrases[phrase]!.endToken === firstToken,
  );
  if (before === undefined) return false;
  if (form === 'gerund') return object.includes(before);
  return effectAt(frame.knowledge.operators.noun, frame.word, frame.phrases[before]!.head) === 'denied';
}

/** What stands around a trigger, as phrases; the subject of a passive verb is its object. */
export interface Around {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly object2: readonly number[];
  /** Phrase whose owner `poss` asks for, -1. */
  readonly noun: number;
  readonly complements: Complements;
  /** Whether an act on what somebody owns or says is an act on him ("rejected Ruritania's offer"). */
  isOwnerMeant: boolean;
  /** Whether things count as acted upon. */
  reach: Reach;
}

/** Parties that stand where the lexicon says; null where one that must be there is not. */
export function fill(
  frame: Frame,
  { slots, isUnion, isRequired }: Slots,
  around: Around,
  reach: Reach,
): Party[] | null {
  const found: Party[] = [];
  for (const slot of slots) {
    for (const party of fillSlot(frame, slot, around, reach)) {
      if (!found.some((other) => other.mention === party.mention)) found.push(party);
    }
    if (found.length > 0 && !isUnion) break;
  }
  return found.length === 0 && isRequired ? null : found;
}

function fillSlot(frame: Frame, slot: Slot, around: Around, reach: Reach): Party[] {
  switch (slot.place) {
    case Place.SUBJECT: {
      const parties = partiesOf(frame, around.subject, reach, slot.filter, false);
      if (parties.length > 0) return parties;
      return plannersOf(frame, around.subject).filter((party) => fits(frame, party, slot.filter));
    }
    case Place.OBJECT:
      return partiesOf(frame, around.object, around.reach, slot.filter, around.isOwnerMeant);
    case Place.OBJECT2:
      return partiesOf(frame, around.object2, 'any', slot.filter, true);
    case Place.OWNER:
      return around.noun < 0
        ? []
        : ownersBefore(frame, around.noun).filter((party) => fits(frame, party, slot.filter));
    case Place.INNER:
      return innerParties(frame, around.complements);
    default:
      return partiesOf(
        frame,
        phrasesFor(frame, slot, around),
        around.reach,
        slot.filter,
        around.isOwnerMeant,
      );
  }
}

/** "Ruritania's plans to call up reservists": who plans it. */
function plannersOf(frame: Frame, subject: readonly number[]): Party[] {
  if (
    subject.length !== 1 ||
    !frame.knowledge.operators.noun.has(frame.word[frame.phrases[subject[0]!]!.head]!)
  )
    return [];
  return ownersBefore(frame, subject[0]!);
}

/** "of" belongs to the noun directly before it. */
function phrasesFor(frame: Frame, { preposition }: Slot, { complements, noun }: Around): readonly number[] {
  const { words } = frame.knowledge;
  if (noun >= 0 && preposition === words.by) return ofOwnDeed(frame, complements);
  if (preposition !== words.of) return behind(withoutOtherDeeds(frame, complements), preposition);
  if (noun < 0) return unheld(frame, complements, preposition, true);
  const own = complements.prepositions[0];
  return own && own.word === preposition && own.token <= frame.phrases[noun]!.endToken + 3
    ? own.phrases
    : NONE;
}

/** Phrases that a speech act may be about: its object and what its prepositions lead to. */
export function aboutOf({ object, complements }: Around): number[] {
  const about = [...object];
  for (const { phrases } of complements.prepositions) about.push(...phrases);
  return about;
}

const NONE: readonly number[] = [];

/** Whom a complement is about: its subject ("demanded that A leave"), else its object ("threatened to attack A"). */
function innerParties(frame: Frame, { inner, innerSubject }: Complements): Party[] {
  if (innerSubject >= 0 && !isTime(frame, innerSubject)) {
    const parties = partiesOf(frame, listTo(frame, innerSubject), 'actor', null, true);
    if (parties.length > 0) return parties;
  }
  if (inner < 0) return [];
  const after = readComplements(frame, frame.groups[inner]!.endToken);
  // "threatened to recall his envoy from B": B.
  const isOwnEnvoy = (phrase: number): boolean =>
    frame.tag[frame.phrases[phrase]!.firstToken] === T.PRP_POSS &&
    hasClass(frame, frame.phrases[phrase]!.head, 'diplomats');
  // "agreed to form a body", "promised to have a panel of experts": whom it makes is not whom it promises.
  const isNew = (phrase: number): boolean => {
    const first = frame.word[frame.phrases[phrase]!.firstToken]!;
    return first === frame.knowledge.words.a || first === frame.knowledge.words.an;
  };
  const meant = after.object.filter((phrase) => !isOwnEnvoy(phrase) && !isNew(phrase));
  const objects = partiesOf(frame, meant, 'actor', null, true);
  if (objects.length > 0) return objects;
  const { words } = frame.knowledge;
  for (const word of [words.against, words.on, words.with, words.to, words.from, words.of]) {
    const isLoose = word === words.of || word === words.from;
    const phrases = isLoose ? unheld(frame, after, word, false) : behind(after, word);
    const parties = partiesOf(frame, phrases, 'actor', null, word !== words.of);
    if (parties.length > 0) return parties;
  }
  const places = partiesOf(frame, behind(after, words.in), 'actor', 'place', true);
  if (places.length > 0) return places;
  return after.inner > inner && leadsOn(frame, inner, after) ? innerParties(frame, after) : [];
}

/** "agreed to try to stop", "to stop shelling": a complement of the complement, not what hangs on its objects ("an inquiry into the failure to declare"). */
function leadsOn(frame: Frame, inner: number, { inner: next, object, prepositions }: Complements): boolean {
  const { form, firstToken } = frame.groups[next]!;
  const isOwn = form === 'infinitive' && object.length + prepositions.length === 0;
  return isOwn || firstToken === frame.groups[inner]!.endToken;
}

/** Phrases of a verb's subject: the list that ends with its head. */
export function subjectList(frame: Frame, group: number): number[] {
  const subject = subjectOf(frame, group);
  if (subject < 0) return [];
  const sayer = sayerFor(frame, group, subject);
  return listTo(frame, sayer >= 0 ? sayer : subject);
}

/** "The rebels said they will leave": the rebels, where "they" or "it" was tied to nobody. */
function sayerFor(frame: Frame, group: number, subject: number): number {
  const { head, isPronoun } = frame.phrases[subject]!;
  if (!isPronoun) return -1;
  const index = frame.mentionAt[head]!;
  const mention = index >= 0 ? frame.mentions[index]! : null;
  if (mention && (mention.entity >= 0 || mention.members.length > 0)) return -1;
  const { words } = frame.knowledge;
  const word = frame.word[head]!;
  if (word !== words.they && word !== words.it && word !== words.he && word !== words.she) return -1;
  const governor = governorOfVerb(frame, group);
  if (!governor?.isClause || governor.group < 0) return -1;
  const said = subjectOf(frame, governor.group);
  if (said < 0 || said === subject) return -1;
  const isPlural = frame.phrases[said]!.isPlural || listTo(frame, said).length > 1;
  return isPlural === (word === words.they) ? said : -1;
}
