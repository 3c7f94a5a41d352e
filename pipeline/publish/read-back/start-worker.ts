import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Starts `worker.ts`: compiled, as it is; from the sources, in development and in tests, through tsx. */
export function startWorker(workerData: { folder: string; names: readonly string[] }): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  const tsx = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const [api, file] = [pathToFileURL(tsx).href, new URL('./worker.ts', import.meta.url).href];
  const code = `import('${api}').then(({ tsImport }) => tsImport('${file}', '${file}'))`;
  return new Worker(code, { workerData, eval: true, execArgv: [] });
}
