import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Weights of a linear model: a text file of `#` header lines and one line of base64, one signed byte a weight; the
 * number of weights is a power of two. A feature's weights for label k stand at (hash + k) & (length - 1).
 */
export function readWeights(url: URL): Int8Array {
  const path = fileURLToPath(url);
  const body = readFileSync(path, 'utf8')
    .split('\n')
    .find((line) => line !== '' && !line.startsWith('#'));
  const bytes = Buffer.from(body ?? '', 'base64');
  if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0) {
    throw new Error(`weights length: ${bytes.length}\n${path}\nmake the file again as its header says`);
  }
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length).slice();
}
