import type { CleanKnowledge } from '../knowledge.ts';
import { foldName } from '../lexicon.ts';
import { stampsWithin } from '../times/stamp.ts';
import { isPersonName } from './names.ts';

/** What a line of the head says beside its times. */
export interface CreditLine {
  readonly names: readonly string[];
  /** A known place: where the report was written. */
  readonly place: string | null;
}

const MARK = /[|\u00b7\u2022/\u2013\u2014]|\s-\s/;
const LABEL =
  /\b(?:(?:first|last|originally)\s+)?(?:published|posted|update[ds]?|modified|edited|filed)\b(?:\s+(?:on|at)\b)?/gi;
const PARTS = /[|\u00b7\u2022/:,\t\u2013\u2014]|\s-\s|\s{2,}|\sand\s/;
const EDGES = /^[\s-]+|[\s-]+$/g;
const MONTH_DAY = /^(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2})?$/i;
const CLOCK = /^\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/;
const READING = /^\d{1,3} ?min(?:ute)?s?(?: read)?$/i;
const WORDS = 4;

/**
 * "Jane Roe | 15.11.2024", "Oslo, Norway | AFP | Saturday 15 August 2026", "Posted on May 3, 2022 by Jane Roe": a time with its
 * year, and nothing else but persons, agencies, papers, sections and places; null for any other line.
 */
export function readCreditLine(text: string, knowledge: CleanKnowledge): CreditLine | null {
  const stamps = stampsWithin(text);
  if (stamps.length === 0) return null;
  let rest = text;
  for (const { start, end } of stamps.toReversed()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const plain = rest.replace(LABEL, ' | ');
  if (!MARK.test(text) && plain === rest) return null;
  const names: string[] = [];
  let place: string | null = null;
  for (const part of plain.split(PARTS)) {
    const name = part.replace(EDGES, '').replace(/^(?:(?:story|words|report|text)\s+)?by\s+/i, '');
    if (name === '' || name === '()') continue;
    if (knowledge.datelinePlaces.has(name.toLowerCase())) place ??= name;
    // "Lusaka, Zambia": the country behind the place.
    else if (isKnown(name, knowledge) || (place !== null && /^\p{Lu}\p{Ll}+$/u.test(name))) continue;
    else if (isPersonName(name, knowledge)) names.push(name);
    else return null;
  }
  return { names, place };
}

/** No person: an agency, a paper, a section, a post, a time without its year, a short name in capitals. */
function isKnown(part: string, knowledge: CleanKnowledge): boolean {
  const folded = foldName(part);
  const words = folded.split(' ');
  if (words.length > WORDS) return false;
  if (MONTH_DAY.test(part) || CLOCK.test(part) || READING.test(part)) return true;
  const { agencies, sections, publishersByName, mastheadWords, jobTitles } = knowledge;
  if (agencies.has(part.toLowerCase()) || sections.has(folded) || publishersByName.has(folded)) return true;
  if (!/^\p{Lu}/u.test(part)) return false;
  const last = words.at(-1)!;
  return (
    mastheadWords.has(last) ||
    jobTitles.has(last) ||
    (part === part.toUpperCase() && /^[\p{Lu} .]+$/u.test(part))
  );
}
