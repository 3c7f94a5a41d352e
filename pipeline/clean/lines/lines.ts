import type { Span } from '../../../schemas/stages/article.ts';
import { Char, charClass, isUpper as isUpperUnit, lower } from '../../knowledge/characters.ts';

const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const HEAD_UNITS = 160;
const HEAD_WORDS = 8;

/** One block of a plain text: a non-empty line without the white space around it, and what its shape says. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Stretches between blanks that hold a letter or digit. */
  readonly words: number;
  /** Whether it ends as a sentence does: `.`, `!`, `?` or `…`, perhaps with closing marks behind. */
  readonly isStopped: boolean;
  /** Whether it has letters and none of them is small; of a long line, its head. */
  readonly isUpper: boolean;
  /** The first word as in `head`. */
  readonly first: string;
  private cutHead: readonly string[] | null = null;

  constructor(text: string, start: number) {
    this.start = start;
    this.end = start + text.length;
    this.text = text;
    this.words = countWords(text);
    this.isStopped = isStopped(text);
    this.isUpper = isUpper(text);
    this.first = firstWord(text);
  }

  /** Up to eight words from its head in small letters, without marks around them, curly apostrophes straightened. */
  get head(): readonly string[] {
    this.cutHead ??= cutHead(this.text);
    return this.cutHead;
  }
}

/** Breaks of lines beside `\n`, which canonical texts seldom hold. */
const RARE_BREAK = /[\v\f\r\u0085\u2028\u2029]/g;

/** Lines of a canonical text. Linear; nothing lies between two of them but white space. */
export function cutLines(text: string): Line[] {
  // Every break is one unit, so that offsets stay.
  const broken = text.search(RARE_BREAK) === -1 ? text : text.replace(RARE_BREAK, '\n');
  const lines: Line[] = [];
  for (let from = 0; from < broken.length; ) {
    const at = broken.indexOf('\n', from);
    const to = at === -1 ? broken.length : at;
    const line = text.slice(from, to);
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(new Line(trimmed, from + line.length - line.trimStart().length));
    from = to + 1;
  }
  return lines;
}

function cutHead(text: string): string[] {
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
  return head;
}

/** Letters and digits from the first of them, with apostrophes and hyphens between: `head[0]` for any word of a lexicon. */
function firstWord(text: string): string {
  let from = 0;
  while (from < text.length && from < HEAD_UNITS && !isWordUnit(text.charCodeAt(from))) from++;
  let to = from;
  while (to < text.length && to < HEAD_UNITS && isFirstWordUnit(text.charCodeAt(to))) to++;
  while (to > from && !isWordUnit(text.charCodeAt(to - 1))) to--;
  let word = '';
  for (let at = from; at < to; at++) word += String.fromCharCode(lower[text.charCodeAt(at)]!);
  return word;
}

const isWordUnit = (unit: number): boolean =>
  charClass[unit]! === Char.LETTER || charClass[unit]! === Char.DIGIT;
const isFirstWordUnit = (unit: number): boolean => charClass[unit]! !== Char.SPACE;

function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let i = 0; i < text.length; i++) {
    const kind = charClass[text.charCodeAt(i)]!;
    if (kind === Char.SPACE) isCounted = false;
    else if (!isCounted && (kind === Char.LETTER || kind === Char.DIGIT)) {
      words++;
      isCounted = true;
    }
  }
  return words;
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
  const to = Math.min(text.length, 400);
  let letters = 0;
  for (let i = 0; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (charClass[unit] !== Char.LETTER) continue;
    if (isUpperUnit[unit] !== 1) return false;
    letters++;
  }
  return letters > 0;
}
