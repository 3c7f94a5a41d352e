import type { Draft, Modifier } from './draft.ts';
import type { Scan } from './scan.ts';
import { singularOf } from './singular.ts';

/** Tokens that a modifier can have at most. */
const LONGEST = 4;

/**
 * "about", "more than", "up to" before an amount: they become its modifier and part of its span. "Up to" leaves only the
 * upper end. "Or more" behind it counts too.
 */
export function addModifier(scan: Scan, draft: Draft): void {
  const before = lookBack(scan, draft.from);
  if (before !== null) {
    draft.modifier = before.modifier;
    draft.from = before.from;
    draft.start = scan.tokens.start[before.from]!;
  }
  if (draft.modifier === 'at_most' && draft.max === null) {
    draft.max = draft.value;
    draft.value = null;
  }
  if (draft.modifier !== null) return;
  if (scan.at(draft.to, scan.w.or)) {
    if (scan.at(draft.to + 1, scan.w.more)) extend(scan, draft, draft.to + 2, 'at_least');
    else if (scan.at(draft.to + 1, scan.w.less) || scan.at(draft.to + 1, scan.w.fewer)) {
      extend(scan, draft, draft.to + 2, 'at_most');
    }
  }
}

function extend(scan: Scan, draft: Draft, to: number, modifier: Modifier): void {
  draft.modifier = modifier;
  draft.to = to;
  draft.end = scan.tokens.end[to - 1]!;
  if (draft.kind !== 'count' || draft.unit !== null) return;
  const phrase = to < scan.limit ? scan.phraseAt(to) : null;
  if (phrase === null || !phrase.isPlural || phrase.isPronoun || scan.isCapital(phrase.head)) return;
  draft.unit = singularOf(scan.k.form(scan.word[phrase.head]!));
  draft.to = phrase.head + 1;
  draft.end = scan.tokens.end[phrase.head]!;
}

function lookBack(scan: Scan, from: number): { from: number; modifier: Modifier } | null {
  const last = from - 1;
  if (last < scan.floor || !isLast(scan, last)) return null;
  for (let start = Math.max(scan.floor, from - LONGEST); start <= last; start++) {
    if (scan.k.modifiers.match(scan.word, start, from) !== from) continue;
    const modifier = scan.k.modifiers.matched!;
    if (isNoModifier(scan, start, last)) return null;
    return { from: start, modifier };
  }
  return null;
}

function isLast(scan: Scan, token: number): boolean {
  const id = scan.word[token]!;
  return id < scan.k.isModifierWord.length && scan.k.isModifierWord[id] === 1;
}

const SUBJECTS = new Set(
  'dispute disputes row fight battle concern concerns war argument debate control talk talks talking worried worries questions'.split(
    ' ',
  ),
);
/** "handed over 12,400 homes" */
const HANDED = /^(hand|handed|handing|hands|turned|turning)$/i;
/** "a dispute over 32 generators", "talks about two plants": prepositions of a noun; "the above two rules". */
function isNoModifier(scan: Scan, start: number, last: number): boolean {
  if (start !== last) return false;
  const form = scan.printed(start).toLowerCase();
  if (form === 'above' || form === 'below') return /^(the|these|all)$/i.test(scan.printed(start - 1));
  if (form !== 'over' && form !== 'about') return false;
  if (form === 'over' && HANDED.test(scan.printed(start - 1))) return true;
  return SUBJECTS.has(scan.printed(start - 1).toLowerCase());
}
