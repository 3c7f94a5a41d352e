import { createRequire } from 'node:module';

type ParquetWasm = typeof import('parquet-wasm');

/** The library's build for Node is CommonJS. */
const require = createRequire(import.meta.url);
const load = (): ParquetWasm => require('parquet-wasm') as ParquetWasm;

export const parquet = load();

/**
 * Runs work of the library. On a damaged file it panics outside any promise and its promise never settles: here the
 * panic rejects, and the next call gets an instance of its own.
 */
export async function withParquet<R>(work: (library: ParquetWasm) => Promise<R>): Promise<R> {
  const panic = new Promise<never>((_, reject) => {
    process.setUncaughtExceptionCaptureCallback((error) => {
      delete require.cache[require.resolve('parquet-wasm')];
      reject(new Error(`the Parquet library gave up: ${error.message}`));
    });
  });
  try {
    return await Promise.race([work(load()), panic]);
  } finally {
    process.setUncaughtExceptionCaptureCallback(null);
  }
}
