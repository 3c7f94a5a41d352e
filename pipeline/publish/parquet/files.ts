import { ParquetFile, type ParquetWriter } from './file.ts';
import { type ParquetTarget, ParquetThread } from './thread.ts';

/**
 * The Parquet files of all tables. A thread writes them once a table fills a batch; where all rows wait for the end
 * there are too few to pay for its start.
 */
export class ParquetFiles {
  readonly #targets: readonly ParquetTarget[];
  readonly #rowsPerBatch: number;
  #thread: ParquetThread | null = null;

  constructor(targets: readonly ParquetTarget[], rowsPerBatch: number) {
    this.#targets = targets;
    this.#rowsPerBatch = rowsPerBatch;
  }

  /** Writes a full batch, an Arrow IPC stream, to the file of the table at `index`. */
  async write(index: number, batch: Uint8Array): Promise<void> {
    this.#thread ??= new ParquetThread(this.#targets, this.#rowsPerBatch);
    await this.#thread.files[index]!.write(batch);
  }

  /** Ends a file after the rows that were left, if any. */
  async finish(index: number, rest: Uint8Array | null): Promise<void> {
    const file = this.#thread?.files[index] ?? this.#openHere(index);
    if (rest) await file.write(rest);
    await file.finish();
  }

  /** Ends what still runs. */
  close(): void {
    this.#thread?.close();
  }

  #openHere(index: number): ParquetWriter {
    const { sink, metadata } = this.#targets[index]!;
    return new ParquetFile(sink, metadata, this.#rowsPerBatch);
  }
}
