import type { Frame } from '../clause/frame.ts';

/** Whether a mention is a "counterpart" or "colleague": what it is, somebody else tells. */
export function isAlike(frame: Frame, mentionIndex: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[frame.mentions[mentionIndex]!.head];
  return isCounterpart(frame, mentionIndex) || word === words.colleague || word === words.colleagues;
}

export function isCounterpart(frame: Frame, mentionIndex: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[frame.mentions[mentionIndex]!.head];
  return word === words.counterpart || word === words.counterparts;
}

/** Country named before the noun ("his Peruvian counterpart"), as an entity; -1 without. */
export function countryBefore(frame: Frame, mentionIndex: number): number {
  const { mentionAt, mentions, entities } = frame;
  const { head } = mentions[mentionIndex]!;
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0) return -1;
  for (let at = frame.phrases[phrase]!.firstToken; at < head; at++) {
    const index = mentionAt[at]!;
    const entity = index >= 0 && mentions[index]!.form !== 'pronoun' ? mentions[index]!.entity : -1;
    if (entity >= 0 && entities[entity]!.type === 'country') return entity;
  }
  return -1;
}
