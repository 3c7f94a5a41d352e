import type { Frame } from './frame.ts';

/** "after", "that", "if": the phrase behind it may begin a clause. */
export function isSubordinator(frame: Frame, token: number): boolean {
  const { words } = frame.knowledge;
  const w = frame.word[token]!;
  return w === words.that || w === words.if || w === words.unless || w === words.whether || w === words.after || w === words.before || w === words.since || w === words.until || w === words.while || w === words.because || w === words.although || w === words.though || w === words.as || w === words.than; // biome-ignore format: a list
}

/** "because", "although", "if": nothing behind it belongs to the verb before it. */
export function opensClause(frame: Frame, token: number): boolean {
  const { words } = frame.knowledge;
  const w = frame.word[token]!;
  return w === words.because || w === words.although || w === words.though || w === words.while || w === words.if || w === words.unless || w === words.whether || w === words.than; // biome-ignore format: a list
}
