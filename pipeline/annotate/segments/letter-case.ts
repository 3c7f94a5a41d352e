import { Case, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';

const LONG = 4;
const LEAST = 3;

/** Judged by the words of four letters and more: a title leaves short words small. */
export function letterCase(tokens: Tokens, first: number, end: number): Case {
  let words = 0;
  let capitals = 0;
  let uppers = 0;
  for (let i = first; i < end; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & Shape.ALPHA) === 0 || tokens.end[i]! - tokens.start[i]! < LONG) continue;
    words++;
    if ((shape & Shape.CAPITAL) !== 0) capitals++;
    if ((shape & Shape.UPPER) !== 0) uppers++;
  }
  if (words < LEAST) return Case.RUNNING;
  if (uppers * 10 >= words * 7) return Case.UPPER;
  return capitals * 5 >= words * 4 ? Case.TITLE : Case.RUNNING;
}
