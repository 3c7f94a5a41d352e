import { readFileSync } from 'node:fs';
import { packageFolder } from './package-folder.ts';

interface PackageJson {
  readonly version: string;
}

/** Version of the software, from package.json. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as PackageJson
).version;
