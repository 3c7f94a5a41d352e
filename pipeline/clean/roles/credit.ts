import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const WORDS = 60;
const SIGN_OFF_WORDS = 16;
const CONTRIBUTED =
  /\bcontributed (?:to (?:this|the) (?:report|article|story|piece)|reporting)(?: from [^.]{1,60})?[.)\]]*$/i;
const SIGN_OFF =
  /^\p{Lu}[^.!?"\u201c]{1,80} (?:(?:also )?reported from \p{Lu}[^.!?"\u201c]{1,60}|contributed)\.?$/u;

/** "Source: Xinhua", "Editor: wj" above the text. */
const HEAD = /^(?:sources?|editors?)\s*:/i;

/** Who reported, wrote or edited: "(Reporting by …; editing by …)", "… contributed to this report.". */
export function labelCredits(page: Page, knowledge: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    if (i === 0 || (i < page.firstProse && !HEAD.test(page.lines[i]!.text))) continue;
    if (isCredit(page.lines[i]!, i >= page.lines.length - 3, knowledge)) page.roles[i] = 'credit';
  }
}

function isCredit(line: Line, isNearEnd: boolean, { credits }: CleanKnowledge): boolean {
  if (line.words > WORDS) return false;
  const last = line.text.slice(-120);
  if (CONTRIBUTED.test(last)) return true;
  if (isNearEnd && line.words <= SIGN_OFF_WORDS && SIGN_OFF.test(line.text)) return true;
  const words = credits.wordsOf(line);
  if (words === 0) return false;
  // One word needs its colon: "Contributors:" against "Contributors to the fund met …".
  if (words === 1) return /^\W*\p{L}+\s*:/u.test(line.text);
  // After "by" and "from" stands a name: "Reporting by the ministry shows …" is body.
  const next = afterWords(line.text, words);
  return /^[^\p{L}]*(?:\p{Lu}|(?:agencies|reports?|staff|our|the)\b)/u.test(next) && !hasFiniteTail(next);
}

function afterWords(text: string, words: number): string {
  let rest = text.replace(/^[^\p{L}\p{N}]+/u, '');
  for (let i = 0; i < words; i++) rest = rest.replace(/^\S+\s*/, '');
  return rest;
}

/** A credit has no verb of its own: "Reporting by Smith showed that …" has. */
const hasFiniteTail = (text: string): boolean =>
  /\b(?:is|was|were|has|had|shows?|showed|says?|said|found|suggests?|suggested|reveals?|revealed)\b/i.test(
    text,
  );
