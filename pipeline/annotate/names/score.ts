import { ROW } from './labels.ts';

const EVEN = 0x00ff00ff;
/** What a weight is raised by, so that four of them add up in one number without borrowing. */
const BIAS = 128;

/**
 * Weights of the model for `scoreLabels`: four signed bytes, each raised by 128, in a number; a row of eight bytes is
 * two numbers. At most 257 features may be summed (255 · 257 < 2^16).
 */
export function packWeights(bytes: Int8Array): Int32Array {
  const packed = new Int32Array(bytes.length / 4);
  for (let i = 0; i < packed.length; i++) {
    for (let k = 0; k < 4; k++) packed[i]! |= (bytes[i * 4 + k]! + BIAS) << (8 * k);
  }
  return packed;
}

/** Writes the sums of the first `count` hashed features' weights for each label to `out` from `row` on. */
export function scoreLabels(
  packed: Int32Array,
  hashed: Int32Array,
  count: number,
  out: Int32Array,
  row: number,
): void {
  const rows = packed.length * 4 - ROW;
  let labels02 = 0;
  let labels13 = 0;
  let labels46 = 0;
  let labels5 = 0;
  for (let f = 0; f < count; f++) {
    const at = (hashed[f]! & rows) >>> 2;
    const low = packed[at]!;
    const high = packed[at + 1]!;
    labels02 = (labels02 + (low & EVEN)) | 0;
    labels13 = (labels13 + ((low >>> 8) & EVEN)) | 0;
    labels46 = (labels46 + (high & EVEN)) | 0;
    labels5 = (labels5 + ((high >>> 8) & EVEN)) | 0;
  }
  const bias = count * BIAS;
  out[row] = (labels02 & 0xffff) - bias;
  out[row + 1] = (labels13 & 0xffff) - bias;
  out[row + 2] = (labels02 >>> 16) - bias;
  out[row + 3] = (labels13 >>> 16) - bias;
  out[row + 4] = (labels46 & 0xffff) - bias;
  out[row + 5] = (labels5 & 0xffff) - bias;
  out[row + 6] = (labels46 >>> 16) - bias;
}
