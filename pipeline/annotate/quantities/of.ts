import type { Draft } from './draft.ts';
import type { Scan } from './scan.ts';

/** "its power generation capacity" of "about 60 percent of its power generation capacity"; with a possessor before. */
export function addWhole(scan: Scan, draft: Draft): void {
  if (draft.of !== null || !scan.at(draft.to, scan.w.of)) return;
  const first = draft.to + 1;
  const phrase = first < scan.limit ? scan.phraseAt(first) : null;
  if (phrase === null || phrase.firstToken !== first) return;
  let { end, endToken } = phrase;
  // "of the country's capacity": the possessor and what it has are two phrases.
  for (let steps = 0; steps < 2 && scan.at(endToken, scan.w.s); steps++) {
    const next = endToken + 1 < scan.limit ? scan.phraseAt(endToken + 1) : null;
    if (next === null || next.firstToken !== endToken + 1) break;
    ({ end, endToken } = next);
  }
  draft.of = { start: phrase.start, end };
}
