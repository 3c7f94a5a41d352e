import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';
import { singularOf } from './singular.ts';
import { isNoun, NN, NNP, NNS } from './tags.ts';

/** How far behind a number the noun that it counts can stand. */
const REACH = 8;

/**
 * Gives a bare number what it counts: the head of its noun phrase ("32 generators", "20 coal-fired power plants"), or
 * of the phrase behind "of" ("two of the deputies"). False where the number is no amount of anything.
 */
export function addCounted(scan: Scan, draft: Draft): boolean {
  const last = draft.to - 1;
  const phrase = scan.phraseAt(last);
  const head = phrase !== null && phrase.head > last && phrase.head < draft.to + REACH ? phrase.head : -1;
  if (head > 0) return ofHead(scan, draft, head, phrase!.endToken);
  if (scan.at(draft.to, 'of')) return ofGroup(scan, draft);
  const hyphen = hyphenNoun(scan, draft);
  if (hyphen > 0) {
    draft.unit = singularOf(scan.k.form(scan.word[hyphen]!));
    draft.to = hyphen + 1;
    draft.end = scan.tokens.end[hyphen]!;
    return true;
  }
  const next = scan.tagOf(draft.to);
  if (next === NNS || (next === NN && isOne(scan, draft))) return ofHead(scan, draft, draft.to, draft.to + 1);
  return isBareCount(scan, draft);
}

const isOne = (scan: Scan, draft: Draft): boolean => scan.at(draft.to - 1, 'one') || isValue(draft, '1');
const isValue = (draft: Draft, digits: string): boolean =>
  draft.value !== null && draft.value.digits === digits && draft.value.exponent === 0;

function ofHead(scan: Scan, draft: Draft, head: number, endToken: number): boolean {
  const tag = scan.tagOf(head);
  // "737 MAX", "787 Dreamliner": the number is a part of the name.
  if (tag === NNP && !scan.k.form(scan.word[head]!).endsWith('s')) return false;
  if (!isNoun(tag) && !isWord(scan, head)) return false;
  // One thing needs a singular, several a plural or a word that is both.
  draft.unit = singularOf(scan.k.form(scan.word[head]!));
  draft.to = Math.min(head + 1, endToken);
  draft.end = scan.tokens.end[draft.to - 1]!;
  return true;
}

const isWord = (scan: Scan, token: number): boolean => (scan.shape[token]! & 1) !== 0;

/** "two of the deputies", "dozens of people": the noun behind "of". */
function ofGroup(scan: Scan, draft: Draft): boolean {
  const first = draft.to + 1;
  const phrase = first < scan.limit ? scan.phraseAt(first) : null;
  if (phrase === null || phrase.isPronoun || phrase.firstToken !== first)
    return !scan.at(draft.to - 1, 'one') || draft.isVague;
  const { head } = phrase;
  if (draft.isVague) {
    draft.unit = singularOf(scan.k.form(scan.word[head]!));
    draft.to = head + 1;
    draft.end = scan.tokens.end[head]!;
    return true;
  }
  if (scan.at(phrase.endToken, 's')) return true;
  if (scan.isCapital(head) && !phrase.isPlural) return true;
  draft.unit = singularOf(scan.k.form(scan.word[head]!));
  draft.of = { start: phrase.start, end: phrase.end };
  return true;
}

/** "four-cylinder": the noun behind the hyphen. */
function hyphenNoun(scan: Scan, draft: Draft): number {
  const noun = draft.to + 1;
  if (!scan.at(draft.to, 'hyphen') || !scan.isGlued(draft.to) || !scan.isGlued(noun) || noun >= scan.limit)
    return -1;
  return isNoun(scan.tagOf(noun)) && isWord(scan, noun) ? noun : -1;
}

/** A number without noun: figures and words other than "one" count something that the text leaves out. */
function isBareCount(scan: Scan, draft: Draft): boolean {
  if (draft.form === 'vague') return false;
  if (draft.form === 'words') return !scan.at(draft.from, 'one') && draft.isScaled;
  return true;
}
