import type { Frame } from './clause/frame.ts';
import { Mark } from './marks.ts';
import type { Telling } from './telling.ts';

/** A report of a match has so many words of sport, and one in so many tokens at least. */
const LEAST = 3;
const TOKENS = 250;

/** Sectors that act as such in a report of a match too. */
const PUBLIC: ReadonlySet<string | null> = new Set([
  'government',
  'military',
  'international',
  'rebels',
  'opposition',
]);

/** Whether an article reports a match: its verbs of force and motion are plays. */
export function isMatchReport({ word, marks }: Frame): boolean {
  let count = 0;
  for (let at = 0; at < word.length; at++) if ((marks[at]! & Mark.SPORT) !== 0) count++;
  return count >= LEAST && count * TOKENS >= word.length;
}

/** In a report of a match only what a state, an army or the like takes part in is told as an event. */
export function isPublicTelling({ participants }: Telling): boolean {
  return participants.some(({ sector }) => PUBLIC.has(sector));
}
