import { existsSync } from 'node:fs';

/** The folder of package.json: above the sources, or further above the compiled code. */
export const packageFolder: URL = find();

function find(): URL {
  for (let folder = new URL('../', import.meta.url); ; ) {
    if (existsSync(new URL('package.json', folder))) return folder;
    const above = new URL('../', folder);
    if (above.href === folder.href) throw new Error('package.json is not above the code');
    folder = above;
  }
}
