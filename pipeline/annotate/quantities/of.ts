import type { Draft } from './draft.ts';
import { pluralAhead } from './group.ts';
import type { Scan } from './scan.ts';

/** "its power generation capacity" of "about 60 percent of its power generation capacity"; with a possessor before. */
export function addWhole(scan: Scan, draft: Draft): void {
  if (draft.of !== null || !scan.at(draft.to, scan.w.of)) return;
  const first = draft.to + 1;
  const phrase = first < scan.limit ? scan.phraseAt(first) : null;
  if (phrase === null || phrase.firstToken !== first) return;
  let { end, endToken } = phrase;
  // "of the country's capacity": the possessor and what it has are two phrases.
  for (let steps = 0; steps < 2 && isOwner(scan, endToken); steps++) {
    const next = endToken + 1 < scan.limit ? scan.phraseAt(endToken + 1) : null;
    if (next === null || next.firstToken !== endToken + 1) break;
    ({ end, endToken } = next);
  }
  // "of Velm first-year students": a name before what is counted.
  const isName = scan.isCapital(phrase.head) && !phrase.isPlural && endToken === phrase.endToken;
  const plural = isName ? pluralAhead(scan, endToken) : -1;
  draft.of = { start: phrase.start, end: plural < 0 ? end : scan.tokens.end[plural]! };
}

/** "'s", or the apostrophe of a plural: "taxpayers' money". */
function isOwner(scan: Scan, at: number): boolean {
  if (scan.at(at, scan.w.s)) return true;
  return /^['\u2019]$/.test(scan.printed(at)) && scan.isGlued(at) && !scan.isGlued(at + 1);
}
