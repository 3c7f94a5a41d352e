import { createRequire } from 'node:module';

/** The library's build for Node is CommonJS. */
export const parquet = createRequire(import.meta.url)('parquet-wasm') as typeof import('parquet-wasm');
