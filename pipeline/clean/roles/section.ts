import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 8;
/** "Home » News » Town closes its bridge": the way to the page, with its headline. */
const PATH = /^(?:you are here:?\s*)?home\s*[>\u203a\u00bb]/i;

/** A section's name or a path of them alone on a line above the text: "World", "Home > Asia > Politics". */
export function labelSections(page: Page, { sections }: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    if (i >= page.firstProse || i === page.lines.length - 1) return;
    const { text, words } = page.lines[i]!;
    const isPath = PATH.test(text);
    if (isPath) page.roles[i] = 'section';
    if (isPath || words > WORDS) continue;
    const parts = text
      .replace(/^you are here:?\s*/i, '')
      .split(/\s*[>\u203a\u00bb|/\u00b7\u2022]\s*|\s{2,}|\t/)
      .map((part) => part.trim().toLowerCase().replace(/:$/, ''));
    if (parts.some((part) => sections.has(part)) && parts.every((part) => part.split(' ').length <= 3)) {
      if (parts.length > 1 || sections.has(parts[0]!)) page.roles[i] = 'section';
    }
  }
}
