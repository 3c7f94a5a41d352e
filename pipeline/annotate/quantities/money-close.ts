import { NumberClass, numberClass } from '../numbers/knowledge.ts';
import { DT, PRPS, VBD } from '../syntax/tag-names.ts';
import type { ResolvedCurrency } from './currency.ts';
import { type CurrencyForm, Trigger } from './knowledge.ts';
import type { Scan } from './scan.ts';

/** A currency printed behind the figures: "yen", "Canadian dollars", "EUR", "€", "cents". */
export interface Closing {
  readonly to: number;
  readonly currency: ResolvedCurrency;
  /** Powers of ten: -2 for cents. */
  readonly zeros: number;
  readonly form: CurrencyForm;
}

/** The closing at a token, null without one. `isScaled`: a scale word stands before. */
export function readClosing(scan: Scan, at: number, isScaled: boolean): Closing | null {
  if (at >= scan.limit) return null;
  const country = readCountry(scan, at);
  let next = country?.to ?? at;
  if (country === null && scan.at(at, scan.w.hyphen) && scan.isGlued(at) && scan.isGlued(at + 1)) next++;
  if (next >= scan.limit) return null;
  const symbol = scan.k.symbols.get(scan.word[next]!);
  if (symbol !== undefined && country === null) {
    if (isOpeningSign(scan, next)) return null;
    return {
      to: next + 1,
      currency: scan.currency.resolve(symbol.currency, null, 'symbol'),
      zeros: 0,
      form: symbol,
    };
  }
  const million = millionCode(scan, next);
  if (million !== undefined && country === null) {
    return { to: next + 1, currency: { unit: million.currency, basis: 'code' }, zeros: 6, form: million };
  }
  const code = isLetters(scan, next)
    ? (scan.k.letters.get(scan.printed(next)) ?? smallCode(scan, next))
    : undefined;
  if (code !== undefined && country === null && !isCodeWord(scan, next)) {
    const zeros = isScaled ? 0 : scaleAt(scan, next + 1);
    const currency = scan.currency.resolve(code.currency, null, 'code');
    return { to: zeros > 0 ? next + 2 : next + 1, currency, zeros, form: code };
  }
  const to = scan.k.currencyWords.match(scan.word, next, scan.limit);
  if (to < 0) return null;
  const form = scan.k.currencyWords.matched!;
  if (form.kind === 'doubtful_word' && country === null && !isScaled) return null;
  if (form.kind === 'doubtful_word' && country === null && isVerb(scan, next)) return null;
  if (form.kind === 'minor_letter') return null;
  const currency = scan.currency.resolve(form.currency, country?.code ?? null, 'word');
  return { to, currency, zeros: form.kind === 'minor' ? -2 : 0, form };
}

/** "2 million won the right to vote": a verb with its object. */
const isVerb = (scan: Scan, at: number): boolean =>
  scan.tagOf(at) === VBD && (scan.tagOf(at + 1) === DT || scan.tagOf(at + 1) === PRPS);

/** "Canadian" of "Canadian dollars", only where a currency's word follows. */
function readCountry(scan: Scan, at: number): { to: number; code: string } | null {
  const to = scan.k.countries.match(scan.word, at, scan.limit);
  if (to < 0) return null;
  const code = scan.k.countries.matched!;
  return scan.k.currencyWords.match(scan.word, to, scan.limit) < 0 ? null : { to, code };
}

/** The sign opens the next amount: "in 2020 $5". */
const isOpeningSign = (scan: Scan, at: number): boolean =>
  scan.isGlued(at + 1) && scan.hasDigit(at + 1) && !scan.isGlued(at);

/** Whether a token may be a currency's letters or code, in whatever case. */
function isLetters({ k, word }: Scan, at: number): boolean {
  const id = word[at]!;
  return id < k.trigger.length && (k.trigger[id]! & Trigger.LETTERS) !== 0;
}

/** Codes that are read in small letters too. */
export const SMALL_CODES: ReadonlySet<string> = new Set([
  'usd',
  'eur',
  'gbp',
  'jpy',
  'cny',
  'cad',
  'aud',
  'chf',
  'inr',
  'hkd',
  'sgd',
  'nzd',
  'krw',
]);
function smallCode(scan: Scan, at: number): CurrencyForm | undefined {
  const printed = scan.printed(at);
  return SMALL_CODES.has(printed) ? scan.k.letters.get(printed.toUpperCase()) : undefined;
}

/** "MUSD", "MEUR": millions. */
function millionCode(scan: Scan, at: number): CurrencyForm | undefined {
  if (scan.tokens.end[at]! - scan.tokens.start[at]! !== 4) return undefined;
  const printed = scan.printed(at);
  if (printed.length !== 4 || !printed.startsWith('M')) return undefined;
  const form = scan.k.letters.get(printed.slice(1));
  return form?.kind === 'code' ? form : undefined;
}

/** "million" of "75 USD million". */
function scaleAt(scan: Scan, at: number): number {
  if (at >= scan.limit) return 0;
  const word = scan.word[at]!;
  return numberClass(scan.k.numbers, word) === NumberClass.SCALE ? scan.k.numbers.value[word]! : 0;
}

/** "P", "R", "BD" behind figures are no currencies. */
const isCodeWord = (scan: Scan, at: number): boolean =>
  scan.printed(at).length < 3 && scan.printed(at) !== 'kr';
