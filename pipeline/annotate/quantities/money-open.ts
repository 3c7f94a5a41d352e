import { Shape } from '../../../schemas/stages/annotations.ts';
import type { ResolvedCurrency } from './currency.ts';
import { SMALL_CODES } from './money-close.ts';
import type { Scan } from './scan.ts';

/** A currency printed before the figures: "$", "US$", "HK$", "EUR", "RM" of "RM3.06mil". */
export interface Opening {
  /** First token of the sign, with its letters. */
  readonly from: number;
  /** Where the figures begin: a token and an offset in it. */
  readonly token: number;
  readonly offset: number;
  readonly currency: ResolvedCurrency;
  readonly isNegative: boolean;
  /** Powers of ten that the sign brings: 6 of "MUSD". */
  readonly zeros: number;
  /** A sign without letters: which country's, the context says. */
  readonly isBare: boolean;
}

/** The opening at a token that a symbol or letters triggered; null where no figures follow. */
export function readOpening(scan: Scan, at: number): Opening | null {
  const symbol = scan.k.symbols.get(scan.word[at]!);
  if (symbol !== undefined) return symbolOpening(scan, at, symbol.currency);
  return lettersOpening(scan, at);
}

function symbolOpening(scan: Scan, at: number, currency: string): Opening | null {
  const { from, code } = prefixBefore(scan, at);
  let token = at + 1;
  let isNegative = isMinus(scan, from - 1) && scan.isGlued(from);
  if (isMinus(scan, token) && scan.isGlued(token) && scan.isGlued(token + 1)) {
    isNegative = true;
    token++;
  }
  if (token >= scan.limit) return null;
  const resolved = (): ResolvedCurrency =>
    code === null ? scan.currency.resolve(currency, null, 'symbol') : { unit: code, basis: 'symbol' };
  if (startsWithDigit(scan, token)) {
    const offset = scan.tokens.start[token]!;
    return { from, token, offset, currency: resolved(), isNegative, isBare: code === null, zeros: 0 };
  }
  // "$US160 million"
  const split = lettersAndFigures(scan, token);
  const inner = split === null ? undefined : scan.k.prefixes.get(wordOf(scan, split.letters));
  if (split !== null && inner !== undefined) {
    return {
      from,
      token,
      offset: split.offset,
      currency: { unit: inner, basis: 'symbol' },
      isNegative,
      isBare: false,
      zeros: 0,
    };
  }
  return null;
}

const isMinus = (scan: Scan, token: number): boolean =>
  token >= scan.first &&
  (scan.at(token, scan.w.hyphen) || scan.at(token, scan.w.minus) || scan.at(token, scan.w.minusWord));

function startsWithDigit(scan: Scan, token: number): boolean {
  const unit = scan.text.charCodeAt(scan.tokens.start[token]!);
  return unit >= 48 && unit <= 57;
}

/** Prefixes that may stand apart from their sign ("us $ 150 million"). */
const APART = new Set(['us', 'u.s.', 'u.s', 'hk', 'nz', 'au', 'gb', 'c', 's']);

/** Letters before a sign: "US" of "US$", "GB" of "GB £20". */
function prefixBefore(scan: Scan, at: number): { from: number; code: string | null } {
  const before = at - 1;
  if (before < scan.floor) return { from: at, code: null };
  const code = scan.k.prefixes.get(scan.word[before]!) ?? codeBefore(scan, at, before);
  if (code === undefined || !isPrefixFor(scan, at, code)) return { from: at, code: null };
  const isGlued = scan.isGlued(at);
  const form = scan.printed(before).toLowerCase();
  if (!isGlued && (!APART.has(form) || (form === 's' && !scan.isCapital(before))))
    return { from: at, code: null };
  return { from: before, code };
}

/** "AUD$15", "mxn$ 15". */
function codeBefore(scan: Scan, at: number, before: number): string | undefined {
  if (!scan.isGlued(at)) return undefined;
  const form = scan.k.letters.get(scan.printed(before).toUpperCase());
  return form?.kind === 'code' ? form.currency : undefined;
}

/** Pounds take "GB", "E" and "LE", dollar signs the rest. */
function isPrefixFor(scan: Scan, at: number, code: string): boolean {
  const isPound = scan.k.symbols.get(scan.word[at]!)?.currency === 'pound';
  const isDollar = scan.k.symbols.get(scan.word[at]!)?.currency === '$';
  return isPound ? code === 'GBP' || code === 'EGP' : isDollar && code !== 'GBP' && code !== 'EGP';
}

/** "EUR 50", "EUR50m", "Rs500", "RM3.06mil": codes in capitals, abbreviations as printed. */
function lettersOpening(scan: Scan, at: number): Opening | null {
  const split = lettersAndFigures(scan, at);
  const letters = split === null ? scan.printed(at) : split.letters;
  const isMillion = /^M[A-Z]{3}$/.test(letters);
  const name = isMillion ? letters.slice(1) : SMALL_CODES.has(letters) ? letters.toUpperCase() : letters;
  const form = scan.k.letters.get(name);
  if (form === undefined || (isMillion && form.kind !== 'code')) return null;
  const isSingle = letters.length === 1;
  const token = split === null ? at + 1 : at;
  if (split === null && (token >= scan.limit || !startsWithDigit(scan, token) || isSingle)) return null;
  if (isSingle && !isAmountLike(scan, split!.offset)) return null;
  const currency = scan.currency.resolve(form.currency, null, form.kind === 'code' ? 'code' : 'symbol');
  const offset = split === null ? scan.tokens.start[token]! : split.offset;
  return { from: at, token, offset, currency, isNegative: false, isBare: false, zeros: isMillion ? 6 : 0 };
}

/** One letter glued to figures is a road or a paper size, unless the figures are grouped or scaled. */
function isAmountLike(scan: Scan, offset: number): boolean {
  return /^\d{1,3}(,\d{3})+(?!\d)|^\d+(\.\d+)? ?(m|bn|trn|tn|million|billion|trillion)\b/.test(
    scan.text.slice(offset, offset + 24),
  );
}

/** "EUR50m" in letters and the offset of its figures; null for other tokens. */
export function lettersAndFigures(scan: Scan, token: number): { letters: string; offset: number } | null {
  const mixed = Shape.ALPHA | Shape.DIGIT;
  if ((scan.shape[token]! & mixed) !== mixed) return null;
  const start = scan.tokens.start[token]!;
  const end = Math.min(scan.tokens.end[token]!, start + 5);
  let at = start;
  while (at < end && !isDigit(scan.text.charCodeAt(at))) at++;
  return at === start || at === end ? null : { letters: scan.text.slice(start, at), offset: at };
}
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Word id of a prefix given as text, -1 if unknown. */
function wordOf(scan: Scan, letters: string): number {
  const folded = letters.toLowerCase();
  for (const id of scan.k.prefixes.keys()) if (scan.k.form(id) === folded) return id;
  return -1;
}
