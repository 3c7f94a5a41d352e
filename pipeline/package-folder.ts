import { existsSync } from 'node:fs';

/** The folder of package.json: above the sources, or further above the compiled code. */
export const packageFolder: URL = find();

function find(): URL {
  for (let folder = new URL('../', import.meta.url); ; folder = new URL('../', folder)) {
    if (existsSync(new URL('package.json', folder))) return folder;
    if (folder.pathname === '/') throw new Error('package.json is not above the code');
  }
}
