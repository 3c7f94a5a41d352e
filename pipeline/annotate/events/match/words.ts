import { type Frame, isNoun, segmentOf, T } from '../clause/frame.ts';
import { Mark } from '../marks.ts';
import { type Pattern, type Patterns, patternsBefore } from './triggers.ts';

/** Small words that may stand inside a phrase of several: "lay down their arms", "declared a unilateral ceasefire". */
const MAX_SKIPPED = 4;

/** A pattern whose words stand around a head, and the token after them. */
export interface Match {
  readonly pattern: Pattern;
  readonly end: number;
}

/** Patterns of a head that fit the words behind it at `from`, longest first; those without such words are not among them. */
export function matchesAfter(frame: Frame, patterns: Patterns, from: number): readonly Match[] {
  if (patterns.nextBits === 0) return NONE;
  let found: Match[] | null = null;
  const { endToken } = segmentOf(frame, from - 1);
  for (let at = from; at < endToken && at <= from + MAX_SKIPPED; at++) {
    const possible =
      (frame.marks[at]! & Mark.NEXT) === 0 ? NO_PATTERN : patternsBefore(patterns, frame.word[at]!);
    for (let i = 0; i < possible.length; i++) {
      const pattern = possible[i]!;
      const end = matchAfter(frame, pattern, from);
      if (end < 0) continue;
      if (found) found.push({ pattern, end });
      else found = [{ pattern, end }];
    }
    if (!isSmall(frame, at)) break;
  }
  return found?.sort((a, b) => b.pattern.after.length - a.pattern.after.length) ?? NONE;
}

const NONE: readonly Match[] = [];
const NO_PATTERN: readonly Pattern[] = [];

/** Token after the words that must follow the head at `from`; -1 if they do not. */
export function matchAfter(frame: Frame, pattern: Pattern, from: number): number {
  const { endToken } = segmentOf(frame, from - 1);
  let at = from;
  for (const ids of pattern.after) {
    let skipped = 0;
    while (at < endToken && !ids.includes(frame.word[at]!)) {
      if (skipped === MAX_SKIPPED || !isSmall(frame, at)) return -1;
      skipped++;
      at++;
    }
    if (at >= endToken) return -1;
    at++;
  }
  // "agreed on Monday" is no agreeing on something.
  if (at < endToken && frame.timeAt[at]! >= 0 && frame.tag[at - 1] === T.IN) return -1;
  // "launched a missile attack" is no launch of a missile.
  const isCut =
    pattern.after.length > 0 &&
    at < endToken &&
    frame.phraseAt[at]! >= 0 &&
    frame.phraseAt[at] === frame.phraseAt[at - 1] &&
    isNoun(frame, at) &&
    isNoun(frame, at - 1);
  return isCut ? -1 : at;
}

/** Whether the words that must precede the noun at `head` do, directly. */
export function matchBefore(frame: Frame, pattern: Pattern, head: number): boolean {
  if (pattern.before.length === 0) return true;
  const first = head - pattern.before.length;
  if (first < segmentOf(frame, head).firstToken) return false;
  return pattern.before.every((ids, i) => ids.includes(frame.word[first + i]!));
}

function isSmall(frame: Frame, at: number): boolean {
  if (frame.timeAt[at]! >= 0) return true;
  const tag = frame.tag[at]!;
  const isSmallTag =
    tag === T.DT || tag === T.PRP_POSS || tag === T.JJ || tag === T.RB || tag === T.CD || tag === T.VBN;
  const mention = isSmallTag ? frame.mentionAt[at]! : -1;
  if (mention < 0) return isSmallTag;
  const { form } = frame.mentions[mention]!;
  return form !== 'name' && form !== 'surname' && form !== 'acronym';
}
