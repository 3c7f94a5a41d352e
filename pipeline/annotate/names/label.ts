import type { Segment, Tokens } from '../../../schemas/stages/annotations.ts';
import type { Facts } from './facts.ts';
import { endingFeatures, FEATURES, features } from './features.ts';
import type { NameModel } from './knowledge.ts';
import { canFollow, LABELS, Label } from './labels.ts';
import { scoreLabels } from './score.ts';

const hashed = new Int32Array(FEATURES + 8);
const NEVER = -1_000_000_000;
const allowed = Uint8Array.from({ length: LABELS * LABELS }, (_, i) =>
  canFollow(Math.floor(i / LABELS), i % LABELS) ? 1 : 0,
);
let scores = new Int32Array(0);
let back = new Uint8Array(0);

/** Writes the best labels of a segment's tokens to `label` (Viterbi); tokens outside zones are `Label.O`. */
export function labelSegment(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  facts: Facts,
  { firstToken, endToken }: Segment,
  model: NameModel,
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
  { weights, transition }: NameModel,
  label: Uint8Array,
): void {
  const length = to - from;
  if (scores.length < length * LABELS) {
    scores = new Int32Array(length * LABELS * 2);
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
    scoreLabels(weights, hashed, count, scores, row);
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
