import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, settleProse } from '../lines/page.ts';
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
  labelAuthors(page);
  labelListed(page);
  labelTail(page);
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

/** Lines about the author, behind a heading that says so. */
const AUTHOR_LINES = 4;
const AUTHOR_WORDS = 80;

function labelAuthors(page: Page): void {
  const at = page.lines.findLastIndex(
    ({ first, text }) => first === 'about' && /^about the authors?:?$/i.test(text),
  );
  if (at <= page.firstProse) return;
  const end = Math.min(page.lines.length, at + 1 + AUTHOR_LINES);
  for (let i = at; i < end; i++) {
    if (page.roles[i] === null && page.lines[i]!.words <= AUTHOR_WORDS) page.roles[i] = 'promotion';
  }
}

/** "list of 3 items" to "end of list": links that a page reads out to the blind. */
const LIST_LINES = 20;

function labelListed(page: Page): void {
  for (let i = 0; i < page.lines.length; i++) {
    const { first, text } = page.lines[i]!;
    if (first !== 'list' || !/^list of \d{1,2} items$/i.test(text)) continue;
    const end = endOfList(page, i);
    for (; i <= end; i++) page.roles[i] ??= 'promotion';
  }
}

/** Index of "end of list", -1 where it is not near. */
function endOfList(page: Page, from: number): number {
  const last = Math.min(page.lines.length, from + LIST_LINES);
  for (let i = from + 1; i < last; i++) if (/^end of list$/i.test(page.lines[i]!.text)) return i;
  return -1;
}

/** Behind the last paragraph everything from the first line of promotion on: topics, other stories, what is read most. */
function labelTail(page: Page): void {
  settleProse(page);
  if (page.endProse === 0) return;
  const from = page.roles.indexOf('promotion', page.endProse);
  if (from === -1) return;
  for (let i = from; i < page.lines.length; i++) page.roles[i] ??= 'promotion';
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
