import { writeFileSync } from 'node:fs';

/** Weights of an averaged perceptron; a feature's weight for label k stands at (hash + k) & mask. */
export class AveragedWeights {
  readonly weights: Float64Array;
  readonly mask: number;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private time = 1;

  constructor(bits: number) {
    this.weights = new Float64Array(1 << bits);
    this.totals = new Float64Array(1 << bits);
    this.stamps = new Int32Array(1 << bits);
    this.mask = (1 << bits) - 1;
  }

  tick(): void {
    this.time++;
  }

  add(hash: number, label: number, change: number): void {
    const at = (hash + label) & this.mask;
    this.totals[at]! += (this.time - this.stamps[at]!) * this.weights[at]!;
    this.stamps[at] = this.time;
    this.weights[at]! += change;
  }

  averages(): Float64Array {
    return this.totals.map(
      (total, at) => (total + (this.time - this.stamps[at]!) * this.weights[at]!) / this.time,
    );
  }
}

/** Weights as signed bytes: `scale` units of weight are 127; by default all but the largest few in ten thousand fit. */
export function quantised(weights: Float64Array, scale?: number): { scale: number; bytes: Int8Array } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = scale ?? sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const bytes = Int8Array.from(weights, (value) =>
    Math.max(-127, Math.min(127, Math.round((value / top) * 127))),
  );
  return { scale: top, bytes };
}

export function writeWeights(path: string, header: readonly string[], weights: Int8Array): void {
  const lines = header.map((line) => `# ${line}`);
  const body = Buffer.from(weights.buffer, weights.byteOffset, weights.length).toString('base64');
  writeFileSync(path, `${lines.join('\n')}\n${body}\n`);
}
