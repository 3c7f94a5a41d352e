import { Shape } from '../../../schemas/stages/annotations.ts';
import type { Scan } from './scan.ts';
import { isNoun, JJ, NNP, NNPS, NNS } from './tags.ts';

/** What is behind a bare number decides whether it is an amount; see `isName` for what is before. */
export function isNoAmount(scan: Scan, at: number, to: number): boolean {
  return (
    isCode(scan, at, to) ||
    isListNumber(scan, at, to) ||
    isJoined(scan, at, to) ||
    isName(scan, at, to) ||
    isNumbered(scan, at)
  );
}

/** "007", "3 5555 0100": a leading zero or figures beside figures. */
function isCode(scan: Scan, at: number, to: number): boolean {
  if (!scan.isDigits(at)) return false;
  const start = scan.tokens.start[at]!;
  if (to === at + 1 && /^0\d/.test(scan.text.slice(start, start + 2)) && !scan.printed(at).includes('.'))
    return true;
  const isBehind = scan.isDigits(to) && !scan.at(to - 1, scan.w.hyphen);
  return isBehind || (at > scan.floor && scan.isDigits(at - 1));
}

/** "1." or "1)" at the start of a segment, "(1)". */
function isListNumber(scan: Scan, at: number, to: number): boolean {
  if (!scan.isDigits(at)) return false;
  const isStart = at === scan.first || (at === scan.first + 1 && scan.at(scan.first, scan.w.open));
  const isMarked =
    scan.at(to, scan.w.close) || (scan.at(to, scan.w.stop) && scan.isGlued(to)) || scan.at(to, scan.w.colon);
  if (isStart && isMarked) return true;
  return scan.at(at - 1, scan.w.open) && scan.at(to, scan.w.close) && scan.isGlued(at);
}

/** "5-4", "24/7", "555-1234", "+81": marks glued between figures, or figures glued to letters before. */
function isJoined(scan: Scan, at: number, to: number): boolean {
  const isBefore =
    scan.isGlued(at) && at > scan.first && (isMark(scan, at - 1) || scan.at(at - 1, scan.w.plus));
  if (isBefore && (scan.hasDigit(at - 2) || isWord(scan, at - 2)) && scan.isGlued(at - 1)) return true;
  if (isBefore && scan.at(at - 1, scan.w.plus)) return true;
  return scan.isGlued(to) && isMark(scan, to) && scan.isGlued(to + 1) && scan.hasDigit(to + 1);
}

const isMark = (scan: Scan, token: number): boolean =>
  scan.at(token, scan.w.hyphen) ||
  scan.at(token, scan.w.slash) ||
  scan.at(token, scan.w.dash) ||
  scan.at(token, scan.w.colon);
const isWord = (scan: Scan, token: number): boolean =>
  token >= scan.first && (scan.shape[token]! & Shape.ALPHA) !== 0;

/** "Boeing 737", "iPhone 11", "Big 12", "Formula 1": a small whole number behind a capital belongs to a name. */
function isName(scan: Scan, at: number, to: number): boolean {
  if (!scan.isDigits(at) || to !== at + 1 || at === scan.first) return false;
  const length = scan.tokens.end[at]! - scan.tokens.start[at]!;
  if (length > 4) return false;
  const before = at - 1;
  const tag = scan.tagOf(before);
  const isProper = (tag === NNP || tag === NNPS) && scan.isCapital(before) && before >= scan.first;
  if (!isProper) {
    const isNamed = scan.isCapital(before) && before > scan.first && (isNoun(tag) || tag === JJ);
    return isNamed && scan.tagOf(to) !== NNS;
  }
  return scan.tagOf(to) !== NNS || scan.isCapital(to);
}

/** "No. 5", "Chapter 11", "#3": numbers that name. */
function isNumbered(scan: Scan, at: number): boolean {
  return scan.has(scan.k.numberNouns, at - 1) && at - 1 >= scan.first;
}
