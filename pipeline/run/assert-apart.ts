import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { DatelineError } from '../error.ts';

/**
 * The output must not lie among the articles, where the next run would read it, nor the articles in the output.
 * @throws DatelineError when one does
 */
export function assertApart(paths: readonly string[], out: string): void {
  const outPath = realPath(resolve(out));
  for (const path of paths) {
    const source = realPath(resolve(path));
    if (!isWithin(outPath, source) && !isWithin(source, outPath)) continue;
    throw new DatelineError({
      stage: 'run',
      what: 'output and articles lie in one another',
      value: out,
      where: path,
      todo: 'Give --out a folder beside the articles, or move the articles into a folder of their own.',
    });
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The path without links, as far as it is there. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}
