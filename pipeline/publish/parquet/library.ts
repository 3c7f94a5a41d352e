import { createRequire } from 'node:module';

type ParquetWasm = typeof import('parquet-wasm');

/** The library's build for Node is CommonJS. */
const require = createRequire(import.meta.url);

/** The library, loaded when first asked for: not every process needs it. */
export const loadParquet = (): ParquetWasm => require('parquet-wasm') as ParquetWasm;

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
    return await Promise.race([work(loadParquet()), panic]);
  } finally {
    process.setUncaughtExceptionCaptureCallback(null);
  }
}
