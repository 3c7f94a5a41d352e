import type { NounPhrase } from '../../../schemas/stages/annotations.ts';
import { CD, isNoun, NN, NNP, NNS } from '../syntax/tag-names.ts';
import { countedPhrase, isHyphened, isValue, pluralBehind } from './counted-noun.ts';
import type { Draft } from './draft.ts';
import { groupAt, isDegree } from './group.ts';
import { readClosing } from './money-close.ts';
import type { Scan } from './scan.ts';
import { unitAt } from './singular.ts';

/** How far behind a number the noun that it counts can stand. */
const REACH = 8;

/**
 * Gives a bare number what it counts: the head of its noun phrase ("32 generators", "20 coal-fired power plants"), or
 * of the phrase behind "of" ("two of the deputies"). False where the number is no amount of anything.
 */
export function addCounted(scan: Scan, draft: Draft): boolean {
  const last = draft.to - 1;
  // "half the flats" is a share, "half way" nothing.
  if (draft.isFraction && !scan.at(draft.to, scan.w.of)) return false;
  const phrase = scan.phraseAt(last);
  const isNear = phrase !== null && phrase.head > last && phrase.head < draft.to + REACH;
  // "21, including 2 children": what is behind is counted by itself.
  const near = isNear && !/^including$/i.test(scan.printed(draft.to)) ? phrase : null;
  // "3.4 times earnings", "twice" in figures: times are counted.
  if (scan.at(draft.to, scan.w.times)) return ofHead(scan, draft, draft.to, draft.to + 1);
  const whole = near === null ? null : countedPhrase(scan, draft, near);
  const head = whole?.head ?? -1;
  // "a three-bed apartment" is three beds.
  if (isHyphened(scan, draft.to)) return ofHyphen(scan, draft);
  if (isAddress(scan, draft)) return false;
  if (head > 0) return ofHead(scan, draft, head, whole!.endToken);
  if (scan.at(draft.to, scan.w.of)) return ofGroup(scan, draft);
  const apart = pluralBehind(scan, draft.from - 1, draft.to);
  if (apart > 0) return ofHead(scan, draft, apart, apart + 1);
  if (VICTIMS.test(scan.printed(draft.to)) && !isNoun(scan.tagOf(draft.to + 1))) {
    return ofHead(scan, draft, draft.to, draft.to + 1);
  }
  const next = scan.tagOf(draft.to);
  if (next === NNS || (next === NN && isOne(scan, draft))) return ofHead(scan, draft, draft.to, draft.to + 1);
  return isBareCount(scan, draft);
}

/** "the 400 block of Elm Street", "1200 N. Main St." */
function isAddress(scan: Scan, { from, to, form }: Draft): boolean {
  if (form !== 'figures') return false;
  if (/^block$/i.test(scan.printed(to))) return /00$/.test(scan.printed(from));
  return /^[NSEW]\.?$/.test(scan.printed(to)) && (scan.isCapital(to + 1) || scan.isCapital(to + 2));
}

/** "40 dead and 90 wounded": adjectives that stand for people. */
const VICTIMS = /^(dead|injured|missing|wounded)$/i;

const isOne = (scan: Scan, draft: Draft): boolean => scan.at(draft.to - 1, scan.w.one) || isValue(draft, '1');

function ofHead(scan: Scan, draft: Draft, head: number, endToken: number): boolean {
  const tag = scan.tagOf(head);
  // "737 MAX", "787 Dreamliner": the number is a part of the name, if it is a whole one.
  const isPlural = scan.k.form(scan.word[head]!).endsWith('s');
  if ((tag === NNP || scan.isCapital(head)) && !isPlural && !isDecimal(draft)) return false;
  if (scan.isCapital(head) && draft.to - draft.from === 1 && scan.at(draft.from, scan.w.one)) return false;
  if (hasSign(scan, draft.to, head) || scan.has(scan.k.timeWords, head)) return false;
  // "That one costs": one is the subject, not a number of costs.
  if (tag === NNS && draft.to - draft.from === 1 && scan.at(draft.from, scan.w.one)) return false;
  if (!isNoun(tag) && !isWord(scan, head)) return false;
  // One thing needs a singular, several a plural or a word that is both.
  const form = scan.k.form(scan.word[head]!);
  // "27,000 Model S": a letter is no noun.
  draft.unit = form.length > 1 ? unitAt(scan, head) : null;
  draft.to = Math.min(head + 1, endToken);
  draft.end = scan.tokens.end[draft.to - 1]!;
  return true;
}

const isDecimal = (draft: Draft): boolean => draft.value !== null && draft.value.exponent < 0;

/** Another amount stands between: "1 $10 bill". */
function hasSign(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scan.k.symbols.has(scan.word[at]!)) return true;
  return false;
}

const isWord = (scan: Scan, token: number): boolean => (scan.shape[token]! & 1) !== 0;

/** "bundlers" of "dozens of Clinton bundlers", "meetings" of "hundreds of meetings Clinton had": the plural, not the name. */
function pluralIn(scan: Scan, phrase: NounPhrase): number | null {
  if (!scan.isCapital(phrase.head) || phrase.isPlural) return null;
  for (let at = Math.min(phrase.endToken, scan.limit - 1); at >= phrase.firstToken; at--) {
    if (scan.tagOf(at) === NNS) return at;
  }
  return null;
}

/** "two of the deputies", "dozens of people": the noun behind "of". */
function ofGroup(scan: Scan, draft: Draft): boolean {
  const first = draft.to + 1;
  const phrase = first < scan.limit ? groupAt(scan, first) : null;
  if (phrase === null || phrase.isPronoun || phrase.firstToken !== first)
    return !scan.at(draft.to - 1, scan.w.one) || draft.isVague;
  const head = pluralIn(scan, phrase) ?? phrase.head;
  // "70 minutes of suffering and 20 of joy": the noun was said before.
  const isStuff = phrase.firstToken === phrase.head && scan.tagOf(head) === NN && !draft.isVague;
  if (isStuff && !scan.isCapital(head) && !isOne(scan, draft)) return false;
  // "one of these days"
  if (scan.has(scan.k.timeWords, head)) return false;
  if (draft.isVague) {
    if (scan.has(scan.k.timeWords, head)) return false;
    draft.unit = unitAt(scan, head);
    draft.to = head + 1;
    draft.end = scan.tokens.end[head]!;
    return true;
  }
  const owned = scan.at(phrase.endToken, scan.w.s) ? scan.phraseAt(phrase.endToken + 1) : null;
  if (owned !== null && owned.firstToken === phrase.endToken + 1) {
    draft.unit = unitAt(scan, owned.head);
    draft.of = { start: phrase.start, end: owned.end };
    return true;
  }
  if (scan.isCapital(head) && !phrase.isPlural) return true;
  draft.of = { start: phrase.start, end: phrase.end };
  const closing = readClosing(scan, head, true);
  if (closing !== null && closing.form.kind === 'word') {
    // "280 million of the 1.5 billion shekels"
    draft.kind = 'money';
    draft.unit = closing.currency.unit;
    draft.basis = closing.currency.basis;
    draft.unresolved = draft.unit === null ? ['unit:ambiguous'] : [];
    return true;
  }
  if (scan.tagOf(head) !== CD && !isDegree(scan, head)) draft.unit = unitAt(scan, head);
  return true;
}

const UNCOUNTED = /^(way|ways|time|timer|star|fold|piece|figure|figures|sided|part|digit|plus)$/;

/** "four-cylinder", "11-member": the noun behind the hyphen is what is counted; "one-sided" counts nothing. */
function ofHyphen(scan: Scan, draft: Draft): boolean {
  const noun = draft.to + 1;
  if (isValue(draft, '0')) return false;
  if (!isNoun(scan.tagOf(noun)) || !isWord(scan, noun) || scan.at(noun + 1, scan.w.hyphen)) return false;
  if (scan.at(draft.from, scan.w.one) || scan.isCapital(noun) || UNCOUNTED.test(scan.printed(noun)))
    return false;
  draft.unit = unitAt(scan, noun);
  draft.to = noun + 1;
  draft.end = scan.tokens.end[noun]!;
  return true;
}

/** "call 911" */
const CALLED = /^(call|called|calling|calls|dial|dialed|dialing|dialled|dialling)$/i;

/** A number without noun: figures and words other than "one" count something that the text leaves out. */
function isBareCount(scan: Scan, draft: Draft): boolean {
  if (draft.isFraction || CALLED.test(scan.printed(draft.from - 1))) return false;
  if (draft.form === 'vague' || (draft.value !== null && draft.value.digits.length > 15)) return false;
  if (draft.form === 'words') return !scan.at(draft.from, scan.w.one) && draft.isScaled;
  return true;
}
