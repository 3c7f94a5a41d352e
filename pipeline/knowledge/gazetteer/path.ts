import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the built gazetteer lies: `build/gazetteer.bin` of the project. The project's folder is the first one above
 * this file that holds a package.json, so that source (pipeline/…) and compiled code (build/compiled/pipeline/…) find
 * the same file wherever they were started.
 */
export function gazetteerPath(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  return join(folder, 'build', 'gazetteer.bin');
}
