import { Mark } from '../marks.ts';
import { type Frame, isAdverb, T } from './frame.ts';

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

/** Whether a finite verb stands among the `reach` tokens that end with `last`, none before `first`. */
export function hasFinite(frame: Frame, first: number, last: number, reach: number): boolean {
  for (let at = last; at >= first && at > last - reach; at--) {
    const group = frame.groupAt[at]!;
    if (group >= 0 && frame.groups[group]!.form === 'finite') return true;
  }
  return false;
}

/** "who", "which", "that" of a relative clause, "whose". */
export function isRelativeWord(frame: Frame, token: number): boolean {
  const tag = frame.tag[token]!;
  return tag === T.WP || tag === T.WDT || tag === T.WP_POSS;
}

/** “ and ” and " */
export function isQuoteMark(frame: Frame, token: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[token];
  return word === words['"'] || word === words['\u201c'] || word === words['\u201d'];
}
