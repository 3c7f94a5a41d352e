import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';
import { singularOf } from './singular.ts';
import { isNoun } from './tags.ts';

/**
 * "per barrel", "a share", "an hour", "/kg" behind an amount: what it is for. The span stays that of the amount. "Per
 * cent" is no rate.
 */
export function addRate(scan: Scan, draft: Draft): void {
  let at = draft.to;
  const isHyphen = scan.at(at, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at + 1);
  if (isHyphen) at++;
  const isArticle =
    scan.at(at, scan.w.a) || scan.at(at, scan.w.an) || scan.at(at, scan.w.each) || scan.at(at, scan.w.every);
  const isSlash = scan.at(at, scan.w.slash) && scan.isGlued(at) && scan.isGlued(at + 1);
  if (!scan.at(at, scan.w.per) && !isArticle && !isSlash) return;
  let noun = at + 1;
  if (scan.at(noun, scan.w.hyphen)) noun++;
  if (noun >= scan.limit) return;
  if (isArticle && !scan.has(scan.k.rateNouns, noun)) return;
  const form = scan.k.form(scan.word[noun]!);
  if (/^(ago|earlier|later|before|after)$/i.test(scan.printed(noun + 1)) && isArticle) return;
  if (isSlash && !scan.has(scan.k.rateNouns, noun) && scan.k.units.match(scan.word, noun, scan.limit) < 0)
    return;
  if (!isArticle && !isSlash && !isNoun(scan.tagOf(noun)) && !scan.has(scan.k.rateNouns, noun)) return;
  const unitTo = scan.k.units.match(scan.word, noun, scan.limit);
  draft.per = unitTo > 0 && scan.k.units.matched!.use !== 'g' ? scan.k.units.matched!.unit : singularOf(form);
}
