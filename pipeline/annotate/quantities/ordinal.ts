import { Shape } from '../../../schemas/stages/annotations.ts';
import { decimalOf } from '../numbers/decimal.ts';
import { NumberClass, numberClass } from '../numbers/knowledge.ts';
import { isNoun, JJ, VBD, VBN, VBZ } from '../syntax/tag-names.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Scan } from './scan.ts';
import { singularOf } from './singular.ts';

const FIGURES = /^(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)$/i;

/** "third", "the 100th": an ordinal where it ranks a noun; "at first", "first-hand" and "second" of a clock do not. */
export function readOrdinal(scan: Scan, at: number): Draft | null {
  const digits = rankOf(scan, at);
  if (digits === null) return null;
  if (scan.at(at + 1, scan.w.hyphen) && scan.isGlued(at + 1)) return null;
  if (scan.at(at - 1, scan.w.hyphen) && scan.isGlued(at)) return null;
  if (scan.isCapital(at) && at > scan.first && !isFigures(scan, at)) return null;
  if (isAdverb(scan, at)) return null;
  const phrase = scan.phraseAt(at);
  if (phrase === null || phrase.head <= at || !isNoun(scan.tagOf(phrase.head))) return null;
  if ((scan.shape[at + 1]! & Shape.PUNCT) !== 0) return null;
  // "38th Street", "the 9th U.S. Circuit Court", "the first Monday": names.
  const isName = isFigures(scan, at) || /day$/.test(scan.printed(at + 1));
  if (isName && scan.isCapital(phrase.head) && scan.isCapital(at + 1) && !scan.isTitle()) return null;
  const tag = scan.tagOf(at);
  if (!isFigures(scan, at) && tag !== JJ && !isNoun(tag)) return null;
  return draftOf(at, at + 1, scan.tokens.start[at]!, scan.tokens.end[at]!, 'ordinal', decimalOf(digits), {
    unit: scan.isCapital(phrase.head) ? null : singularOf(scan.k.form(scan.word[phrase.head]!)),
    form: 'words',
  });
}

/** "residents first noticed large numbers": between the subject and its verb. */
function isAdverb(scan: Scan, at: number): boolean {
  const next = scan.tagOf(at + 1);
  const isVerb = next === VBD || next === VBZ || (next === VBN && !isNoun(scan.tagOf(at + 2)));
  return isVerb && isNoun(scan.tagOf(at - 1)) && !scan.hasDigit(at);
}

const isFigures = (scan: Scan, at: number): boolean => scan.hasDigit(at);

function rankOf(scan: Scan, at: number): string | null {
  if (scan.hasDigit(at)) {
    if ((scan.shape[at]! & Shape.ALPHA) === 0) return null;
    const match = FIGURES.exec(scan.printed(at));
    return match === null ? null : match[1]!.replaceAll(',', '');
  }
  const word = scan.word[at]!;
  if (numberClass(scan.k.numbers, word) !== NumberClass.ORDINAL) return null;
  return String(scan.k.numbers.value[word]!);
}
