import { Shape } from '../../../schemas/stages/annotations.ts';
import { decimalOf } from '../numbers/decimal.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Scan } from './scan.ts';
import { NNP, NNPS } from './tags.ts';

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

const WAS = /^(is|was|turned|turns)$/;
const PERSON = /^(he|she|who)$/i;
const isPunct = (scan: Scan, at: number): boolean =>
  at >= scan.limit || (scan.shape[at]! & Shape.PUNCT) !== 0;

/** "aged 56", "the age of 30", "She was 92." */
function isAged(scan: Scan, at: number): boolean {
  if (scan.at(at - 1, scan.w.aged) || scan.at(at - 1, scan.w.age)) return true;
  if (scan.at(at - 1, scan.w.of) && scan.at(at - 2, scan.w.age)) return true;
  return WAS.test(scan.printed(at - 1)) && PERSON.test(scan.printed(at - 2)) && isPunct(scan, at + 1);
}

/** Between commas behind a name, or behind it in brackets: "Lopez, 66,". */
function isApposed(scan: Scan, at: number): boolean {
  const tag = scan.tagOf(at - 2);
  const isName = (tag === NNP || tag === NNPS) && scan.isCapital(at - 2);
  if (!isName || !scan.at(at - 1, scan.w.comma)) return false;
  return scan.at(at + 1, scan.w.comma) || scan.at(at + 1, scan.w.stop);
}
