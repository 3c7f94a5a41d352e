/** A file that is being written: buffered, hashed and counted on the way. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { DatelineError, EXIT } from '../error.ts';
import { byteString } from './byte-string.ts';
import { cannotWrite } from './system-error.ts';

/** The system calls, an argument so that tests can let a disk run full. */
export interface FileSystem {
  write(fd: number, bytes: Uint8Array, offset: number, length: number): number;
}
export const realFileSystem: FileSystem = { write: writeSync };

export interface Written {
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

const BUFFER_BYTES = 1 << 18;

export class FileSink {
  readonly #path: string;
  readonly #name: string;
  readonly #system: FileSystem;
  readonly #fd: number;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #used = 0;
  #text = '';
  #bytes = 0;
  #isOpen = true;

  /**
   * @param path where to write; must not be there yet
   * @param name how messages call it
   */
  constructor(path: string, name: string, system: FileSystem = realFileSystem) {
    this.#path = path;
    this.#name = name;
    this.#system = system;
    this.#fd = this.#try(() => openSync(path, 'wx'));
  }

  /** @throws DatelineError when the system refuses, as on a full disk */
  write(chunk: string | Uint8Array): void {
    if (typeof chunk === 'string') {
      this.writeBytes(byteString(chunk));
      return;
    }
    if (this.#text !== '') this.#encode();
    this.#append(chunk);
  }

  /** Writes a byte string. */
  writeBytes(chunk: string): void {
    this.#text += chunk;
    if (this.#text.length > BUFFER_BYTES / 4) this.#encode();
  }

  /** Writes what is left and closes. A file that a power cut damages is found by its hash, and built anew. */
  close(): Written {
    if (this.#text !== '') this.#encode();
    this.#flush();
    this.discard();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes without writing what is left. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#try(() => closeSync(this.#fd));
  }

  #encode(): void {
    const text = this.#text;
    this.#text = '';
    if (text.length > BUFFER_BYTES) {
      this.#append(Buffer.from(text, 'latin1'));
      return;
    }
    if (this.#used + text.length > BUFFER_BYTES) this.#flush();
    this.#used += this.#buffer.write(text, this.#used, 'latin1');
  }

  #append(bytes: Uint8Array): void {
    if (this.#used + bytes.length > BUFFER_BYTES) this.#flush();
    if (bytes.length >= BUFFER_BYTES) {
      this.#put(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  #flush(): void {
    if (this.#used === 0) return;
    this.#put(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  #put(bytes: Uint8Array): void {
    // The number of a closed file may by now be another file's.
    if (!this.#isOpen) throw ended(this.#name);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    let offset = 0;
    while (offset < bytes.length) {
      offset += this.#try(() => this.#system.write(this.#fd, bytes, offset, bytes.length - offset));
    }
  }

  #try<R>(call: () => R): R {
    try {
      return call();
    } catch (error) {
      throw cannotWrite(this.#name, error, this.#path);
    }
  }
}

/** Raised in whatever still runs when a publication is aborted. */
export const ended = (name: string): DatelineError =>
  new DatelineError({
    stage: 'publish',
    what: 'was ended before it was done',
    value: name,
    todo: 'run again; what was published before is untouched',
    exitCode: EXIT.INTERRUPTED,
  });
