import { entityAt, type Frame, firstTokenOf, possessor, T } from '../clause/frame.ts';
import { Mark } from '../marks.ts';
import { countryBefore, isAlike } from './alike.ts';
import { modifierOf } from './owners.ts';
import { partyOf } from './party.ts';
import { isFormer } from './sector.ts';

/** Country or organisation for which a party acts: of a person, from the post; of "Ruritanian troops", from the words. -1 without. */
export function representsOf(frame: Frame, mentionIndex: number, entity: number): number {
  const { mentions, entities } = frame;
  const mention = mentions[mentionIndex]!;
  if (entity >= 0 && entities[entity]!.type === 'person') {
    let inferred = -1;
    for (const role of frame.rolesOf.get(entity) ?? []) {
      if (role.of < 0 || isFormer(frame, role)) continue;
      if (role.basis === 'stated') return role.of;
      inferred = role.of;
    }
    if (inferred >= 0) return inferred;
    if (mention.form === 'nominal' && isAlike(frame, mentionIndex)) return countryBefore(frame, mentionIndex);
    return frame.rolesOf.has(entity) ? homeBehind(frame, mention.head) : -1;
  }
  if (entity >= 0 && entities[entity]!.type === 'organization') return countryOf(frame, entity);
  if (mention.form !== 'nominal' && mention.form !== 'title') return -1;
  const phrase = frame.phraseAt[mention.head]!;
  if (phrase < 0) return -1;
  const owner = namedOwner(frame, phrase);
  return owner === entity ? -1 : owner;
}

function namedOwner(frame: Frame, phrase: number): number {
  const inside = modifierOf(frame, phrase);
  if (inside?.entities.length === 1 && canBeServed(frame, inside.entities[0]!)) return inside.entities[0]!;
  const before = possessor(frame, phrase);
  if (before >= 0) {
    const owner = partyOf(frame, before, 'any');
    if (owner?.entities.length === 1 && canBeServed(frame, owner.entities[0]!)) return owner.entities[0]!;
    return firstTokenOf(frame, before) < frame.phrases[phrase]!.firstToken ? namedOwner(frame, before) : -1;
  }
  const { words } = frame.knowledge;
  const after = frame.phrases[phrase]!.endToken;
  const word = frame.word[after];
  // "withdrawal of NATO troops from Peru": not Peru's
  const isFrom = word === words.from && frame.tag[after] === T.IN && !isHeldBy(frame, phrase);
  if (word !== words.of && !isFrom) return -1;
  const next = frame.phraseAt[after + 1] ?? -1;
  if (next < 0) return -1;
  const owner = partyOf(frame, next, 'any');
  return owner?.entities.length === 1 && canBeServed(frame, owner.entities[0]!) ? owner.entities[0]! : -1;
}

/** "withdrawal of troops": what stands behind "from" belongs to the withdrawal. */
function isHeldBy(frame: Frame, phrase: number): boolean {
  const first = firstTokenOf(frame, phrase);
  const holder = frame.word[first - 1] === frame.knowledge.words.of ? (frame.phraseAt[first - 2] ?? -1) : -1;
  return holder >= 0 && (frame.marks[frame.phrases[holder]!.head]! & Mark.NOUN) !== 0;
}

function canBeServed(frame: Frame, entity: number): boolean {
  const { type } = frame.entities[entity]!;
  return (
    type === 'country' || type === 'organization' || type === 'group' || type === 'region' || type === 'city'
  );
}

/** Of an organisation named after a country ("the Norwegian government"), or a capital: that country, where the article speaks of it. */
export function countryOf(frame: Frame, organization: number): number {
  const { entities } = frame;
  const { countryCode } = entities[organization]!;
  if (countryCode === null) return -1;
  return entities.findIndex((one) => one.type === 'country' && one.countryCode === countryCode);
}

/** "Prime Minister Ana Weld of Iceland": the country named directly behind. */
function homeBehind(frame: Frame, head: number): number {
  if (frame.word[head + 1] !== frame.knowledge.words.of) return -1;
  const entity = entityAt(frame, head + 2);
  return entity >= 0 && frame.entities[entity]!.type === 'country' ? entity : -1;
}
