/** Parquet files, zstd, a row group a record batch. */
import { type RecordBatch, RecordBatchStreamWriter } from 'apache-arrow';
import type { FileSink } from './file-sink.ts';
import { parquet } from './parquet-wasm.ts';
import { ROWS_PER_BATCH } from './record-batches.ts';

/** A row group with long texts ends early: whoever reads it holds it whole. */
const BYTES_PER_GROUP = 1 << 28;

export class ParquetFile {
  readonly #pump: Promise<void>;
  #controller: ReadableStreamDefaultController | null = null;
  #wanted: () => void = () => {};
  #isWanted: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  /** @param metadata one key/value entry of the file; several would be written in random order */
  constructor(sink: FileSink, metadata: string, rowsPerBatch = ROWS_PER_BATCH) {
    const batches = new ReadableStream(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#expect();
        },
        pull: () => this.#wanted(),
      },
      { highWaterMark: 0 },
    );
    const properties = new parquet.WriterPropertiesBuilder()
      .setCompression(parquet.Compression.ZSTD)
      .setMaxRowGroupSize(rowsPerBatch)
      .setMaxRowGroupBytes(BYTES_PER_GROUP)
      .setKeyValueMetadata(new Map([['dateline', metadata]]))
      .build();
    this.#pump = pump(batches, properties, sink).catch((error: unknown) => {
      this.#failure = error;
      this.#wanted();
    });
  }

  /** Waits until the batch before this one is taken, so that at most one is held. */
  async write(batch: RecordBatch): Promise<void> {
    await this.#isWanted;
    if (this.#failure) throw this.#failure;
    this.#expect();
    for (const part of wasmBatches(batch)) this.#controller?.enqueue(part);
  }

  /** Writes the last row group and the footer. At least one batch must have been written, if without rows. */
  async finish(): Promise<void> {
    if (!this.#failure) this.#controller?.close();
    await this.#pump;
    if (this.#failure) throw this.#failure;
  }

  #expect(): void {
    this.#isWanted = new Promise((resolve) => {
      this.#wanted = resolve;
    });
  }
}

async function pump(batches: ReadableStream, properties: object, sink: FileSink): Promise<void> {
  const bytes = await parquet.transformParquetStream(batches, properties as never);
  for await (const chunk of bytes) sink.write(chunk as Uint8Array);
}

/** Copies a batch into the library's memory. */
function wasmBatches(batch: RecordBatch) {
  const stream = RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
  const table = parquet.Table.fromIPCStream(stream);
  const batches = table.recordBatches();
  table.free();
  return batches;
}
