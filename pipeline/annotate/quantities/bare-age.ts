import { Shape } from '../../../schemas/stages/annotations.ts';
import { decimalOf } from '../numbers/decimal.ts';
import { isNoun, NNP, NNPS } from '../syntax/tag-names.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Scan } from './scan.ts';

const YOUNGEST = 1;
const OLDEST = 119;

/** "Maria Lopez, 66, said", "aged 56", "at the age of 30": an age in years without the word. */
export function readBareAge(scan: Scan, at: number): Draft | null {
  if (!scan.isDigits(at)) return null;
  const length = scan.tokens.end[at]! - scan.tokens.start[at]!;
  if (length > 3) return null;
  if (!isAged(scan, at) && !isApposed(scan, at)) return null;
  const printed = scan.printed(at);
  const value = Number(printed);
  if (!(value >= YOUNGEST && value <= OLDEST)) return null;
  const to = scan.at(at + 1, scan.w.years) ? at + 2 : at + 1;
  return draftOf(at, to, scan.tokens.start[at]!, scan.tokens.end[to - 1]!, 'measure', decimalOf(printed), {
    unit: 'year',
    isMarked: true,
  });
}

const WAS = /^(is|was|turned|turns|['\u2019](s|m|re)|am|are|were)$/i;
const PERSON = /^(he|she|who|i|you)$/i;
const isPunct = (scan: Scan, at: number): boolean =>
  at >= scan.limit || (scan.shape[at]! & Shape.PUNCT) !== 0;

/** "who is 72 and lives here", "he was 34 when" */
const isClauseEnd = (scan: Scan, at: number): boolean =>
  isPunct(scan, at) || /^(and|but|or|when)$/i.test(scan.printed(at));

/** "aged 56", "the age of 30", "She was 92." */
function isAged(scan: Scan, at: number): boolean {
  if (scan.at(at - 1, scan.w.aged) || scan.at(at - 1, scan.w.age)) return true;
  // "aged 28 and 35"
  if (scan.at(at - 1, scan.w.and) && scan.isDigits(at - 2) && scan.at(at - 3, scan.w.aged)) return true;
  if (scan.at(at - 1, scan.w.of) && scan.at(at - 2, scan.w.age)) return true;
  if (isThen(scan, at) || isAtAge(scan, at)) return true;
  return WAS.test(scan.printed(at - 1)) && PERSON.test(scan.printed(at - 2)) && isClauseEnd(scan, at + 1);
}

/** "Lopez, then 27, said", "Now 24, she": the age at that time. */
function isThen(scan: Scan, at: number): boolean {
  if (!scan.at(at + 1, scan.w.comma) || !/^(then|now)$/i.test(scan.printed(at - 1))) return false;
  return (
    (scan.at(at - 2, scan.w.comma) && scan.isCapital(at - 3)) ||
    (at - 1 === scan.first && PERSON.test(scan.printed(at + 2)))
  );
}

/** "At 35 he still runs", "at 35, she": of a person, at the start of a clause. */
function isAtAge(scan: Scan, at: number): boolean {
  if (!/^at$/i.test(scan.printed(at - 1))) return false;
  if (/^(dead|died|dies|married|retired)$/i.test(scan.printed(at - 2))) return isClauseEnd(scan, at + 1);
  if (at - 1 > scan.first && (scan.shape[at - 2]! & Shape.PUNCT) === 0) return false;
  const next = scan.at(at + 1, scan.w.comma) ? at + 2 : at + 1;
  return /^(he|she)$/i.test(scan.printed(next));
}

/** Between commas behind a name or a person: "Lopez, 66,", "Lee Tae-yun, 52,", "a man, 52,". */
function isApposed(scan: Scan, at: number): boolean {
  if (!scan.at(at - 1, scan.w.comma)) return false;
  if (SOMEBODY.test(scan.printed(at - 2))) return scan.at(at + 1, scan.w.comma);
  if (!isNameEnd(scan, at - 2)) return false;
  return scan.at(at + 1, scan.w.comma) || scan.at(at + 1, scan.w.stop);
}

const SOMEBODY =
  /^(boy|daughter|driver|father|girl|grandfather|grandmother|husband|man|mother|pensioner|son|student|suspect|teacher|teenager|victim|wife|woman)$/i;

function isNameEnd(scan: Scan, at: number): boolean {
  const tag = scan.tagOf(at);
  if (!scan.isCapital(at)) {
    const isJoined = scan.at(at - 1, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at - 1);
    return isJoined && scan.isCapital(at - 2) && scan.isCapital(at - 3);
  }
  if (tag === NNP || tag === NNPS) return true;
  // "Orla Stone, 60,": a surname that is a common noun too.
  return isNoun(tag) && scan.isCapital(at - 1) && scan.tagOf(at - 1) === NNP;
}
