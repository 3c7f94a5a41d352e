import { Mark } from '../marks.ts';
import type { Frame } from './frame.ts';

/** "after", "that", "if": the phrase behind it may begin a clause. */
export function isSubordinator(frame: Frame, token: number): boolean {
  return (frame.marks[token]! & Mark.SUBORDINATOR) !== 0;
}

/** "because", "although", "if": nothing behind it belongs to the verb before it. */
export function opensClause(frame: Frame, token: number): boolean {
  return (frame.marks[token]! & Mark.OPENER) !== 0;
}
