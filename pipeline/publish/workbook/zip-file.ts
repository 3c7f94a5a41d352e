/** A zip archive as a stream: the same bytes on every machine, whatever its clock, its zone and its zlib. */
import { Zip, ZipDeflate } from 'fflate';
import type { FileSink } from '../file-sink.ts';

/** The first day that a zip can name, at noon: the library writes local time, and no zone skips that hour. */
const NO_TIME = new Date(1980, 0, 1, 12);
/** Bytes that wait for the compressor. */
const CHUNK_CHARS = 1 << 16;
const LEVEL = 3;

export class ZipFile {
  readonly #zip: Zip;

  constructor(sink: FileSink) {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      sink.write(chunk);
    });
  }

  /** Begins an entry; the one before must have ended. */
  entry(path: string): ZipEntry {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = NO_TIME;
    this.#zip.add(file);
    return new ZipEntry(file);
  }

  /** @param text a byte string */
  add(path: string, text: string): void {
    const entry = this.entry(path);
    entry.write(text);
    entry.end();
  }

  end(): void {
    this.#zip.end();
  }
}

export class ZipEntry {
  readonly #file: ZipDeflate;
  #text = '';

  constructor(file: ZipDeflate) {
    this.#file = file;
  }

  /** @param text a byte string */
  write(text: string): void {
    this.#text += text;
    if (this.#text.length > CHUNK_CHARS) this.#push(false);
  }

  end(): void {
    this.#push(true);
  }

  #push(isLast: boolean): void {
    this.#file.push(Buffer.from(this.#text, 'latin1'), isLast);
    this.#text = '';
  }
}
