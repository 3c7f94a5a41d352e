import type { Line } from '../lines/lines.ts';
import { isProse, type Page } from '../lines/page.ts';

const WORDS = 9;

/** Short lines without an end mark that stand between paragraphs; two in a row are a list, which is body. */
export function labelSubheadings(page: Page): void {
  for (let i = page.firstProse + 1; i + 1 < page.lines.length; i++) {
    if (page.roles[i] !== null || !isShort(page.lines[i]!)) continue;
    const isAfterProse = page.roles[i - 1] !== null || isProse(page.lines[i - 1]!);
    if (isAfterProse && page.roles[i + 1] === null && isProse(page.lines[i + 1]!))
      page.roles[i] = 'subheading';
  }
}

const isShort = (line: Line): boolean =>
  line.words > 0 &&
  line.words <= WORDS &&
  /^["'\u2018\u201c]?[\p{Lu}\d]/u.test(line.text) &&
  /[\p{L}\d'\u2019?]$/u.test(line.text);
