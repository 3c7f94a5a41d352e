import { fileURLToPath } from 'node:url';
import { packageFolder } from '../../package-folder.ts';

/**
 * Where the built gazetteer lies: `build/gazetteer.bin` of the project. Sources and compiled code (build/compiled/…)
 * find the same file wherever they were started, since both lie below the project's package.json.
 */
export function gazetteerPath(): string {
  return fileURLToPath(new URL('build/gazetteer.bin', packageFolder));
}
