import { type Segment, TAGS, type Tokens } from '../../../schemas/stages/annotations.ts';
import { candidates } from './candidates.ts';
import { beginClause, FEATURES, features, hashTokens, readOn } from './features.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { letterCase } from './letter-case.ts';

const found = new Uint8Array(TAGS.length);
const hashed = new Int32Array(FEATURES);
const scores = new Int32Array(TAGS.length);
const clause = { verb: 0, tag: 0 };

/**
 * Penn tag of every token in a segment, as indexes in TAGS: the word list's where it knows only one, else the best of
 * a linear model, left to right. Tokens outside segments stay 0.
 */
export function tagTokens(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  { words, weights }: Pick<SyntaxKnowledge, 'words' | 'weights'>,
): Uint8Array {
  const tag = new Uint8Array(tokens.length);
  const hash = hashTokens(text, tokens, words);
  for (const segment of segments) {
    const first = segment.firstToken;
    const end = segment.endToken;
    const style = letterCase(tokens, first, end);
    beginClause(clause);
    let tag1 = -1;
    let tag2 = -1;
    for (let at = first; at < end; at++) {
      const count = candidates(text, tokens, words, hash.classId[at]!, at, first, style, found);
      let best = found[0]!;
      if (count > 1) {
        features(tokens, hash, at, first, end, style, tag1, tag2, clause, hashed);
        best = bestOf(count, weights);
      }
      tag[at] = best;
      readOn(clause, best, hash, at);
      tag2 = tag1;
      tag1 = best;
    }
  }
  return tag;
}

/** Of the first `count` tags found, the one whose weights sum highest; the first of equals. */
function bestOf(count: number, weights: Int8Array): number {
  const mask = weights.length - 1;
  scores.fill(0, 0, count);
  // A feature's weights lie side by side: the outer loop goes over features.
  for (let f = 0; f < FEATURES; f++) {
    const base = hashed[f]!;
    for (let k = 0; k < count; k++) scores[k]! += weights[(base + found[k]!) & mask]!;
  }
  let best = 0;
  for (let k = 1; k < count; k++) if (scores[k]! > scores[best]!) best = k;
  return found[best]!;
}
