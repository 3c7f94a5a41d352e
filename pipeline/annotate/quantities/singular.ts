import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Scan } from './scan.ts';

const IRREGULAR = new Map(
  readLexicon(new URL('../syntax/lexicon/irregular-nouns.tsv', import.meta.url), ['singular', 'plural']).map(
    ([singular, plural]) => [plural!, singular!],
  ),
);
/** Nouns in -s that are no plurals, or whose plural is the same. */
const SAME = /(ss|us|is|ics|news|series|species|means|headquarters|barracks|gas|lens)$/;

/** Plurals of nouns in -ie. */
const IE =
  /(calor|mov|cook|rook|self|zomb|smooth|hood|brown|goal|prair|bird|junk|hipp|sort|rever|walkie-talk|vegg|food|ind|yupp|newb)ies$/;

/** Singulars asked for before; emptied when it grows. */
const known = new Map<string, string>();
const MOST = 8192;

/** "mp" of "MPs", else the singular of the noun at a token. */
export function unitAt(scan: Scan, token: number): string {
  const printed = scan.printed(token);
  return /^[A-Z]{2,}s$/.test(printed)
    ? printed.slice(0, -1).toLowerCase()
    : singularOf(scan.k.form(scan.word[token]!));
}

/** Singular of a lower-case plural noun; a word that is no regular plural stays as it is. */
export function singularOf(noun: string): string {
  const old = known.get(noun);
  if (old !== undefined) return old;
  if (known.size >= MOST) known.clear();
  const singular = makeSingular(noun);
  known.set(noun, singular);
  return singular;
}

function makeSingular(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (!noun.endsWith('s') || noun.length < 4 || SAME.test(noun)) return noun;
  if (IE.test(noun)) return noun.slice(0, -1);
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (
    /(ch|sh|x|ss|zz|us)es$/.test(noun) &&
    !/(house|horse|cause|clause|nurse|excuse|mouse|blouse|spouse|abuse|warehouse)s$/.test(noun)
  ) {
    return noun.slice(0, -2);
  }
  if (/(hero|potato|tomato|echo|veto|torpedo|cargo|volcano|embargo|mosquito)es$/.test(noun))
    return noun.slice(0, -2);
  return noun.slice(0, -1);
}
