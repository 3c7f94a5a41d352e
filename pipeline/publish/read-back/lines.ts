import { closeSync, openSync, readSync } from 'node:fs';

const LF = 10;
const CHUNK_BYTES = 1 << 18;

/** Lines of a file as byte strings, without their ends, a chunk's at a time. A last line without end counts. */
export async function* linesOf(path: string, chunkBytes = CHUNK_BYTES): AsyncGenerator<string[]> {
  const file = openSync(path, 'r');
  try {
    // One buffer for all: whoever reads has nothing else to do meanwhile.
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let rest = '';
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const chunk = buffer.subarray(0, size);
      const end = chunk.lastIndexOf(LF);
      if (end < 0) {
        rest += chunk.toString('latin1');
        continue;
      }
      yield (rest + chunk.toString('latin1', 0, end)).split('\n');
      rest = chunk.toString('latin1', end + 1);
    }
    if (rest !== '') yield [rest];
  } finally {
    closeSync(file);
  }
}
