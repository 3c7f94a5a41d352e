import { type Segment, TAGS, type Tokens } from '../../../schemas/stages/annotations.ts';
import { candidates } from './candidates.ts';
import { beginClause, FEATURES, features, hashTokens, readOn } from './features.ts';
import type { SyntaxKnowledge } from './knowledge.ts';

const found = new Uint8Array(TAGS.length);
const hashed = new Int32Array(FEATURES);
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
    const style = segment.letterCase;
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
  let best = found[0]!;
  let top = Number.NEGATIVE_INFINITY;
  // Two tags at a time: a feature's weights lie side by side, and both sums stay in registers.
  for (let k = 0; k < count; k += 2) {
    const one = found[k]!;
    const two = found[k + 1 < count ? k + 1 : k]!;
    let sumOne = 0;
    let sumTwo = 0;
    for (let f = 0; f < FEATURES; f++) {
      const base = hashed[f]!;
      sumOne += weights[(base + one) & mask]!;
      sumTwo += weights[(base + two) & mask]!;
    }
    if (sumOne > top) {
      top = sumOne;
      best = one;
    }
    if (sumTwo > top) {
      top = sumTwo;
      best = two;
    }
  }
  return best;
}
