/** Arrow IPC files, uncompressed. */
import { AsyncByteQueue, type RecordBatch, RecordBatchFileWriter, type Schema } from 'apache-arrow';
import type { FileSink } from './file-sink.ts';

/** Hands bytes to the file at once, where the library would queue them. */
class SinkQueue extends AsyncByteQueue {
  readonly #sink: FileSink;

  constructor(sink: FileSink) {
    super();
    this.#sink = sink;
  }

  override write(value: Uint8Array): void {
    this.#sink.write(value);
  }
}

export class ArrowFile {
  readonly #writer = new RecordBatchFileWriter();

  constructor(schema: Schema, sink: FileSink) {
    this.#writer.reset(new SinkQueue(sink), schema);
  }

  write(batch: RecordBatch): void {
    this.#writer.write(batch);
  }

  /** Writes the footer. */
  finish(): void {
    this.#writer.finish();
  }
}
