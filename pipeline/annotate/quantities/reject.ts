import { Shape } from '../../../schemas/stages/annotations.ts';
import { NumberClass, numberClass } from '../numbers/knowledge.ts';
import { isNoun, JJ, NN, NNP, NNPS, NNS } from '../syntax/tag-names.ts';
import type { Scan } from './scan.ts';

/** What is behind a bare number decides whether it is an amount; see `isName` for what is before. */
export function isNoAmount(scan: Scan, at: number, to: number): boolean {
  if (isNumbered(scan, at) || isCode(scan, at, to) || isTail(scan, at)) return true;
  return (
    isProportion(scan, at, to) || isListNumber(scan, at, to) || isJoined(scan, at, to) || isName(scan, at, to)
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

/** "four in ten", "6 out of 10 voters": a share that neither number counts. */
function isProportion(scan: Scan, at: number, to: number): boolean {
  let next = to;
  if (isPoll(scan, to) || isPoll(scan, at - 1)) return true;
  if (scan.at(next, scan.w.hyphen)) next++;
  if (scan.at(next, scan.w.out) && scan.at(next + 1, scan.w.of)) next++;
  // "one tree in three"
  if (isOneIn(scan, at, to)) return true;
  const isLink = next > to || scan.at(next, scan.w.in);
  if (isLink && isNumber(scan, scan.at(next + 1, scan.w.hyphen) ? next + 2 : next + 1)) return true;
  let before = at - 1;
  if (scan.at(before, scan.w.hyphen)) before--;
  const isOut = scan.at(before, scan.w.of) && scan.at(before - 1, scan.w.out);
  if (isOut) before--;
  if (!isOut && !scan.at(before, scan.w.in)) return false;
  before--;
  if (scan.at(before, scan.w.hyphen)) before--;
  return isNumber(scan, before);
}

/** "one tree in three survives": of both numbers. */
function isOneIn(scan: Scan, at: number, to: number): boolean {
  const isFirst = scan.at(at, scan.w.one) && scan.tagOf(to) === NN && scan.at(to + 1, scan.w.in);
  if (isFirst) return isNumber(scan, to + 2) && !isNoun(scan.tagOf(to + 3));
  const isSecond = scan.at(at - 1, scan.w.in) && scan.tagOf(at - 2) === NN && scan.at(at - 3, scan.w.one);
  return isSecond && !isNoun(scan.tagOf(to));
}

const ROUND = /^(three|four|five|ten|3|4|5|10|20|100)$/i;
const PEOPLE =
  /^(adults|children|citizens|companies|couples|employees|employers|families|firms|homes|households|men|parents|patients|people|residents|respondents|students|teenagers|users|voters|women|workers)$/i;

/** "three of four voters", at "of": a share of a people; "two of three suspects" counts. */
function isPoll(scan: Scan, of: number): boolean {
  if (!scan.at(of, scan.w.of) || !ROUND.test(scan.printed(of + 1)) || !isNumber(scan, of - 1)) return false;
  const isNamed = scan.isCapital(of + 2) && /s$/.test(scan.printed(of + 2));
  return isNamed || PEOPLE.test(scan.printed(of + 2));
}

/** A small number: "in 2017" and "in 1,200 homes" are no shares. */
function isNumber(scan: Scan, token: number): boolean {
  if (scan.isDigits(token)) return scan.tokens.end[token]! - scan.tokens.start[token]! <= 3;
  if (token < scan.first || token >= scan.limit) return false;
  const kind = numberClass(scan.k.numbers, scan.word[token]!);
  return kind >= NumberClass.UNIT && kind <= NumberClass.TEN;
}

/** "2 million" of "R1.2 million": figures glued over a stop to a token that is no number. */
function isTail(scan: Scan, at: number): boolean {
  const isGlued = scan.at(at - 1, scan.w.stop) && scan.isGlued(at) && scan.isGlued(at - 1);
  return isGlued && at - 2 >= scan.first;
}

/** "1." or "1)" at the start of a segment, "(1)". */
function isListNumber(scan: Scan, at: number, to: number): boolean {
  if (!scan.isDigits(at)) return false;
  const isStart = at === scan.first || (at === scan.first + 1 && scan.at(scan.first, scan.w.open));
  const isMarked =
    scan.at(to, scan.w.close) || (scan.at(to, scan.w.stop) && scan.isGlued(to)) || scan.at(to, scan.w.colon);
  if (isStart && isMarked) return true;
  if (scan.at(to, scan.w.close) && scan.isGlued(to) && !isBracketed(scan, at)) return true;
  const close = scan.at(to, scan.w.stop) ? to + 1 : to;
  return scan.at(at - 1, scan.w.open) && scan.at(close, scan.w.close) && scan.isGlued(at);
}

/** A bracket was opened a few words before. */
function isBracketed(scan: Scan, at: number): boolean {
  for (let token = Math.max(scan.first, at - 30); token < at; token++) {
    if (scan.at(token, scan.w.open)) return true;
  }
  return false;
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
  if (isNamedWord(scan, at)) return true;
  if (!scan.isDigits(at) || to !== at + 1 || at === scan.first) return false;
  const length = scan.tokens.end[at]! - scan.tokens.start[at]!;
  if (length > 4) return false;
  const before = at - 1;
  const tag = scan.tagOf(before);
  const isProper = (tag === NNP || tag === NNPS) && scan.isCapital(before) && before >= scan.first;
  if (!isProper) {
    const isNamed = scan.isCapital(before) && before > scan.first && (isNoun(tag) || tag === JJ);
    return isNamed && (scan.tagOf(to) !== NNS || scan.isCapital(to));
  }
  return scan.tagOf(to) !== NNS || scan.isCapital(to);
}

/** "Beyond Zero", "Channel Four": a number word with a capital behind a capital. */
const isNamedWord = (scan: Scan, at: number): boolean =>
  at > scan.first + 1 &&
  !scan.hasDigit(at) &&
  scan.isCapital(at) &&
  scan.isCapital(at - 1) &&
  !scan.isTitle();

/** "No. 5", "Chapter 11", "#3": numbers that name. */
function isNumbered(scan: Scan, at: number): boolean {
  if (scan.at(at - 1, scan.w.hash) || scan.has(scan.k.numberNouns, at - 1)) return true;
  // "Resolutions 242 and 497"
  const isListed = scan.at(at - 1, scan.w.and) || scan.at(at - 1, scan.w.comma);
  return isListed && scan.isDigits(at - 2) && scan.has(scan.k.numberNouns, at - 3);
}
