import type { CleanKnowledge } from '../knowledge.ts';
import { opener } from '../lexicon.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 120;

/** Corrections, clarifications and notes that the article was amended. */
export function labelCorrections(page: Page, { corrections }: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    if (line.words > WORDS || page.lines.length === 1 || opener(line, corrections) === undefined) continue;
    // "Correction of the market …" is body: a label of one word needs its colon or bracket.
    const isLabel = /^\W*\p{L}+(?: and clarification)?\s*[:\u2014\u2013-]/iu.test(line.text);
    const isAlone = line.words <= 2;
    if (
      line.head[1] === 'of' ||
      (isOneWord(line.head, corrections) && !isLabel && !isAlone && !line.text.startsWith('('))
    )
      continue;
    page.roles[i] = 'correction';
  }
}

/** Whether the first word alone is the opener, not a phrase that begins with it. */
function isOneWord(head: readonly string[], corrections: ReadonlyMap<string, true>): boolean {
  for (let count = head.length; count > 1; count--) {
    if (corrections.has(head.slice(0, count).join(' '))) return false;
  }
  return true;
}
