import type { PassageRole } from '../../../schemas/stages/article.ts';
import type { Line } from './lines.ts';

/** The lines of one text while rules give them roles; null is what no rule has claimed yet. */
export interface Page {
  readonly lines: readonly Line[];
  readonly roles: (PassageRole | null)[];
  /** Index of the first line that reads as running text; the number of lines where none does. */
  firstProse: number;
  /** Index after the last such line; 0 where there is none. */
  endProse: number;
}

const PROSE_WORDS = 9;
const LONG_WORDS = 28;

/** Running text: a sentence of some length, or a line too long for anything else. */
export function isProse(line: Line): boolean {
  if (line.isUpper && line.words < LONG_WORDS) return false;
  return line.words >= LONG_WORDS || (line.isStopped && line.words >= PROSE_WORDS);
}

export function openPage(lines: readonly Line[]): Page {
  const roles = new Array<PassageRole | null>(lines.length).fill(null);
  const page = { lines, roles, firstProse: 0, endProse: 0 };
  settleProse(page);
  return page;
}

/** Finds the bounds of the running text again, without the lines that were claimed since. */
export function settleProse(page: Page): void {
  const isOpen = (line: Line, i: number): boolean => page.roles[i] === null && isProse(line);
  const firstProse = page.lines.findIndex(isOpen);
  page.firstProse = firstProse === -1 ? page.lines.length : firstProse;
  page.endProse = page.lines.findLastIndex(isOpen) + 1;
}

/** Indexes of lines without a role, in order. */
export function* unclaimed(page: Page): Generator<number> {
  for (let i = 0; i < page.lines.length; i++) if (page.roles[i] === null) yield i;
}
