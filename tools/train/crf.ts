import { canFollow, LABELS, ROW } from '../../pipeline/annotate/names/labels.ts';

/**
 * Linear-chain conditional random field over hashed features, trained by AdaGrad. A feature's weight for label k stands
 * at (hash & rows) + k; `transition[from * LABELS + to]`, the chain begins after label 0.
 */
export class ConditionalField {
  readonly weights: Float64Array;
  readonly transition = new Float64Array(64);
  readonly rows: number;
  private readonly squares: Float64Array;
  private readonly transitionSquares = new Float64Array(64);
  private readonly rate: number;
  private readonly decay: number;

  private readonly sum: Float64Array;
  private readonly transitionSum = new Float64Array(64);
  private remembered = 0;

  constructor(bits: number, rate: number, decay: number) {
    this.weights = new Float64Array(1 << bits);
    this.sum = new Float64Array(1 << bits);
    this.squares = new Float64Array(1 << bits).fill(1e-2);
    this.transitionSquares.fill(1e-2);
    this.rows = (1 << bits) - ROW;
    this.rate = rate;
    this.decay = decay;
  }

  /** One step on a chain: `features[t]` are the hashes of token t, `gold[t]` its label. Returns its log loss. */
  learn(features: readonly Int32Array[], gold: readonly number[]): number {
    const length = features.length;
    const score = new Float64Array(length * LABELS);
    for (let t = 0; t < length; t++) {
      for (const hash of features[t]!) {
        for (let k = 0; k < LABELS; k++) score[t * LABELS + k]! += this.weights[(hash & this.rows) + k]!;
      }
    }
    const forward = this.forward(score, length);
    const backward = this.backward(score, length);
    const total = logSum(forward.subarray((length - 1) * LABELS, length * LABELS));
    this.stepTransitions(score, forward, backward, total, gold, length);
    let loss = total;
    for (let t = 0; t < length; t++) {
      loss -= score[t * LABELS + gold[t]!]!;
      for (let k = 0; k < LABELS; k++) {
        const at = t * LABELS + k;
        const gradient = Math.exp(forward[at]! + backward[at]! - total) - (gold[t] === k ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const hash of features[t]!) this.step((hash & this.rows) + k, gradient);
      }
    }
    return loss;
  }

  /** Adds today's weights to the average that `average` takes. */
  remember(): void {
    this.remembered++;
    for (let at = 0; at < this.weights.length; at++) this.sum[at]! += this.weights[at]!;
    for (let at = 0; at < 64; at++) this.transitionSum[at]! += this.transition[at]!;
  }

  /** Puts the average of the remembered weights in place of the last ones: steadier than where the last steps led. */
  average(): void {
    for (let at = 0; at < this.weights.length; at++) this.weights[at] = this.sum[at]! / this.remembered;
    for (let at = 0; at < 64; at++) this.transition[at] = this.transitionSum[at]! / this.remembered;
  }

  private step(at: number, gradient: number): void {
    const slope = gradient + this.decay * this.weights[at]!;
    this.squares[at]! += slope * slope;
    this.weights[at]! -= (this.rate * slope) / Math.sqrt(this.squares[at]!);
  }

  private forward(score: Float64Array, length: number): Float64Array {
    const out = new Float64Array(length * LABELS).fill(-Infinity);
    const terms = new Float64Array(LABELS);
    for (let t = 0; t < length; t++) {
      for (let k = 0; k < LABELS; k++) {
        for (let from = 0; from < LABELS; from++) {
          const before = t === 0 ? (from === 0 ? 0 : -Infinity) : out[(t - 1) * LABELS + from]!;
          terms[from] = canFollow(from, k) ? before + this.transition[from * LABELS + k]! : -Infinity;
        }
        out[t * LABELS + k] = logSum(terms) + score[t * LABELS + k]!;
      }
    }
    return out;
  }

  private backward(score: Float64Array, length: number): Float64Array {
    const out = new Float64Array(length * LABELS);
    const terms = new Float64Array(LABELS);
    for (let t = length - 2; t >= 0; t--) {
      for (let from = 0; from < LABELS; from++) {
        for (let k = 0; k < LABELS; k++) {
          const next = (t + 1) * LABELS + k;
          terms[k] = canFollow(from, k)
            ? this.transition[from * LABELS + k]! + score[next]! + out[next]!
            : -Infinity;
        }
        out[t * LABELS + from] = logSum(terms);
      }
    }
    return out;
  }

  private stepTransitions(
    score: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
    total: number,
    gold: readonly number[],
    length: number,
  ): void {
    for (let from = 0; from < LABELS; from++) {
      for (let to = 0; to < LABELS; to++) {
        if (!canFollow(from, to)) continue;
        const at = from * LABELS + to;
        let gradient = 0;
        for (let t = 0; t < length; t++) {
          const before = t === 0 ? (from === 0 ? 0 : -Infinity) : forward[(t - 1) * LABELS + from]!;
          const here = t * LABELS + to;
          gradient += Math.exp(before + this.transition[at]! + score[here]! + backward[here]! - total);
          if ((t === 0 ? 0 : gold[t - 1]!) === from && gold[t] === to) gradient -= 1;
        }
        if (gradient === 0) continue;
        this.transitionSquares[at]! += gradient * gradient;
        this.transition[at]! -= (this.rate * gradient) / Math.sqrt(this.transitionSquares[at]!);
      }
    }
  }
}

function logSum(terms: Float64Array): number {
  let most = -Infinity;
  for (const term of terms) if (term > most) most = term;
  if (most === -Infinity) return most;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
