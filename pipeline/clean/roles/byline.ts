import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';
import { readByline } from './names.ts';

const WORDS = 24;
/** Lines behind the last paragraph in which a byline may stand. */
const TAIL = 3;

/** "By Jane Roe and John Doe, Staff Writers", above the text or signed below it. */
export function labelBylines(page: Page, knowledge: CleanKnowledge): void {
  if (page.lines.length === 1) return;
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    const isHead = i <= page.firstProse;
    const isTail = i >= page.endProse && i >= page.lines.length - TAIL;
    if ((isHead || isTail) && line.words <= WORDS && readByline(line.text, knowledge).length > 0) {
      page.roles[i] = 'byline';
    }
  }
  labelBareNames(page, knowledge);
}

/** A name without "By" is a byline where a post or a time stands below it, and something above it. */
function labelBareNames(page: Page, knowledge: CleanKnowledge): void {
  for (let i = 1; i < page.firstProse && i + 1 < page.lines.length; i++) {
    if (page.roles[i] === 'byline') return;
    if (page.roles[i] !== null) continue;
    const line = page.lines[i]!;
    const below = page.lines[i + 1]!;
    const isBefore = page.roles[i + 1] === 'timestamp' || isPost(below, knowledge);
    if (!isBefore || line.words > 5 || line.isStopped) continue;
    if (readByline(`By ${line.text}`, knowledge).length !== 1 || isPost(line, knowledge)) continue;
    page.roles[i] = 'byline';
    if (page.roles[i + 1] === null) page.roles[i + 1] = 'byline';
  }
}

function isPost(line: Line, { jobTitles }: CleanKnowledge): boolean {
  const isShort = line.words > 0 && line.words <= 5 && !line.isStopped;
  return isShort && line.head.some((word) => jobTitles.has(word) && word.length > 3);
}
