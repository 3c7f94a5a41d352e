import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 120;
const LABEL = /^\W*\p{L}+(?: and clarification)?\s*[:\u2014\u2013-]/iu;

/** Corrections, clarifications and notes that the article was amended. */
export function labelCorrections(page: Page, { corrections }: CleanKnowledge): void {
  if (page.lines.length === 1) return;
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    const count = line.words > WORDS ? 0 : corrections.wordsOf(line);
    if (count === 0) continue;
    // "Correction of the market …" is body: a label of one word needs its colon, its bracket, or nothing behind it.
    const isLabel = LABEL.test(line.text) || line.words <= 2 || line.text.startsWith('(');
    if (count > 1 || isLabel) page.roles[i] = 'correction';
  }
}
