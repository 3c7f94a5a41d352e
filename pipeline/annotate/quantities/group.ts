import type { NounPhrase } from '../../../schemas/stages/annotations.ts';
import { CD, isNoun, JJ, JJR, NN, NNS, VBG, VBN } from '../syntax/tag-names.ts';
import type { Scan } from './scan.ts';

/** How far behind a phrase that ends too soon its plural can stand. */
const REACH = 6;
/** "hundreds of thousands of people" */
const DEPTH = 3;
const MULTITUDE = /^(billions|dozens|hundreds|millions|scores|tens|thousands|trillions)$/i;

/**
 * The group behind "of", from its first token: the noun phrase there, over "hundreds of" and the like, to its plural where the phrase
 * ends before ("the most watched | and discussed films", "the top | three runners").
 */
export function groupAt(scan: Scan, first: number): NounPhrase | null {
  const phrase = scan.phraseAt(first);
  if (phrase === null || phrase.isPronoun || phrase.firstToken !== first) return phrase;
  let last = phrase;
  for (let steps = 0; steps < DEPTH && isMultitude(scan, last); steps++) {
    const next = last.endToken + 1 < scan.limit ? scan.phraseAt(last.endToken + 1) : null;
    if (next === null || next.firstToken !== last.endToken + 1 || next.isPronoun) break;
    last = next;
  }
  const head = needsPlural(scan, last) ? pluralAhead(scan, last.endToken) : -1;
  if (head < 0) return last === phrase ? phrase : { ...last, start: phrase.start, firstToken: first };
  return {
    ...last,
    start: phrase.start,
    firstToken: first,
    end: scan.tokens.end[head]!,
    endToken: head + 1,
    head,
    isPlural: true,
  };
}

const isMultitude = (scan: Scan, phrase: NounPhrase): boolean =>
  MULTITUDE.test(scan.printed(phrase.head)) && scan.at(phrase.endToken, scan.w.of);

/** A phrase that ends in an adjective, or in one noun before figures. */
function needsPlural(scan: Scan, phrase: NounPhrase): boolean {
  if (phrase.isPlural) return false;
  return isDegree(scan, phrase.head) || scan.tagOf(phrase.endToken) === CD;
}

/** "popular" of "the most popular", "first" of "the first": no noun that is counted. */
export function isDegree(scan: Scan, head: number): boolean {
  if (/^(first|last|next|top|best|worst)$/i.test(scan.printed(head))) return true;
  const isMost = /^(most|least|more|less)$/i.test(scan.printed(head - 1));
  return isMost && scan.tagOf(head) !== NNS;
}

/** The plural within reach behind a token, over adjectives, figures, "and", commas and hyphens; -1 without. */
export function pluralAhead(scan: Scan, from: number): number {
  const end = Math.min(scan.limit, from + REACH);
  for (let at = from; at < end; at++) {
    const tag = scan.tagOf(at);
    if (tag === NNS) return at;
    const isLink = scan.at(at, scan.w.and) || scan.at(at, scan.w.comma) || scan.at(at, scan.w.hyphen);
    const isBefore = tag === JJ || tag === JJR || tag === NN || tag === CD || tag === VBN || tag === VBG;
    if (!isLink && !isBefore && !(isNoun(tag) && scan.isCapital(at))) return -1;
  }
  return -1;
}
