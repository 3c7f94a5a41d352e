import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';
import { findDateline } from './dateline.ts';
import { findPhotoCredit } from './photo-credit.ts';

const WORDS = 90;
const SHORT_WORDS = 45;
const LABEL =
  /^(?:FILE PHOTO|FILE|File photo|Photo|Image|Pictured|Picture|In this (?:file )?photo)\s*(?:[:\u2014\u2013]| -|, )/;

/** A picture's caption: a line of few sentences that ends with a photo credit, or begins as captions do. */
export function labelCaptions(page: Page, knowledge: CleanKnowledge): void {
  if (page.lines.length === 1) return;
  for (const i of unclaimed(page)) {
    const line = page.lines[i]!;
    if (line.words > WORDS || line.words === 0) continue;
    const credit = findPhotoCredit(line, knowledge);
    const isLabelled = LABEL.test(line.text);
    if (credit === null && !isLabelled) continue;
    // "… on Monday. (Reuters)" ends reports too: above the report only, and not where a dateline begins it.
    const isReportEnd =
      credit?.isBareAgency === true &&
      (line.words > SHORT_WORDS || i > page.firstProse || findDateline(line, true, knowledge) !== null);
    if (isReportEnd && !isLabelled) continue;
    page.roles[i] = 'caption';
    if (credit?.proseEnd === line.start && isWordsOf(page, i - 1)) page.roles[i - 1] = 'caption';
  }
}

/** A line without a full stop, amid the report, above a credit alone. */
function isWordsOf(page: Page, i: number): boolean {
  if (i <= page.firstProse || page.roles[i] !== null) return false;
  const { words, isStopped } = page.lines[i]!;
  return !isStopped && words > 3 && words <= SHORT_WORDS;
}
