import type { Scan } from './scan.ts';

export interface UnitMatch {
  readonly unit: string;
  readonly per: string | null;
  readonly to: number;
}

/**
 * A unit of measure at a token, over a hyphen too ("six-mile"). `gluedAt`: the unit is the letters of the token from
 * this offset ("mg" of "500mg").
 */
export function readUnit(scan: Scan, at: number, isFraction: boolean, gluedAt = -1): UnitMatch | null {
  if (gluedAt >= 0) return gluedUnit(scan, at, gluedAt);
  let next = at;
  if (isFraction && (scan.at(at, scan.w.of) || scan.at(at, scan.w.a) || scan.at(at, scan.w.an))) next++;
  if (scan.at(next, scan.w.of) && isFraction) next++;
  if (scan.at(next, scan.w.hyphen) && scan.isGlued(next) && scan.isGlued(next + 1)) next++;
  if (next >= scan.limit) return null;
  const to = scan.k.units.match(scan.word, next, scan.limit);
  if (to < 0) return null;
  const found = scan.k.units.matched!;
  if (!isUse(scan, next, to, found.use, found.form, isFraction)) return null;
  return { unit: found.unit, per: found.per, to };
}

function isUse(scan: Scan, at: number, to: number, use: string, form: string, isFraction: boolean): boolean {
  if (use === 'c') return scan.text.slice(scan.tokens.start[at], scan.tokens.end[to - 1]) === form;
  if (use === 'p') return false;
  if (use === 's') return scan.isGlued(at) && isInches(scan, at);
  if (use === 'g') return scan.isGlued(at) || (isFraction && !scan.at(to, scan.w.a));
  return true;
}

/** A closing quotation mark behind figures is one of inches only where no mark is open in the sentence. */
function isInches(scan: Scan, at: number): boolean {
  let open = 0;
  for (let token = Math.max(scan.first, at - 200); token < at; token++) {
    if (scan.word[token] === scan.word[at]) open++;
  }
  return open % 2 === 0;
}

/** "mg" of "500mg", "sq" of "3923sq m". */
function gluedUnit(scan: Scan, token: number, offset: number): UnitMatch | null {
  const letters = scan.text.slice(offset, scan.tokens.end[token]);
  if (letters.length > 12) return null;
  const id = scan.k.unitWord(letters);
  if (id <= 0) return null;
  // The token's word is figures and letters together: the unit is looked up as if the letters stood alone.
  const words = Int32Array.of(id, ...scan.word.subarray(token + 1, Math.min(scan.limit, token + 4)));
  const to = scan.k.units.match(words, 0, words.length);
  if (to < 0) return null;
  const found = scan.k.units.matched!;
  if (found.use === 'c' && letters !== found.form) return null;
  if (found.use === 'p' || found.use === 's') return null;
  return { unit: found.unit, per: found.per, to: token + to };
}
