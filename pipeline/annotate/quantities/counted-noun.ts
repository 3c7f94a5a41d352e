import type { NounPhrase } from '../../../schemas/stages/annotations.ts';
import { CD, DT, IN, JJ, JJR, NN, NNS, PRPS, RBR, TO, VB, VBD, VBG, VBN, VBZ } from '../syntax/tag-names.ts';
import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';

/** The phrase whose head a number counts, from the phrase that holds the number. */
export function countedPhrase(scan: Scan, draft: Draft, phrase: NounPhrase): NounPhrase {
  return compound(scan, withoutVerb(scan, draft, phrase));
}

/** "12 camps | housing 400 people": a participle with an object is no head; "23 league | matches" lacks its plural. */
function withoutVerb(scan: Scan, draft: Draft, phrase: NounPhrase): NounPhrase {
  const { head, endToken } = phrase;
  const next = scan.tagOf(endToken);
  if (head !== endToken - 1 || scan.isCapital(head)) return phrase;
  if (scan.tagOf(head - 1) === NNS && head - 1 >= draft.to && /ing$/.test(scan.printed(head))) {
    const hasObject = next === CD || next === DT || next === PRPS;
    return hasObject ? { ...phrase, head: head - 1, endToken: head } : phrase;
  }
  if (next !== VBZ || scan.tagOf(head) !== NN || isValue(draft, '1')) return phrase;
  const isBehind = scan.tagOf(endToken + 1);
  const isEnd =
    (isBehind === IN && !/^that$/i.test(scan.printed(endToken + 1))) ||
    endToken + 1 >= scan.limit ||
    /^([,.;]|this|last)$/i.test(scan.printed(endToken + 1));
  return isEnd ? { ...phrase, head: endToken, endToken: endToken + 1, isPlural: true } : phrase;
}

/** "20 coal" of "20 coal-fired power plants": a compound before the noun, whose phrase begins behind it. */
function compound(scan: Scan, phrase: NounPhrase): NounPhrase {
  if (scan.isCapital(phrase.head) && !phrase.isPlural && phrase.endToken < scan.limit) {
    // "284 likely GOP | primary voters"
    const behind = scan.phraseAt(phrase.endToken);
    if (behind?.firstToken === phrase.endToken && behind.isPlural) return behind;
  }
  const hyphen = phrase.endToken;
  const isSlash = scan.at(hyphen, scan.w.slash) && scan.isGlued(hyphen) && scan.isGlued(hyphen + 1);
  if ((!isSlash && !isHyphened(scan, hyphen)) || phrase.head !== hyphen - 1) return phrase;
  for (let at = hyphen + 1; at <= hyphen + 3 && at < scan.limit; at++) {
    const next = scan.phraseAt(at);
    if (next !== null && next.firstToken >= hyphen && next.head > at) return next;
  }
  return phrase;
}

/** "2,300 away fans" */
const AWAY = /^(away|online|overseas)$/i;

/** "eight more picks", "with 26 saves": a plural that the phrases miss. */
export function pluralBehind(scan: Scan, before: number, at: number): number {
  const tag = scan.tagOf(at);
  const isDegree = tag === JJ || tag === JJR || tag === RBR;
  const next = scan.tagOf(at + 1);
  const isParticiple = tag === VBN || tag === VBD || tag === VBG;
  if (isParticiple && next === NNS) return at + 1;
  if (AWAY.test(scan.printed(at)) && next === NNS) return at + 1;
  if (isDegree && (next === NNS || (next === VBZ && tag !== JJ))) return at + 1;
  // No verb follows a preposition or another verb: "to 3.9 million headsets", "with 26 saves".
  const last = scan.tagOf(before);
  const isGoverned = last === IN || last === TO || (last >= VB && last <= VBZ);
  return isGoverned && tag === VBZ ? at : -1;
}

export const isValue = (draft: Draft, digits: string): boolean =>
  draft.value !== null && draft.value.digits === digits && draft.value.exponent === 0;

export const isHyphened = (scan: Scan, at: number): boolean =>
  scan.at(at, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at + 1) && at + 1 < scan.limit;
