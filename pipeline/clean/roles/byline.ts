import type { CleanKnowledge } from '../knowledge.ts';
import { foldName } from '../lexicon.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';
import { readByline } from './names.ts';

const WORDS = 24;
/** Lines behind the last paragraph in which a byline may stand. */
const TAIL = 3;

/** "By Jane Roe and John Doe, Staff Writers", above the text or signed below it. */
export function labelBylines(page: Page, knowledge: CleanKnowledge): void {
  if (page.lines.length === 1) return;
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    // A standfirst with its full stop may stand above: "By …" is known a little further down too.
    const isHead = i <= page.firstProse + (/^by\s/i.test(line.text) ? STANDFIRST : 0);
    const isTail = i >= page.endProse && i >= page.lines.length - TAIL;
    if (!isHead && !isTail) continue;
    if (isHead && i > 0 && i + 1 >= page.firstProse && isPlaceAlone(line, knowledge))
      page.roles[i] = 'byline';
    const isNamed = line.words <= WORDS && readByline(line.text, knowledge).length > 0;
    if (isNamed || isStaff(page, i)) page.roles[i] = 'byline';
  }
  labelBareNames(page, knowledge);
  labelPosts(page, knowledge);
}

/** Lines of running text that may stand between headline and byline, and one beside them. */
const STANDFIRST = 2;
/** A name with its post or agencies. */
const BARE_WORDS = 8;
const STAFF_WORDS = 8;
const STAFF =
  /(?:^|\s)(?:agencies|bureau|correspondents?|newsroom|reporters?|staff|staff writers?|(?:business|news|sports|web) desk)$/i;

/** "By our reporter", "By Harrow Staff and News Agencies"; without "By" in capitals beside a time or above the text. */
function isStaff(page: Page, i: number): boolean {
  const { text, words } = page.lines[i]!;
  if (words < 2 || words > STAFF_WORDS || !STAFF.test(text)) return false;
  if (/^by\s/i.test(text)) return true;
  if (i > page.firstProse) return false;
  const isNear =
    [i - 1, i + 1].some((beside) => page.roles[beside] === 'timestamp') || i + 1 === page.firstProse;
  return i > 0 && isNear && /^(?:\p{Lu}\S*\s?)+$/u.test(text);
}

/** "STAFF WRITER" on the line below a byline. */
function labelPosts(page: Page, knowledge: CleanKnowledge): void {
  for (let i = 1; i < page.firstProse; i++) {
    if (page.roles[i - 1] !== 'byline' || page.roles[i] !== null) continue;
    if (isPost(page.lines[i]!, knowledge)) page.roles[i] = 'byline';
  }
}

/** A name without "By" is a byline where a post or a time stands below it, and something above it. */
function labelBareNames(page: Page, knowledge: CleanKnowledge): void {
  for (let i = 1; i < page.firstProse && i + 1 < page.lines.length; i++) {
    if (page.roles[i] === 'byline') return;
    if (page.roles[i] !== null) continue;
    const line = page.lines[i]!;
    const below = page.lines[i + 1]!;
    const isBefore = page.roles[i + 1] === 'timestamp' || isPost(below, knowledge);
    // "Jane Roe, Senior Business Editor"
    const isSelf =
      line.text.includes(',') && POST.test(line.text.slice(line.text.lastIndexOf(' ') + 1).toLowerCase());
    if ((!isBefore && !isSelf) || line.words > BARE_WORDS || line.isStopped) continue;
    if (readByline(`By ${line.text}`, knowledge).length !== 1) continue;
    page.roles[i] = 'byline';
    if (isBefore && page.roles[i + 1] === null) page.roles[i + 1] = 'byline';
  }
}

const POST =
  /^(?:analyst|chief|columnist|contributor|correspondent|critic|editor|journalist|producer|reporter|writer)s?$/;

/** "Climate correspondent", "Reuters, Oslo": what stands below an author's name. */
function isPost(line: Line, { publishersByName, agencies }: CleanKnowledge): boolean {
  if (line.words === 0 || line.words > 5 || line.isStopped) return false;
  if (line.head.some((word) => POST.test(word))) return true;
  const paper = line.text.split(',', 1)[0]!;
  return publishersByName.has(foldName(paper)) || agencies.has(paper.toLowerCase());
}

/** "ANKARA" on a line of its own, where the report was written. */
export const isPlaceAlone = (line: Line, { datelinePlaces }: CleanKnowledge): boolean =>
  line.isUpper && line.words <= 3 && datelinePlaces.has(line.text.toLowerCase());
