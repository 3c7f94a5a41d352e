import { type Frame, isTime } from '../clause/frame.ts';
import type { Complements } from '../clause/objects.ts';

/** Whether one of the phrases is of a class of object-classes.tsv, or what a measure counts is ("tons of grain"). */
export function isOfClass(frame: Frame, phrases: readonly number[], name: string): boolean {
  return phrases.some(
    (phrase) => hasClass(frame, phrase, name) || hasClass(frame, measured(frame, phrase), name),
  );
}

function hasClass(frame: Frame, phrase: number, name: string): boolean {
  if (phrase < 0) return false;
  const { head, firstToken, endToken } = frame.phrases[phrase]!;
  if (frame.knowledge.objectClasses.get(frame.word[head]!)?.has(name)) return true;
  const mention = frame.layers.mentionAt[head]!;
  const entity = mention >= 0 ? frame.layers.mentions[mention]!.entity : -1;
  const type = entity >= 0 ? frame.layers.entities[entity]!.type : null;
  if (name === 'person') return type === 'person' || frame.layers.mentions[mention]?.form === 'title';
  if (name === 'place') return type === 'city' || type === 'region';
  if (name === 'organisation') return type === 'organization';
  if (name !== 'money' && name !== 'aid') return false;
  return frame.layers.quantities.some(
    (q) => q.kind === 'money' && q.firstToken < endToken && firstToken < q.endToken,
  );
}

/** "grain" of "1,000 tons of grain", "part of a programme". */
function measured(frame: Frame, phrase: number): number {
  const after = frame.phrases[phrase]!.endToken;
  if (frame.word[after] !== frame.knowledge.words.of) return -1;
  const next = frame.phraseAt[after + 1] ?? -1;
  return next >= 0 && !isTime(frame, next) ? next : -1;
}

/** Whether what stands behind a verb is what its trigger needs for an object. */
export function objectFits(
  frame: Frame,
  name: string,
  object: readonly number[],
  after: Complements,
): boolean {
  if (name === '-') return true;
  if (object.length === 0) return false;
  return name === '*' || isOfClass(frame, object, name) || isOfClass(frame, after.object, name);
}
