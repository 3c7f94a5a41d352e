import { type Entity, Shape } from '../../../../schemas/stages/annotations.ts';
import type { Frame } from '../clause/frame.ts';
import { isPlace } from '../clause/place-types.ts';
import { hasClass } from '../clause/words.ts';
import type { Filter } from '../match/slots.ts';
import { modifierOf } from './owners.ts';
import type { Party } from './party.ts';
import { isOfficial, sectorOf } from './sector.ts';

const ARMED: ReadonlySet<string | null> = new Set(['military', 'rebels']);
const OF_STATE: ReadonlySet<string | null> = new Set(['government', 'military', 'international', 'rebels']);

/** Whether a party is of the kind that a slot of the lexicon asks for. */
export function fits(frame: Frame, party: Party, filter: Filter): boolean {
  switch (filter) {
    case null:
      return true;
    case 'official':
      return isOfficial(frame, party);
    case 'place':
      return some(frame, party, ({ type }) => type === 'country' || type === 'city' || type === 'region');
    case 'land':
      return some(frame, party, ({ type }) => type === 'country');
    case 'person':
      return some(frame, party, ({ type }) => type === 'person');
    case 'state':
      return isOfState(frame, party);
    case 'armed':
      return isArmed(frame, party);
    case 'power':
      return hasPower(frame, party);
    case 'site':
      return isSite(frame, party);
    case 'people':
      return isPeople(frame, party);
  }
}

function some(frame: Frame, { entities }: Party, test: (entity: Entity) => boolean): boolean {
  return entities.some((entity) => test(frame.entities[entity]!));
}

/** A state, an organisation, who holds an office or serves one. */
function isOfState(frame: Frame, party: Party): boolean {
  if (some(frame, party, ({ type }) => type === 'country' || type === 'organization' || type === 'group' || type === 'region' || type === 'city')) return true; // biome-ignore format: a condition
  return (
    isUnknownName(frame, party) ||
    isOfficial(frame, party) ||
    OF_STATE.has(sectorOf(frame, party.mention, party.entities[0] ?? -1))
  );
}

/** Forces, rebels, police; a state or group that may have them. */
function isArmed(frame: Frame, party: Party): boolean {
  if (some(frame, party, ({ type }) => type === 'country' || type === 'group')) return true;
  if (isUnknownName(frame, party)) return true;
  const { head, form } = frame.mentions[party.mention]!;
  if (frame.knowledge.forces.has(frame.word[head]!)) return true;
  // "the Freedom Front group", "Peruvian jets": as whom they belong to.
  const phrase = form === 'nominal' ? frame.phraseAt[head]! : -1;
  const owner = phrase >= 0 ? modifierOf(frame, phrase) : null;
  if (
    owner &&
    some(frame, owner, ({ type }) => type === 'country' || type === 'group' || type === 'organization')
  )
    return true;
  return ARMED.has(sectorOf(frame, party.mention, party.entities[0] ?? -1));
}

/** Several people, or an organisation of them. */
function isPeople(frame: Frame, party: Party): boolean {
  if (some(frame, party, ({ type }) => type === 'organization' || type === 'group')) return true;
  if (party.entities.length > 0) return party.entities.length > 1;
  const sector = sectorOf(frame, party.mention, -1);
  if (sector === 'government' || sector === 'military') return false;
  const mention = frame.mentions[party.mention]!;
  if (mention.form === 'pronoun') return frame.word[mention.head] === frame.knowledge.words.they;
  const phrase = frame.phraseAt[mention.head]!;
  return (
    phrase >= 0 && (frame.phrases[phrase]!.isPlural || frame.knowledge.nouns.has(frame.word[mention.head]!))
  );
}

/** A name of which nothing is known but that it is one. */
export function isUnknownName(frame: Frame, party: Party): boolean {
  const { form, head } = frame.mentions[party.mention]!;
  if (form === 'pronoun' || form === 'title') return false;
  if (party.entities.length > 0) {
    // A lone word that no lexicon knows and no post goes with: whether it is a person is a guess.
    const isLone =
      form === 'name' &&
      frame.word[head]! >= frame.knowledge.vocabulary.size &&
      !frame.rolesOf.has(party.entities[0]!);
    return some(frame, party, ({ type, name }) => type === 'other' || (isLone && !name.includes(' ')));
  }
  const isCapital = (frame.tokens.shape[head]! & Shape.CAPITAL) !== 0;
  return isCapital && (form !== 'nominal' || frame.word[head]! >= frame.knowledge.vocabulary.size);
}

/** A place, a building, a thing: what is attacked with arms, not with words. */
function isSite(frame: Frame, party: Party): boolean {
  if (party.entities.length > 0) return some(frame, party, ({ type }) => isPlace(type));
  const { form, head } = frame.mentions[party.mention]!;
  const { nouns } = frame.knowledge;
  const word = frame.word[head]!;
  return form === 'nominal' && (nouns.get(word)?.kind === 'thing' || hasClass(frame, head, 'place'));
}

/** "his country would send doctors" */
function isCountryNoun(frame: Frame, { mention }: Party): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[frame.mentions[mention]!.head];
  return word === words.country || word === words.nation;
}

/** Who can order and forbid: a state, an authority, an office-holder, an armed force. */
function hasPower(frame: Frame, party: Party): boolean {
  if (some(frame, party, ({ type }) => type === 'country' || type === 'region' || type === 'city'))
    return true;
  if (isUnknownName(frame, party) || isOfficial(frame, party) || isCountryNoun(frame, party)) return true;
  return OF_STATE.has(sectorOf(frame, party.mention, party.entities[0] ?? -1));
}
