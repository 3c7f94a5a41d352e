import { type Frame, possessor, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import { hasClass } from '../clause/words.ts';
import { entitiesOf, type Party, partyOf } from './party.ts';

/** Who owns what a phrase names: "Weld's call", "a Norwegian request", "a call by Ruritania". */
export function ownersOf(frame: Frame, phrase: number): Party[] {
  const before = ownersBefore(frame, phrase);
  return before.length > 0 ? before : ownersBehind(frame, phrase);
}

/** Owners that stand before the noun: a possessor, a nationality, a name. */
export function ownersBefore(frame: Frame, phrase: number): Party[] {
  const owner = possessor(frame, phrase);
  if (owner >= 0) {
    const party = partyOf(frame, owner, 'any');
    if (party) return [party];
    return ownersBefore(frame, owner);
  }
  const inside = modifierOf(frame, phrase);
  return inside ? [inside] : [];
}

function ownersBehind(frame: Frame, phrase: number): Party[] {
  const { words } = frame.knowledge;
  let after = frame.phrases[phrase]!.endToken;
  if (frame.word[after] === words['\u201d'] || frame.word[after] === words['"']) after++;
  const word = frame.word[after];
  // A headline ends before the byline.
  if (frame.segmentAt[after] !== frame.segmentAt[frame.phrases[phrase]!.head]) return [];
  if (word !== words.of && word !== words.by && word !== words.from) return [];
  if (
    word === words.of &&
    (isDeed(frame, phrase) || hasClass(frame, frame.phrases[phrase]!.head, 'circumstance'))
  )
    return [];
  const next = frame.phraseAt[after + 1] ?? -1;
  if (next < 0) return [];
  const parties: Party[] = [];
  for (const one of listFrom(frame, next)) {
    const party = partyOf(frame, one, 'actor');
    if (party) parties.push(party);
  }
  return parties;
}

/** "the killing of civilians": who stands behind "of" suffered it. */
export function isDeed(frame: Frame, phrase: number): boolean {
  return hasClass(frame, frame.phrases[phrase]!.head, 'deed');
}

/** A name, nationality or possessive pronoun before the head: "Russian attacks", "its war", "NATO raids". */
export function modifierOf(frame: Frame, phrase: number): Party | null {
  const { mentionAt, mentions } = frame;
  const { firstToken, head } = frame.phrases[phrase]!;
  const own = mentionAt[head]!;
  for (let at = firstBefore(frame, firstToken); at < head; at++) {
    const index = mentionAt[at]!;
    if (index < 0 || index === own || isPrefixed(frame, at) || isSuffixed(frame, mentions[index]!.endToken))
      continue;
    const mention = mentions[index]!;
    if (mention.form === 'pronoun') {
      if (mention.entity >= 0 || mention.members.length > 0)
        return { mention: index, entities: entitiesOf(mention) };
      continue;
    }
    if (mention.form === 'nominal' || mention.form === 'title' || mention.form === 'adverb') continue;
    if (mention.entity < 0) return { mention: index, entities: [] };
    const { type } = frame.entities[mention.entity]!;
    if (type !== 'other' && type !== 'facility') return { mention: index, entities: [mention.entity] };
  }
  return null;
}

/** "anti-Russian protests": nothing that Russia does. */
function isPrefixed(frame: Frame, at: number): boolean {
  const { words } = frame.knowledge;
  const prefix = frame.word[at - 2];
  if (frame.word[at - 1] !== words['-']) return false;
  return prefix === words.pro || prefix === words.anti || prefix === words.non;
}

/** "the NATO-led mission", "Iran-backed": who leads or backs it is not who it is. */
function isSuffixed(frame: Frame, end: number): boolean {
  const tag = frame.tag[end + 1];
  return frame.word[end] === frame.knowledge.words['-'] && (tag === T.VBN || tag === T.VBD || tag === T.JJ);
}

/** A name that stands as a phrase of its own directly before ("Freedom Front" "guerrillas") belongs to the noun. */
function firstBefore(frame: Frame, first: number): number {
  const before = frame.phraseAt[first - 1] ?? -1;
  // "told the paper | the ministry"
  if (frame.tag[first] === T.DT || frame.tag[first] === T.PRP_POSS) return first;
  if (before < 0 || frame.phrases[before]!.endToken !== first || frame.timeAt[first - 1]! >= 0) return first;
  return frame.phrases[before]!.firstToken;
}
