import { isNoun } from '../syntax/tag-names.ts';
import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';
import { singularOf } from './singular.ts';

/**
 * "per barrel", "a share", "an hour", "/kg" behind an amount: what it is for. The span stays that of the amount. "Per
 * cent" is no rate.
 */
export function addRate(scan: Scan, draft: Draft): void {
  let at = draft.kind === 'measure' ? behindStuff(scan, draft.to) : draft.to;
  const isHyphen = scan.at(at, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at + 1);
  if (isHyphen) at++;
  const isArticle =
    scan.at(at, scan.w.a) || scan.at(at, scan.w.an) || scan.at(at, scan.w.each) || scan.at(at, scan.w.every);
  const isSlash = scan.at(at, scan.w.slash) && scan.isGlued(at) && scan.isGlued(at + 1);
  if (!scan.at(at, scan.w.per) && !isArticle && !isSlash) return;
  let noun = at + 1;
  if (scan.at(noun, scan.w.hyphen)) noun++;
  if (noun >= scan.limit) return;
  const unitTo = scan.k.units.match(scan.word, noun, scan.limit);
  const unit = unitTo > 0 ? scan.k.units.matched! : null;
  // "a metric ton": a unit of two words.
  if (isArticle && !scan.has(scan.k.rateNouns, noun) && unitTo < noun + 2) return;
  const form = scan.k.form(scan.word[noun]!);
  if (/^(ago|earlier|later|before|after)$/i.test(scan.printed(noun + 1)) && isArticle) return;
  if (isSlash && !scan.has(scan.k.rateNouns, noun) && unitTo < 0) return;
  if (!isArticle && !isSlash && !isNoun(scan.tagOf(noun)) && !scan.has(scan.k.rateNouns, noun)) return;
  draft.per = unit !== null && unit.use !== 'g' ? unit.unit : singularOf(form);
}

/** "2,270 cubic metres of water per second": the rate stands behind what is measured. */
function behindStuff(scan: Scan, at: number): number {
  if (!scan.at(at, scan.w.of)) return at;
  const phrase = at + 1 < scan.limit ? scan.phraseAt(at + 1) : null;
  if (phrase === null || phrase.firstToken !== at + 1) return at;
  return scan.at(phrase.endToken, scan.w.per) ? phrase.endToken : at;
}
