import { type Page, unclaimed } from '../lines/page.ts';
import { readStampLine } from '../times/stamp.ts';

/** Stamps are short, and have their year. */
const LIMIT = 200;
const YEAR = /\d{4}/;

/** Lines that hold nothing but dates of publication or update. A date without its year is a subheading or body. */
export function labelTimestamps(page: Page): void {
  for (const i of unclaimed(page)) {
    const { text } = page.lines[i]!;
    if (YEAR.test(text.slice(0, LIMIT)) && readStampLine(text) !== null) page.roles[i] = 'timestamp';
  }
}
