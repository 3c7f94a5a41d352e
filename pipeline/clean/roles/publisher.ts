import type { CleanKnowledge } from '../knowledge.ts';
import { foldName } from '../lexicon.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}\/?$/i;
const MASTHEAD_WORDS = 6;
/** A masthead stands above all else, at most below a section. */
const TOP = 3;
const SHORT_WORDS = 3;

/** The masthead: a publisher's name or web domain alone on a line at the head of the text. */
export function labelPublisher(page: Page, knowledge: CleanKnowledge): void {
  // Lines of a page's frame ("Skip to content") and its commands of one or two words may stand above.
  let row = 0;
  let isTop = true;
  for (const i of unclaimed(page)) {
    if (row >= TOP || i >= page.firstProse || i === page.lines.length - 1) return;
    const isTitled = isTop && page.firstProse > i + 1 && isTitledMasthead(page.lines[i]!, knowledge);
    if (!isTitled && !isMasthead(page.lines[i]!, row, knowledge)) {
      row++;
      isTop &&= page.lines[i]!.words < SHORT_WORDS && !page.lines[i]!.isStopped;
      continue;
    }
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

/** "The Harrow Gazette" above a headline: capitals, and a paper's word at the end. */
function isTitledMasthead(line: Line, { mastheadWords }: CleanKnowledge): boolean {
  const words = line.text.split(/\s+/);
  const isName = words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|and|the)$/.test(word));
  return isName && words.length >= 2 && words.length <= 5 && mastheadWords.has(words.at(-1)!.toLowerCase());
}
