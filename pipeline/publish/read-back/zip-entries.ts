/** The entries of a zip archive that `zip-file.ts` wrote: deflated, without the extensions for more than 4 GiB. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';

export interface Entry {
  readonly path: string;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END_BYTES = 22;
const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LISTED_BYTES = 46;
const LOCAL_BYTES = 30;

/** @throws when it is no such archive */
export function zipEntries(path: string): Entry[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = read(file, size - END_BYTES, END_BYTES);
    if (end.readUInt32LE(0) !== END) throw new Error('it is no zip archive, or breaks off');
    const [count, length, at] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (at + length + END_BYTES !== size) throw new Error('something stands between its parts');
    return entriesIn(read(file, at, length), count);
  } finally {
    closeSync(file);
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (at < 0 || readSync(file, bytes, 0, length, at) !== length) throw new Error('it breaks off');
  return bytes;
}

function entriesIn(list: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < list.length; ) {
    if (list.readUInt32LE(at) !== LISTED) throw new Error('its list of entries is damaged');
    const name = list.readUInt16LE(at + 28);
    const more = list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    const path = list.toString('latin1', at + LISTED_BYTES, at + LISTED_BYTES + name);
    entries.push({ path, bytes: list.readUInt32LE(at + 20), at: list.readUInt32LE(at + 42) });
    at += LISTED_BYTES + name + more;
  }
  if (entries.length !== count) throw new Error('its list of entries is damaged');
  return entries;
}

/** The content of an entry as byte strings, a chunk at a time. */
export async function* contentOf(path: string, { at, bytes }: Entry): AsyncGenerator<string> {
  const file = openSync(path, 'r');
  let start: number;
  try {
    const header = read(file, at, LOCAL_BYTES);
    if (header.readUInt32LE(0) !== LOCAL) throw new Error('an entry does not stand where it is listed');
    start = at + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
  const source = createReadStream(path, { start, end: start + bytes - 1, highWaterMark: 1 << 17 });
  const inflate = createInflateRaw({ chunkSize: 1 << 17 });
  source.on('error', (error) => inflate.destroy(error));
  for await (const chunk of source.pipe(inflate)) yield (chunk as Buffer).toString('latin1');
}
