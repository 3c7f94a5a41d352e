import { Mark } from '../marks.ts';
import { type Frame, isAdverb } from './frame.ts';

/** "after", "that", "if": the phrase behind it may begin a clause. */
export function isSubordinator(frame: Frame, token: number): boolean {
  return (frame.marks[token]! & Mark.SUBORDINATOR) !== 0;
}

/** "because", "although", "if": nothing behind it belongs to the verb before it. */
export function opensClause(frame: Frame, token: number): boolean {
  return (frame.marks[token]! & Mark.OPENER) !== 0;
}

/** Whether a token's word is a noun of a class of object-classes.tsv. */
export function hasClass(frame: Frame, token: number, name: string): boolean {
  if ((frame.marks[token]! & Mark.CLASS) === 0) return false;
  return frame.knowledge.objectClasses.get(frame.word[token]!)!.has(name);
}

/** Finite verb group that begins in [from, end), adverbs before it or not; -1 without. */
export function finiteAt(frame: Frame, from: number, end: number): number {
  let at = from;
  while (at < end && isAdverb(frame, at) && frame.groupAt[at]! < 0) at++;
  const group = at < end ? frame.groupAt[at]! : -1;
  return group >= 0 && frame.groups[group]!.form === 'finite' ? group : -1;
}
