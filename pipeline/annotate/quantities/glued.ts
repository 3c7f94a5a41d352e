import { type Decimal, shifted } from '../numbers/decimal.ts';
import type { NumberMatch } from '../numbers/read-number.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Closing, readClosing } from './money-close.ts';
import { closedMoney } from './money-closed.ts';
import { SUFFIX_SCALES } from './scales.ts';
import type { Scan } from './scan.ts';
import { readUnit } from './unit.ts';

/** Letters glued to figures: "25m", "50p", "500mg", "32m2"; null for codes such as "5G". */
export function glued(
  scan: Scan,
  from: number,
  start: number,
  number: NumberMatch,
  value: Decimal | null,
): Draft | null {
  const { suffix } = number;
  const last = number.endToken - 1;
  const end = scan.tokens.end[last]!;
  const zeros = SUFFIX_SCALES.get(suffix);
  if (zeros !== undefined) {
    const scaled = value && shifted(value, zeros);
    const closing = readClosing(scan, number.endToken, true);
    if (closing !== null) {
      return closedMoney(scan, from, start, { ...number, isScaled: true }, scaled, closing);
    }
    const unit = readUnit(scan, number.endToken, false);
    if (unit !== null && suffix !== 't') {
      return draftOf(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', scaled, {
        unit: unit.unit,
        per: unit.per,
        isMarked: true,
        isScaled: true,
        form: 'figures',
      });
    }
    if (isScaleHere(scan, number.endToken, suffix)) {
      return draftOf(from, number.endToken, start, end, 'count', scaled, { isScaled: true, form: 'figures' });
    }
  }
  const code = gluedCurrency(scan, suffix);
  if (code !== undefined) {
    return closedMoney(scan, from, start, number, value, { to: number.endToken, zeros: 0, ...code });
  }
  if (suffix === 'pc') {
    return draftOf(from, number.endToken, start, end, 'percent', value, { unit: 'percent', isMarked: true });
  }
  if (suffix === 'p' && isPicture(scan, from, number)) return null;
  const pence = suffix === 'p' ? scan.currency.resolve('pence', null, 'symbol') : null;
  if (pence !== null) {
    return draftOf(from, number.endToken, start, end, 'money', value && shifted(value, -2), {
      unit: pence.unit,
      basis: pence.basis,
      unresolved: pence.unit === null ? ['unit:ambiguous'] : [],
      isMarked: true,
      form: 'figures',
    });
  }
  const unit = readUnit(scan, last, false, number.end);
  if (unit === null || isCodePart(scan, from)) return null;
  return draftOf(from, unit.to, start, scan.tokens.end[unit.to - 1]!, 'measure', value, {
    unit: unit.unit,
    per: unit.per,
    isMarked: true,
    form: 'figures',
  });
}

/** Lines of a picture: heights that screens and cameras have. */
const LINES = /^(240|360|480|540|720|1080|1440|2160|4320)p$/i;
const PRICED = /^(shares?|pence|stock|dividend|ftse)$/i;
const NEAR = 12;

/** "video at 1080p": no pence, unless shares or prices are near. */
function isPicture(scan: Scan, from: number, number: NumberMatch): boolean {
  if (!LINES.test(scan.printed(number.endToken - 1))) return false;
  const end = Math.min(scan.limit, from + NEAR);
  for (let at = Math.max(scan.first, from - NEAR); at < end; at++)
    if (PRICED.test(scan.printed(at))) return false;
  return true;
}

/** "scp-173m": figures glued to a word by a hyphen belong to a name. */
const isCodePart = (scan: Scan, from: number): boolean =>
  scan.at(from - 1, scan.w.hyphen) &&
  scan.isGlued(from) &&
  scan.isGlued(from - 1) &&
  !scan.isDigits(from - 2);

/** "115USD", "100元". */
function gluedCurrency(scan: Scan, suffix: string): Pick<Closing, 'currency' | 'form'> | undefined {
  const form = scan.k.letters.get(suffix) ?? scan.k.symbols.get(scan.k.unitWord(suffix));
  if (form === undefined || (form.kind !== 'code' && form.kind !== 'symbol')) return undefined;
  const basis = form.kind === 'code' ? 'code' : 'symbol';
  return { form, currency: scan.currency.resolve(form.currency, null, basis) };
}

/** "12.3m people": a plural noun behind says that the letter is a scale and no unit. */
function isScaleHere(scan: Scan, at: number, suffix: string): boolean {
  if (suffix === 'k') return true;
  const phrase = at < scan.limit ? scan.phraseAt(at) : null;
  return phrase?.isPlural === true && phrase.head >= at;
}
