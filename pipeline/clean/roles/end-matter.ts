import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import type { Page } from '../lines/page.ts';
import { isTeaser } from './promotion.ts';

const WORDS = 45;
const SPEECH =
  /["\u201c\u201d].*\b(?:said|says|told|added|wrote)\b|\b(?:he|she|they|who) (?:said|says|told|added)\b/i;

/**
 * What a paper puts behind the article. After the closing credit everything short is promotion; without a credit, the
 * trailing run that begins and ends with teasers is, and what stands between them.
 */
export function labelEndMatter(page: Page, knowledge: CleanKnowledge): void {
  const count = page.lines.length;
  const credit = closingCredit(page);
  let from = count;
  if (credit !== -1) from = credit + 1;
  else {
    let at = count - 1;
    for (let gap = 0; at > page.firstProse && gap <= 1; at--) {
      const line = page.lines[at]!;
      if (page.roles[at] === 'promotion' || (page.roles[at] === null && isTeaser(line, knowledge))) {
        from = at;
        gap = 0;
      } else if (page.roles[at] === null) gap++;
    }
    // A single teaser's words may begin a last paragraph; a run of them does not.
    if (countTeasers(page, from, knowledge) < 2) return;
  }
  for (let i = from; i < count; i++) {
    if (page.roles[i] === null && isAside(page.lines[i]!)) page.roles[i] = 'promotion';
  }
}

function countTeasers(page: Page, from: number, knowledge: CleanKnowledge): number {
  let teasers = 0;
  for (let i = from; i < page.lines.length; i++) if (isTeaser(page.lines[i]!, knowledge)) teasers++;
  return teasers;
}

const isAside = (line: Line): boolean => line.words <= WORDS && !SPEECH.test(line.text.slice(0, 600));

/**
 * Index of the credit that closes the article, -1 without one: most of the text lies before it, and behind it come no
 * more than asides. A roundup with a credit below each item goes on in long lines, and has none.
 */
function closingCredit(page: Page): number {
  const at = page.roles.lastIndexOf('credit');
  if (at === -1) return -1;
  let before = 0;
  let behind = 0;
  for (let i = 0; i < page.lines.length; i++) {
    if (page.roles[i] !== null) continue;
    if (i < at) before += page.lines[i]!.words;
    else if (isAside(page.lines[i]!)) behind += page.lines[i]!.words;
    else return -1;
  }
  return behind <= before ? at : -1;
}
