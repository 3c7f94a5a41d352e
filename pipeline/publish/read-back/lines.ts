import { createReadStream } from 'node:fs';

const LF = 10;

/** Lines of a file as byte strings, without their ends, a chunk's at a time. A last line without end counts. */
export async function* linesOf(path: string): AsyncGenerator<string[]> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(LF);
    if (end < 0) {
      rest.push(chunk);
      continue;
    }
    const whole = chunk.subarray(0, end);
    yield (rest.length === 0 ? whole : Buffer.concat([...rest, whole])).toString('latin1').split('\n');
    rest = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  if (rest.length > 0) yield [Buffer.concat(rest).toString('latin1')];
}
