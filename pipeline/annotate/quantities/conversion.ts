import type { Quantity } from '../../../schemas/stages/annotations.ts';
import type { Scan } from './scan.ts';

type Writable = { -readonly [K in keyof Quantity]: Quantity[K] };

/**
 * Links "$12 billion (1.85 trillion yen)": an amount and the one that fills the brackets behind it, of one kind in two
 * units. A bare "$" before "US$" in brackets, or behind it, cannot be the US dollar.
 */
export function linkConversions(scan: Scan, quantities: Writable[], isBare: readonly boolean[]): void {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const first = quantities[i]!;
    const second = quantities[i + 1]!;
    if (first.kind !== second.kind || (first.kind !== 'money' && first.kind !== 'measure')) continue;
    const open = first.endToken;
    if (scan.word[open] !== scan.w.open || !isFilled(scan, open, second)) continue;
    const isSame = first.unit === second.unit;
    if (isSame) {
      if (first.kind !== 'money' || first.value === second.value || isBare[i] === isBare[i + 1]) continue;
      const bare = isBare[i] ? first : second;
      bare.unit = null;
      bare.unitBasis = null;
      bare.unresolved = ['unit:ambiguous'];
    }
    first.sameAs = i + 1;
    second.sameAs = i;
    second.isConversion = true;
  }
}

const FILLERS = 3;

/** Nothing but "or" and "about" stands between bracket and amount, and the bracket closes behind it. */
function isFilled(scan: Scan, open: number, second: Quantity): boolean {
  const between = second.firstToken - open - 1;
  if (between < 0 || between > FILLERS) return false;
  for (let at = open + 1; at < second.firstToken; at++) {
    if (
      !/^(or|about|approximately|roughly|some|equivalent|to|around)$/i.test(
        scan.text.slice(scan.tokens.start[at], scan.tokens.end[at]),
      )
    ) {
      return false;
    }
  }
  return scan.word[second.endToken] === scan.w.close;
}
