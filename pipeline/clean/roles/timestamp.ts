import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';
import { readStampLine, type Stamp } from '../times/stamp.ts';
import { readCreditLine } from './credit-line.ts';

/** Stamps are short, and have their year. */
const LIMIT = 200;
const YEAR = /\d{4}/;

/** "Updated 3 hours ago": a time of publication that tells no day. */
const AGO =
  /^(?:(?:last )?(?:updated?|published|posted)\s*:?\s+)?(?:an?|\d{1,3}) (?:min(?:ute)?|hour|hr|day|week)s? ago$/i;
/** "Tuesday 3 June 2025 | Cloudy": the day of the page, before anything else. */
const MASTHEAD_DAY =
  /^(?:\p{Lu}\p{Ll}+day),?\s+(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2}),? \d{4}\s*[|\u00b7\u2022]/u;
/** "Fri, Nov 07, 2025 page2" */
const PAGE = /\s+page\s?[A-Z]?\d{1,2}$/i;
/** A place behind the time: "… 3:05 pm IST - KYIV". */
const TAIL = /\s*[-|\u2013\u2014]\s*(\p{Lu}[\p{L}.' -]{1,30})$/u;
/** A place before it: "Kyiv, November 17, 2024". */
const HEAD = /^(\p{Lu}[\p{L}.' -]{1,30}?),?\s+(?=[\p{Lu}\d])/u;

/** Lines that hold nothing but dates of publication or update. A date without its year is a subheading or body. */
export function labelTimestamps(page: Page, knowledge: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    const { text } = page.lines[i]!;
    if (text.length > LIMIT) continue;
    if (AGO.test(text) || (YEAR.test(text) && stampsOf(text, knowledge).length > 0)) {
      page.roles[i] = 'timestamp';
    } else if (i < page.firstProse && YEAR.test(text)) {
      const credit = readCreditLine(text, knowledge);
      if (credit !== null) page.roles[i] = credit.names.length > 0 ? 'byline' : 'timestamp';
      else if (MASTHEAD_DAY.test(text)) page.roles[i] = 'timestamp';
    }
  }
}

/** Stamps of a line that holds nothing else, but perhaps a known place. Offsets are into the line. */
export function stampsOf(text: string, { datelinePlaces }: CleanKnowledge): Stamp[] {
  const whole = readStampLine(text.replace(PAGE, ''));
  if (whole !== null) return whole;
  const tail = TAIL.exec(text);
  if (tail !== null && datelinePlaces.has(tail[1]!.toLowerCase())) {
    const stamps = readStampLine(text.slice(0, tail.index));
    if (stamps !== null) return stamps;
  }
  const head = HEAD.exec(text);
  if (head === null || !datelinePlaces.has(head[1]!.toLowerCase())) return [];
  const offset = head[0].length;
  const move = (stamp: Stamp): Stamp => ({ ...stamp, start: stamp.start + offset, end: stamp.end + offset });
  return (readStampLine(text.slice(offset)) ?? []).map(move);
}
