/** Parquet files written by a thread of its own: packing and compressing go on beside the articles that follow. */
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.ts';
import type { ByteSink, ParquetWriter } from './file.ts';

export interface ParquetTarget {
  readonly sink: ByteSink;
  /** Of the file; see `ParquetFile`. */
  readonly metadata: string;
}

/** What the thread starts with: the metadata of each file. */
export interface ThreadData {
  readonly metadata: readonly string[];
  readonly rowsPerBatch: number;
}

/** A batch for one of the files, or null for its end. Each is answered before the file's next. */
export interface Order {
  readonly file: number;
  readonly batch: Uint8Array | null;
}

/** Bytes of a file, or what became of its last order: null where it is done, else why not. */
export type Answer =
  | { readonly file: number; readonly chunk: Uint8Array }
  | { readonly file: number; readonly failure: string | null };

export class ParquetThread {
  readonly files: readonly ParquetWriter[];
  readonly #worker: Worker;

  constructor(targets: readonly ParquetTarget[], rowsPerBatch: number) {
    const data: ThreadData = { metadata: targets.map(({ metadata }) => metadata), rowsPerBatch };
    const worker = startWorker(new URL('./worker', import.meta.url), data);
    const files = targets.map(
      ({ sink }, file) =>
        new ThreadFile(sink, (batch) => worker.postMessage({ file, batch } satisfies Order)),
    );
    const fail = (error: Error): void => {
      for (const file of files) file.fail(error);
    };
    worker.on('message', (answer: Answer) => files[answer.file]!.hear(answer));
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread that writes Parquet ended before it was done')));
    this.#worker = worker;
    this.files = files;
  }

  /** Ends the thread, done or not. */
  close(): void {
    void this.#worker.terminate();
  }
}

class ThreadFile implements ParquetWriter {
  readonly #sink: ByteSink;
  readonly #post: (batch: Uint8Array | null) => void;
  #answered: Promise<void> = Promise.resolve();
  #settle: () => void = () => {};
  #failure: Error | null = null;

  constructor(sink: ByteSink, post: (batch: Uint8Array | null) => void) {
    this.#sink = sink;
    this.#post = post;
  }

  async write(batch: Uint8Array): Promise<void> {
    await this.#done();
    this.#order(batch);
  }

  async finish(): Promise<void> {
    await this.#done();
    this.#order(null);
    await this.#done();
  }

  hear(answer: Answer): void {
    if ('chunk' in answer) this.#take(answer.chunk);
    else if (answer.failure === null) this.#settle();
    else this.fail(new Error(answer.failure));
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#settle();
  }

  #order(batch: Uint8Array | null): void {
    this.#answered = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#post(batch);
  }

  async #done(): Promise<void> {
    await this.#answered;
    if (this.#failure) throw this.#failure;
  }

  #take(chunk: Uint8Array): void {
    try {
      this.#sink.write(chunk);
    } catch (error) {
      this.fail(error as Error);
    }
  }
}
