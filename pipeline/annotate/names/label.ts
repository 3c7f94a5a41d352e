import type { Segment, Tokens } from '../../../schemas/stages/annotations.ts';
import type { Facts } from './facts.ts';
import { endingFeatures, FEATURES, features } from './features.ts';
import { canFollow, LABELS, Label, ROW } from './labels.ts';

/** Weights as the search needs them: whole numbers at run time, averages while training. */
export interface Weights {
  readonly weights: Int8Array | Float64Array;
  readonly transition: Int8Array | Float64Array;
}

const hashed = new Int32Array(FEATURES + 8);
const NEVER = -1e15;
const allowed = Uint8Array.from({ length: LABELS * LABELS }, (_, i) =>
  canFollow(Math.floor(i / LABELS), i % LABELS) ? 1 : 0,
);
let scores = new Float64Array(0);
let back = new Uint8Array(0);

/** Writes the best labels of a segment's tokens to `label` (Viterbi); tokens outside zones are `Label.O`. */
export function labelSegment(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  facts: Facts,
  { firstToken, endToken }: Segment,
  model: Weights,
  label: Uint8Array,
): void {
  for (let at = firstToken; at < endToken; ) {
    if (facts.zone[at] === 0) {
      label[at++] = Label.O;
      continue;
    }
    let end = at + 1;
    while (end < endToken && facts.zone[end] === 1) end++;
    labelZone(text, tokens, tag, facts, at, end, firstToken, endToken, model, label);
    at = end;
  }
}

function labelZone(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  facts: Facts,
  from: number,
  to: number,
  first: number,
  end: number,
  { weights, transition }: Weights,
  label: Uint8Array,
): void {
  const rows = weights.length - ROW;
  const length = to - from;
  if (scores.length < length * LABELS) {
    scores = new Float64Array(length * LABELS * 2);
    back = new Uint8Array(length * LABELS * 2);
  }
  for (let at = from; at < to; at++) {
    const count = endingFeatures(
      text,
      tokens,
      at,
      hashed,
      features(tokens, tag, facts, at, first, end, hashed),
    );
    const row = (at - from) * LABELS;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let f = 0; f < count; f++) {
      const at0 = hashed[f]! & rows;
      s0 += weights[at0]!;
      s1 += weights[at0 + 1]!;
      s2 += weights[at0 + 2]!;
      s3 += weights[at0 + 3]!;
      s4 += weights[at0 + 4]!;
      s5 += weights[at0 + 5]!;
      s6 += weights[at0 + 6]!;
    }
    scores[row] = s0;
    scores[row + 1] = s1;
    scores[row + 2] = s2;
    scores[row + 3] = s3;
    scores[row + 4] = s4;
    scores[row + 5] = s5;
    scores[row + 6] = s6;
    for (let name = 0; name < LABELS; name++) {
      let best = NEVER;
      let bestFrom = 0;
      if (at === from) {
        if (allowed[name] === 1) best = transition[name]!;
      } else {
        for (let previous = 0; previous < LABELS; previous++) {
          const step = previous * LABELS + name;
          if (allowed[step] === 0) continue;
          const score = scores[row - LABELS + previous]! + transition[step]!;
          if (score > best) {
            best = score;
            bestFrom = previous;
          }
        }
      }
      scores[row + name]! += best;
      back[row + name] = bestFrom;
    }
  }
  let name = 0;
  const lastRow = (length - 1) * LABELS;
  for (let k = 1; k < LABELS; k++) if (scores[lastRow + k]! > scores[lastRow + name]!) name = k;
  for (let at = to - 1; at >= from; at--) {
    label[at] = name;
    name = back[(at - from) * LABELS + name]!;
  }
}
