import { join } from 'node:path';
import { FileSink, type FileSystem, realFileSystem, type Written } from './file-sink.ts';

/** The files that grow in a staging folder, by their path below it. */
export class StagedFiles {
  readonly #folder: string;
  readonly #fileSystem: FileSystem;
  readonly #sinks = new Map<string, FileSink>();

  constructor(folder: string, fileSystem: FileSystem = realFileSystem) {
    this.#folder = folder;
    this.#fileSystem = fileSystem;
  }

  /** @throws DatelineError when the system refuses */
  open(path: string): FileSink {
    const sink = new FileSink(join(this.#folder, path), path, this.#fileSystem);
    this.#sinks.set(path, sink);
    return sink;
  }

  /** Writes a whole file. */
  write(path: string, text: string): Written {
    const sink = this.open(path);
    sink.write(text);
    return sink.close();
  }

  /** Ends every file that was opened, but one. */
  closeAllBut(path: string): Map<string, Written> {
    const sinks = [...this.#sinks].filter(([other]) => other !== path);
    return new Map(sinks.map(([other, sink]) => [other, sink.close()]));
  }

  /** Lets go of what is still open. */
  discard(): void {
    for (const sink of this.#sinks.values()) sink.discard();
  }
}
