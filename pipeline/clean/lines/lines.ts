import type { Span } from '../../../schemas/stages/article.ts';

/** One block of a plain text: a non-empty line without the white space around it, and what its shape says. */
export interface Line extends Span {
  readonly text: string;
  /** Stretches between blanks that hold a letter or digit. */
  readonly words: number;
  /** Whether it ends as a sentence does: `.`, `!`, `?` or `…`, perhaps with closing marks behind. */
  readonly isStopped: boolean;
  /** Whether it has letters and none of them is small. */
  readonly isUpper: boolean;
  /** Up to eight words from its head in small letters, without marks around them, curly apostrophes straightened. */
  readonly head: readonly string[];
}

const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const HEAD_UNITS = 160;
const HEAD_WORDS = 8;

/** Lines of a canonical text. Linear; nothing lies between two of them but white space. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    const line = text.slice(from, to);
    const trimmed = line.trim();
    if (trimmed !== '') {
      const start = from + line.length - line.trimStart().length;
      lines.push(describe(trimmed, start));
    }
    from = to + 1;
  }
  return lines;
}

const isBreak = (unit: number): boolean =>
  (unit >= 10 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

function describe(text: string, start: number): Line {
  const top = text.slice(0, HEAD_UNITS).split(/\s+/);
  // The last stretch may be cut in two.
  if (text.length > HEAD_UNITS && top.length > 1) top.pop();
  const head: string[] = [];
  for (const part of top) {
    const word = part
      .replace(EDGE_MARKS, '')
      .replace(/[\u2018\u2019]/g, "'")
      .toLowerCase();
    if (word !== '') head.push(word);
    if (head.length === HEAD_WORDS) break;
  }
  return {
    start,
    end: start + text.length,
    text,
    words: countWords(text),
    isStopped: isStopped(text),
    isUpper: isUpper(text),
    head,
  };
}

function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32 || unit === 9 || unit === 0xa0) isCounted = false;
    else if (!isCounted && isWordUnit(unit)) {
      words++;
      isCounted = true;
    }
  }
  return words;
}

/** A cheap stand-in for letters and digits: enough to count words by. */
function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x2fff) && !(unit >= 0x3000 && unit <= 0x303f);
}

function isStopped(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const char = text[i]!;
    if ('.!?\u2026\u3002'.includes(char)) return true;
    if (!'"\')]\u201d\u2019\u00bb\u3011\u300d'.includes(char)) return false;
  }
  return false;
}

function isUpper(text: string): boolean {
  // Whoever shouts does so from the start: a long text is decided by its head.
  const part = text.slice(0, 400);
  return part === part.toUpperCase() && part !== part.toLowerCase();
}
