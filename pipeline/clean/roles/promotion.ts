import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 45;

/** Lines that order the reader elsewhere: newsletters, other stories, social networks. */
export function labelPromotion(page: Page, knowledge: CleanKnowledge): void {
  if (page.lines.length === 1) return;
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    // Above the text "Video:" and "Analysis:" begin headlines.
    if (isOrder(line, i < page.firstProse, knowledge)) page.roles[i] = 'promotion';
  }
}

function isOrder(line: Line, isHead: boolean, { promotions }: CleanKnowledge): boolean {
  // What somebody says is never promotion.
  if (line.words > WORDS || /^["\u201c\u2018'\u00ab]/.test(line.text)) return false;
  const cue = promotions.of(line);
  if (cue === undefined || cue.kind !== 'order') return false;
  if (cue.needs.length === 0) return !isHead || !line.isStopped;
  return cue.needs.some((need) => meets(line, need, isHead));
}

function meets(line: Line, need: string, isHead: boolean): boolean {
  if (need === '.') return line.words <= 3;
  if (need === ':') return !isHead && (/^[^.!?]{0,40}:/.test(line.text) || line.words <= 2);
  return line.text.toLowerCase().includes(need);
}

/** Whether a line reads as a teaser of something else; only lines behind the article are asked. */
export function isTeaser(line: Line, { promotions }: CleanKnowledge): boolean {
  const cue = promotions.of(line);
  return line.words <= WORDS && cue !== undefined && cue.kind === 'teaser';
}
