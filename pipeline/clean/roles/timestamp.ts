import { type Page, unclaimed } from '../lines/page.ts';
import { readStampLine } from '../times/stamp.ts';

/** Lines that hold nothing but dates of publication or update. A date without its year is a subheading or body. */
export function labelTimestamps(page: Page): void {
  for (const i of unclaimed(page)) {
    if (readStampLine(page.lines[i]!.text) !== null) page.roles[i] = 'timestamp';
  }
}
