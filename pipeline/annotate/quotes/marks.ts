import { type Quotation, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';
import { isMark, isPair, Mark, markAt } from './mark-kind.ts';

/** Marks that may be open at once; deeper ones are no prose. */
const DEPTH = 6;

/** A mark not yet closed. */
interface Opener {
  /** Last token of the mark, and its first: two where a double mark is written as two single ones. */
  readonly token: number;
  readonly outer: number;
  readonly isSingle: boolean;
  readonly isGuillemet: boolean;
  /** A single mark behind "…s" before a word: the closing mark or a plural's apostrophe; -1 without. */
  maybe: number;
  /** Whether a quotation opened and closed within it. */
  hasInner: boolean;
}

/** What is read: one passage after another. */
interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly found: Quotation[];
  /** Marks not yet closed; empty again at the end of each passage. */
  readonly stack: Opener[];
  /** Token behind the passage. */
  limit: number;
}

/** Stretches between quotation marks, passage by passage, ordered by start. Time is linear in the number of tokens. */
export function findQuotations({ article, tokens, segments }: Base): Quotation[] {
  const reading: Reading = { text: article.text, tokens, found: [], stack: [], limit: 0 };
  for (let i = 0; i < segments.length; ) {
    const { passage, firstToken } = segments[i]!;
    while (i < segments.length && segments[i]!.passage === passage) i++;
    reading.limit = segments[i - 1]!.endToken;
    readPassage(reading, firstToken);
  }
  return withNesting(reading.found);
}

function readPassage(reading: Reading, first: number): void {
  const { text, tokens, stack, limit } = reading;
  const { shape, start, end } = tokens;
  for (let at = first; at < limit; at++) {
    if ((shape[at]! & Shape.PUNCT) === 0 || end[at]! - start[at]! !== 1) continue;
    if (isMark[text.charCodeAt(start[at]!)] === 0) continue;
    const mark = markAt(text, tokens, at, first, limit, stack.length > 0 && isDoubleOpen(stack));
    if (mark === Mark.NONE) continue;
    const last = isPair(text, tokens, at, limit) ? at + 1 : at;
    if (mark === Mark.OPEN_DOUBLE || mark === Mark.OPEN_GUILLEMET) {
      if (stack.length < DEPTH) stack.push(opened(at, last, false, mark === Mark.OPEN_GUILLEMET));
    } else if (mark === Mark.OPEN_SINGLE) {
      const top = stack[stack.length - 1];
      if (top?.isSingle) {
        stack.pop();
        if (top.maybe >= 0) close(reading, top, top.maybe);
      }
      if (stack.length < DEPTH) stack.push(opened(at, at, true, false));
    } else if (mark === Mark.CLOSE_SINGLE || mark === Mark.MAYBE_SINGLE) {
      const top = stack[stack.length - 1];
      if (!top?.isSingle) continue;
      if (mark === Mark.MAYBE_SINGLE) {
        if (top.maybe < 0) top.maybe = at;
        continue;
      }
      stack.pop();
      close(reading, top, at);
    } else {
      closeDouble(reading, mark === Mark.CLOSE_GUILLEMET, at);
    }
    at = last;
  }
  while (stack.length > 0) closeAtEnd(reading, stack.pop()!, first);
}

function close(reading: Reading, opener: Opener, token: number): void {
  addQuotation(reading, opener, token, false);
  for (const outer of reading.stack) outer.hasInner = true;
}

function opened(outer: number, token: number, isSingle: boolean, isGuillemet: boolean): Opener {
  return { token, outer, isSingle, isGuillemet, maybe: -1, hasInner: false };
}

function isDoubleOpen(stack: readonly Opener[]): boolean {
  for (const opener of stack) if (!opener.isSingle && !opener.isGuillemet) return true;
  return false;
}

/** Closes the innermost double mark; single ones opened within it are closed where they may be, else apostrophes. */
function closeDouble(reading: Reading, isGuillemet: boolean, at: number): void {
  const { stack } = reading;
  let depth = stack.length - 1;
  while (depth >= 0 && (stack[depth]!.isSingle || stack[depth]!.isGuillemet !== isGuillemet)) depth--;
  if (depth < 0) return;
  while (stack.length > depth) {
    const opener = stack.pop()!;
    if (stack.length === depth) close(reading, opener, at);
    else if (opener.maybe >= 0) close(reading, opener, opener.maybe);
  }
}

/**
 * A mark still open where its passage ends: speech that goes on in the next paragraph, or a forgotten mark. One that
 * only a second opening mark would explain is dropped, unless the paragraph begins with it; so is a single one that
 * does not begin the paragraph: an apostrophe.
 */
function closeAtEnd(reading: Reading, opener: Opener, first: number): void {
  if (opener.isSingle && opener.maybe >= 0) {
    addQuotation(reading, opener, opener.maybe, false);
    return;
  }
  if (opener.outer !== first && (opener.isSingle || opener.hasInner)) return;
  addQuotation(reading, opener, reading.limit, true);
}

function addQuotation(reading: Reading, opener: Opener, close: number, isOpen: boolean): void {
  if (close - opener.token < 2) return;
  const { text, tokens, limit, found } = reading;
  const { start, end } = tokens;
  const last = !isOpen && isPair(text, tokens, close, limit) && !opener.isSingle ? close + 1 : close;
  found.push({
    firstToken: opener.token + 1,
    endToken: close,
    start: start[opener.token + 1]!,
    end: end[close - 1]!,
    outerStart: start[opener.outer]!,
    outerEnd: isOpen ? end[close - 1]! : end[last]!,
    isOpen,
    isNested: false,
  });
}

/** Sorted by start, the outer before the inner, with `isNested` set. */
function withNesting(found: Quotation[]): Quotation[] {
  found.sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd);
  let reach = -1;
  return found.map((quotation) => {
    if (quotation.outerEnd <= reach) return { ...quotation, isNested: true };
    reach = Math.max(reach, quotation.outerEnd);
    return quotation;
  });
}
