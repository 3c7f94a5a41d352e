import type { CleanKnowledge } from '../knowledge.ts';
import { foldName } from '../lexicon.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}\/?$/i;
const MASTHEAD_WORDS = 6;
/** A masthead stands above all else, at most below a section. */
const TOP = 3;

/** The masthead: a publisher's name or web domain alone on a line at the head of the text. */
export function labelPublisher(page: Page, knowledge: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    if (i >= TOP || i >= page.firstProse || i === page.lines.length - 1) return;
    if (!isMasthead(page.lines[i]!, i, knowledge)) continue;
    page.roles[i] = 'publisher';
    return;
  }
}

function isMasthead(line: Line, index: number, knowledge: CleanKnowledge): boolean {
  if (line.words === 0 || line.words > MASTHEAD_WORDS) return false;
  if (DOMAIN.test(line.text)) return true;
  if (line.isStopped && !/[A-Z]\.[A-Z]\.?$/.test(line.text)) return false;
  const name = foldName(line.text);
  if (knowledge.publishersByName.has(name)) return true;
  // An unknown paper's name in capitals, above everything else.
  return index === 0 && line.isUpper && name.split(' ').some((word) => knowledge.mastheadWords.has(word));
}
