import type { Span } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';

export interface Dateline {
  /** The place, null where only an agency stands there: "(CNN) —". */
  readonly place: Span | null;
  readonly proseStart: number;
}

const REACH = 140;
const NAME = "[\\p{Lu}][\\p{L}.'\\u2019-]*";
const WORD = `(?:${NAME}|of|the|de|del|la|el|al|and|es|da|do|dos|i|en|am|sur)`;
const PLACE = `${NAME}(?:[ -]${WORD}){0,4}`;
/** Region, country or day behind the place: ", Pa.", ", Nov. 17", ", 17 November", ", March 3, 2026". */
const DETAIL = `(?: \\d{1,2})?(?:,\\s*(?:${PLACE}|\\d{1,4})(?: (?:\\d{1,4}|${NAME})){0,2}\\.?){0,3}`;
const DASH = '(?:\\s*(?:--+|[\\u2012-\\u2015])\\s*|\\s+[-_]\\s*|-\\s+)';
const AGENCY = '(?:\\s*[(/\\[]([^()/\\[\\]]{2,40})[)/\\]])';
const WITH_DASH = new RegExp(`^(${PLACE})(?:/${PLACE})?${DETAIL}${AGENCY}?\\.?${DASH}`, 'u');
const WITH_AGENCY = new RegExp(`^(${PLACE})(?:/${PLACE})?${DETAIL}${AGENCY}\\s*[.:]?\\s+`, 'u');
const WITH_COLON = new RegExp(`^(${PLACE})${DETAIL}:\\s+`, 'u');
const AGENCY_ONLY = new RegExp(`^${AGENCY}${DASH}`, 'u');

/** "ASTANA, November 12. /TASS/.", "TBILISI. March 4. KAZBEK NEWS -": a place, its day, an agency of any name. */
const DATED =
  /^(\p{Lu}[\p{Lu}.'\u2019 -]+?)[.,]\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\.?,?\s+(?:\/[^/]{2,30}\/\.?(?:\s*[-\u2013\u2014])?|\p{Lu}[\p{Lu} -]{2,30}?\s*[-\u2013\u2014])\s*/u;

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/i;
/** Capitals, or a bracket soon: what a dateline below the first paragraph has. */
const MAY_BEGIN = /^(?:\p{Lu}[\p{Lu}.]|[^([/]{2,60}[([/])/u;

/**
 * The dateline at the head of running text: "KYIV--", "LONDON, Nov. 17 (Reuters) -", "Muscat: ". `isFirst` tells the
 * article's first paragraph, where unknown places in capitals are taken; elsewhere they may be emphasis or speakers.
 */
export function findDateline(line: Line, isFirst: boolean, knowledge: CleanKnowledge): Dateline | null {
  if (!isFirst && !MAY_BEGIN.test(line.text)) return null;
  const top = line.text.slice(0, REACH);
  const dash = WITH_DASH.exec(top);
  if (dash !== null && isPlace(dash[1]!, dash[2], isFirst, knowledge)) return at(line, dash, knowledge);
  const agency = WITH_AGENCY.exec(top);
  if (agency !== null && isAgency(agency[2], knowledge) && isPlaceLike(agency[1]!, knowledge)) {
    return at(line, agency, knowledge);
  }
  const dated = isFirst ? DATED.exec(top) : null;
  if (dated !== null) return at(line, dated, knowledge);
  const colon = isFirst ? WITH_COLON.exec(top) : null;
  if (colon !== null && knowledge.datelinePlaces.has(colon[1]!.toLowerCase()) && !isQuoteNext(line, colon)) {
    return at(line, colon, knowledge);
  }
  const only = isFirst ? AGENCY_ONLY.exec(top) : null;
  if (only !== null && isAgency(only[1], knowledge))
    return { place: null, proseStart: line.start + only[0].length };
  return null;
}

function at(line: Line, match: RegExpExecArray, knowledge: CleanKnowledge): Dateline | null {
  const proseStart = line.start + match[0].length;
  if (proseStart >= line.end) return null;
  // "TODAY CITY (AFP) -" begins with a paper's own name, "Nov 17 (AFP) -" with the day.
  const isOther = MONTH.test(match[1]!) || hasPaperWord(match[1]!, knowledge);
  return { place: isOther ? null : { start: line.start, end: line.start + match[1]!.length }, proseStart };
}

const hasPaperWord = (place: string, { mastheadWords }: CleanKnowledge): boolean =>
  place.split(' ').some((word) => mastheadWords.has(word.toLowerCase()));

function isPlace(
  place: string,
  agency: string | undefined,
  isFirst: boolean,
  knowledge: CleanKnowledge,
): boolean {
  if (agency !== undefined && isAgency(agency, knowledge)) return isPlaceLike(place, knowledge);
  if (knowledge.datelinePlaces.has(place.toLowerCase())) return isFirst || place === place.toUpperCase();
  return isFirst && place === place.toUpperCase() && place.length > 2 && !/\d/.test(place);
}

/** Capitals, or a city known to stand alone. */
const isPlaceLike = (place: string, { datelinePlaces }: CleanKnowledge): boolean =>
  place === place.toUpperCase() || datelinePlaces.has(place.toLowerCase()) || place.split(' ').length <= 2;

const isAgency = (name: string | undefined, { agencies }: CleanKnowledge): boolean =>
  name !== undefined && agencies.has(name.trim().toLowerCase());

/** `Vienna: "We …"` quotes somebody of that name. */
const isQuoteNext = (line: Line, match: RegExpExecArray): boolean =>
  /^["\u201c\u2018']/.test(line.text.slice(match[0].length));
