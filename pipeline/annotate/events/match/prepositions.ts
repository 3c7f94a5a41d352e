import type { Frame } from '../clause/frame.ts';
import type { Complements } from '../clause/objects.ts';
import { hasClass } from '../clause/words.ts';
import { Mark } from '../marks.ts';
import { isDeed } from '../parties/owners.ts';

/** Behind "by", unless another deed stands between: "the deployment after a visit by A", "an inquiry into the use of force by A". */
export function ofOwnDeed(frame: Frame, { prepositions }: Complements): readonly number[] {
  const { words } = frame.knowledge;
  for (let i = 0; i < prepositions.length; i++) {
    const { word, token, phrases } = prepositions[i]!;
    if (word !== words.by) continue;
    const before = frame.phraseAt[token - 1]!;
    if (i === 0 || before < 0) return phrases;
    const { head } = frame.phrases[before]!;
    const isTold = (frame.marks[head]! & Mark.NOUN) !== 0;
    // "criticism of her actions by A" is A's, "condemnation of the attack by A" not.
    const isOfNoun = i === 1 && prepositions[0]!.word === words.of;
    if (isOfNoun) return isTold && hasClass(frame, head, 'violence') ? NONE : phrases;
    const isAsked = prepositions[0]!.word === words.into && prepositions[i - 1]!.word === words.of;
    return isTold || isAsked ? NONE : phrases;
  }
  return NONE;
}

/**
 * Behind a preposition where it belongs to the verb or its object, not to what another preposition leads to ("by the head
 * of X", "to calls from X"), but for a post that one has ("resigned as head of X") if `withPosts`.
 */
export function unheld(
  frame: Frame,
  { prepositions }: Complements,
  preposition: number,
  withPosts: boolean,
): readonly number[] {
  const found: number[] = [];
  const { words } = frame.knowledge;
  for (const { word, token, phrases } of prepositions) {
    if (word !== preposition) continue;
    const before = frame.phraseAt[token - 1]!;
    const isHeld =
      before >= 0 &&
      prepositions.some((other) => other.phrases.includes(before) && !(withPosts && other.word === words.as));
    const isSufferer = word === words.of && before >= 0 && isDeed(frame, before);
    if (!isHeld && !isSufferer) found.push(...phrases);
  }
  return found;
}

/** What follows without what belongs to a deed that a preposition leads to: "over its war on A", "after clashes in A". */
export function withoutOtherDeeds(frame: Frame, complements: Complements): Complements {
  const { prepositions } = complements;
  if (prepositions.length < 2) return complements;
  const { words } = frame.knowledge;
  const isHeld = ({ word, token }: Complements['prepositions'][number], i: number): boolean => {
    const before = i > 0 ? frame.phraseAt[token - 1]! : -1;
    if (before < 0 || word === words.with || prepositions[i - 1]!.phrases.at(-1) !== before) return false;
    // "a share of its supply to A", "from one mission to another"
    const held = prepositions[i - 1]!.word;
    if (held === words.of || held === words.from) return false;
    const { head } = frame.phrases[before]!;
    const mention = frame.mentions[frame.mentionAt[head]!];
    const isDeed = (frame.marks[head]! & Mark.NOUN) !== 0 && (!mention || mention.form === 'nominal');
    return isDeed && !hasClass(frame, head, 'aid') && !hasClass(frame, head, 'trade');
  };
  const kept = prepositions.filter((one, i) => !isHeld(one, i));
  return kept.length === prepositions.length ? complements : { ...complements, prepositions: kept };
}

/** What follows without what belongs to who did it: "criticised by researchers at X". */
export function withoutAgent(frame: Frame, complements: Complements): Complements {
  const { prepositions } = complements;
  const agent = prepositions.findIndex(({ word }) => word === frame.knowledge.words.by);
  if (agent < 0) return complements;
  let isHeld = true;
  const kept = prepositions.filter(({ token }, i) => {
    if (i <= agent) return true;
    isHeld &&= frame.phraseAt[token - 1] === prepositions[i - 1]!.phrases.at(-1);
    return !isHeld;
  });
  return { ...complements, prepositions: kept };
}

/** Phrases behind a preposition. */
export function behind(complements: Complements, preposition: number): readonly number[] {
  let found: readonly number[] = NONE;
  for (const { word, phrases } of complements.prepositions) {
    if (word === preposition) found = found === NONE ? phrases : [...found, ...phrases];
  }
  return found;
}

const NONE: readonly number[] = [];
