import type { Segment, Tokens } from '../../../schemas/stages/annotations.ts';
import type { Article, Passage } from '../../../schemas/stages/article.ts';
import type { SegmentKnowledge } from './knowledge.ts';
import { letterCase } from './letter-case.ts';
import { isSentenceEnd } from './sentence-end.ts';

/** Nothing is read from promotion and from the remains of a page. */
const UNREAD = new Set(['promotion', 'other']);
const RUNNING_TEXT = new Set(['body', 'caption', 'headline', 'summary', 'subheading', 'correction']);

/**
 * Cuts passages into segments and writes `tokens.segment`. Promotion and the remains of a page have none; running text is cut into sentences,
 * with a dateline before and a caption's credit behind as segments of their own.
 */
export function segmentText(article: Article, tokens: Tokens, knowledge: SegmentKnowledge): Segment[] {
  const segments: Segment[] = [];
  let token = 0;
  article.passages.forEach((passage, index) => {
    while (token < tokens.length && tokens.start[token]! < passage.start) token++;
    const first = token;
    while (token < tokens.length && tokens.start[token]! < passage.end) token++;
    if (!UNREAD.has(passage.role) && token > first) {
      addPassage(passage, index, first, token, article.text, tokens, knowledge, segments);
    }
  });
  return segments;
}

function addPassage(
  passage: Passage,
  index: number,
  first: number,
  last: number,
  text: string,
  tokens: Tokens,
  knowledge: SegmentKnowledge,
  segments: Segment[],
): void {
  const add = (kind: Segment['kind'], from: number, to: number): void => {
    if (to <= from) return;
    tokens.segment.fill(segments.length, from, to);
    segments.push({
      kind,
      passage: index,
      firstToken: from,
      endToken: to,
      start: tokens.start[from]!,
      end: tokens.end[to - 1]!,
      letterCase: letterCase(tokens, from, to),
    });
  };
  if (!RUNNING_TEXT.has(passage.role)) {
    add('block', first, last);
    return;
  }
  let proseFirst = first;
  while (proseFirst < last && tokens.start[proseFirst]! < passage.proseStart) proseFirst++;
  let proseLast = last;
  while (proseLast > proseFirst && tokens.start[proseLast - 1]! >= passage.proseEnd) proseLast--;
  add('dateline', first, proseFirst);
  let from = proseFirst;
  for (let at = proseFirst; at < proseLast; at++) {
    if (at + 1 < proseLast && !isSentenceEnd(text, tokens, at, knowledge)) continue;
    let end = at + 1;
    while (end < proseLast && isClosing(text, tokens, end)) end++;
    add('sentence', from, end);
    from = end;
    at = end - 1;
  }
  add('credit', proseLast, last);
}

/** Closing quotation marks and brackets glued to the sentence that they close. */
function isClosing(text: string, tokens: Tokens, token: number): boolean {
  if ((tokens.shape[token]! & 64) !== 0 || tokens.end[token]! - tokens.start[token]! !== 1) return false;
  return '"\u201d\u2019\')]\u00bb'.includes(text[tokens.start[token]!]!);
}
