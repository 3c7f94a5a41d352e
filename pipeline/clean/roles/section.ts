import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 6;

/** A section's name or a path of them alone on a line above the text: "World", "Home > Asia > Politics". */
export function labelSections(page: Page, { sections }: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    if (i >= page.firstProse || i === page.lines.length - 1) return;
    const { text, words } = page.lines[i]!;
    if (words > WORDS) continue;
    const parts = text
      .split(/\s*[>\u203a\u00bb|/]\s*/)
      .map((part) => part.trim().toLowerCase().replace(/:$/, ''));
    if (parts.some((part) => sections.has(part)) && parts.every((part) => part.split(' ').length <= 3)) {
      if (parts.length > 1 || sections.has(parts[0]!)) page.roles[i] = 'section';
    }
  }
}
