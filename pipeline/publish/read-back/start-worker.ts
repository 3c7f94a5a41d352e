import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread: compiled, as it is; from the sources, in development and in tests, through tsx.
 * @param module the address of its file without the ending
 */
export function startWorker(module: URL, workerData: object): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), { workerData });
  const tsx = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const [api, file] = [pathToFileURL(tsx).href, `${module.href}.ts`];
  const code = `import('${api}').then(({ tsImport }) => tsImport('${file}', '${file}'))`;
  return new Worker(code, { workerData, eval: true, execArgv: [] });
}
