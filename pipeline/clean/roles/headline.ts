import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import type { Page } from '../lines/page.ts';
import { findDateline } from './dateline.ts';

const MIN_WORDS = 3;
/** More lines than this above the text are those of a page copied whole; then its headline has so many words at least. */
const PAGE_LINES = 10;
const LONG_WORDS = 5;
const MAX_WORDS = 28;
/** Longest line that is a headline though a full stop ends it. */
const STOPPED_WORDS = 20;
/** Words of five letters and more that title case leaves small. */
const SMALL = new Set(
  'about above after against along amid among around before behind below beneath between beyond despite during inside outside over since through throughout toward towards under until while with within without'.split(
    ' ',
  ),
);

/**
 * Headline, and summary or subheading below it: the lines above the first running text that nothing else claimed. A
 * headline has no full stop, unless its words are capitalised as titles are; and something must follow it.
 */
export function labelHeadline(page: Page, knowledge: CleanKnowledge): void {
  const bodyStart = firstBody(page);
  if (bodyStart === page.lines.length) return;
  // A byline or time below unclaimed lines proves that they belong to the head.
  const proven = page.roles.findLastIndex((role, i) => i < bodyStart + 4 && isHeadRole(role, i, page));
  clearTop(page, Math.max(bodyStart, proven));
  let isFound = false;
  for (let i = 0; i < page.lines.length && (i < bodyStart || i < proven); i++) {
    if (page.roles[i] !== null) continue;
    const line = page.lines[i]!;
    // "Oslo: Bridge to be closed" above a byline or a time is a headline.
    if ((line.isStopped || i >= proven) && findDateline(line, true, knowledge) !== null) return;
    if (!isFound) {
      if (!isHeadline(line, i < proven)) return;
      page.roles[i] = 'headline';
      isFound = true;
    } else if (i < proven || (!line.isStopped && !/[,:]$/.test(line.text))) {
      page.roles[i] = line.isStopped || line.words > MAX_WORDS ? 'summary' : 'subheading';
    } else return;
  }
}

/**
 * What a page prints above its headline: lines of one or two words, and whatever stands above the last section's name, if a
 * headline follows. "15" below it counts comments.
 */
function clearTop(page: Page, end: number): void {
  const isOpen = (i: number): boolean => page.roles[i] === null;
  const isCandidate = (i: number): boolean => isOpen(i) && isHeadline(page.lines[i]!, true);
  const candidates = page.lines.slice(0, end).flatMap((_, i) => (isCandidate(i) ? [i] : []));
  // Above the headline of a whole page stand its menus, in lines of few words.
  const isPage = end > PAGE_LINES && candidates.some((i) => page.lines[i]!.words >= LONG_WORDS);
  const section = page.roles.slice(0, end).lastIndexOf('section');
  const likely = isPage ? candidates.filter((i) => page.lines[i]!.words >= LONG_WORDS) : candidates;
  const headline = likely.find((i) => i > section) ?? likely[0];
  if (headline === undefined) return;
  for (let i = 0; i < end; i++) {
    const { text, words, isStopped } = page.lines[i]!;
    const isShort = words < MIN_WORDS && !isStopped;
    if (isOpen(i) && ((i < headline && (isPage || isShort || i < section)) || /^\d{1,4}$/.test(text)))
      page.roles[i] = 'other';
  }
}

/** Index of the first line that may be body: running text, or the last unclaimed line of a text that has none. */
function firstBody(page: Page): number {
  for (let i = 0; i < page.lines.length; i++) {
    if (page.roles[i] === null && i >= page.firstProse && !isTitleCase(page.lines[i]!)) return i;
  }
  const last = page.roles.lastIndexOf(null);
  return last === -1 ? page.lines.length : last;
}

const isHeadRole = (role: Page['roles'][number], i: number, page: Page): boolean =>
  (role === 'byline' || role === 'timestamp') && page.roles.slice(i + 1).includes(null);

export function isHeadline(line: Line, isProven: boolean): boolean {
  if (line.words < MIN_WORDS || line.words > MAX_WORDS) return false;
  if (!/[\p{L}\p{N}"'\u2019\u201d)\]?!;.%]$/u.test(line.text)) return false;
  return !line.text.endsWith('.') || isTitleCase(line) || (isProven && line.words <= STOPPED_WORDS);
}

/** Every word of five letters and more has its capital, save prepositions; a sentence has its verb in small letters. */
function isTitleCase(line: Line): boolean {
  if (line.words > STOPPED_WORDS) return false;
  let long = 0;
  for (const part of line.text.split(/[\s\u2013\u2014-]+/)) {
    const word = part.replace(/^\P{L}+/u, '');
    if (!/^\p{L}{5}/u.test(word)) continue;
    if (/^\p{Lu}/u.test(word)) long++;
    else if (!SMALL.has(word.replace(/\P{L}.*$/u, ''))) return false;
  }
  return long >= 3;
}
