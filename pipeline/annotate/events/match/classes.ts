import { type Frame, isTime, T } from '../clause/frame.ts';
import type { Complements } from '../clause/objects.ts';
import { hasClass } from '../clause/words.ts';
import { behind } from './prepositions.ts';

/** Whether one of the phrases is of a class of object-classes.tsv, or what a measure counts is ("tons of grain"). */
export function isOfClass(frame: Frame, phrases: readonly number[], name: string): boolean {
  for (let i = 0; i < phrases.length; i++) {
    if (isPhraseOf(frame, phrases[i]!, name)) return true;
    const counted = measured(frame, phrases[i]!);
    if (counted >= 0 && isPhraseOf(frame, counted, name)) return true;
  }
  return false;
}

function isPhraseOf(frame: Frame, phrase: number, name: string): boolean {
  const { head, firstToken, endToken } = frame.phrases[phrase]!;
  if (hasClass(frame, head, name)) return true;
  const mention = frame.mentionAt[head]!;
  const entity = mention >= 0 ? frame.mentions[mention]!.entity : -1;
  const type = entity >= 0 ? frame.entities[entity]!.type : null;
  if (name === 'person') return type === 'person' || frame.mentions[mention]?.form === 'title';
  if (name === 'place') return type === 'city' || type === 'region';
  if (name === 'organisation') return type === 'organization';
  // "a reward of $5": what has a price is no gift.
  if (name !== 'money' || hasClass(frame, head, 'price')) return false;
  return frame.quantities.some(
    (q) => q.kind === 'money' && q.firstToken < endToken && firstToken < q.endToken,
  );
}

/** "grain" of "1,000 tons of grain", "part of a programme". */
function measured(frame: Frame, phrase: number): number {
  const { head, endToken } = frame.phrases[phrase]!;
  if (frame.word[endToken] !== frame.knowledge.words.of) return -1;
  if (frame.tag[head] !== T.CD && !hasClass(frame, head, 'measure')) return -1;
  const next = frame.phraseAt[endToken + 1] ?? -1;
  return next >= 0 && !isTime(frame, next) ? next : -1;
}

/** "provided A with food": the object gets what stands behind "with". */
const WITH = 'with:';
export const isGiven = (object: string): boolean => object.startsWith(WITH);

/** Whether what a verb acts on is what its trigger needs for an object; `after` tells what stands behind it. */
export function objectFits(
  frame: Frame,
  name: string,
  object: readonly number[],
  after: Complements,
  isPassive: boolean,
): boolean {
  if (name === '-') return true;
  if (name === 'none') return (object.length === 0 && !opensQuestion(frame, after)) || isPassive;
  if (name === 'infinitive') return hasInfinitive(frame, after) || hasFor(frame, after);
  if (name === 'complement') return after.inner >= 0 || (object.length === 0 && hasFor(frame, after));
  if (object.length === 0) return false;
  if (isGiven(name)) {
    const things = behind(after, frame.knowledge.words.with);
    return things.length > 0 && isOfClass(frame, things, name.slice(WITH.length));
  }
  // "was given aid": what is given stands behind the verb.
  return (
    name === '*' || isOfClass(frame, object, name) || (isPassive && isOfClass(frame, after.object, name))
  );
}

function hasFor(frame: Frame, after: Complements): boolean {
  return after.prepositions.some(({ word }) => word === frame.knowledge.words.for);
}

/** "to …", not "that …" or "-ing". */
function hasInfinitive(frame: Frame, { inner }: Complements): boolean {
  return (
    inner >= 0 &&
    frame.groups[inner]!.form === 'infinitive' &&
    frame.tag[frame.groups[inner]!.firstToken] === T.TO
  );
}

/** "demonstrated how it works": a clause is an object too. */
function opensQuestion(frame: Frame, { endToken, inner, prepositions }: Complements): boolean {
  const tag = frame.tag[endToken]!;
  return (
    tag === T.WRB ||
    tag === T.WP ||
    (inner >= 0 && prepositions.length === 0 && frame.groups[inner]!.form === 'finite')
  );
}
