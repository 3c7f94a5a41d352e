/** Copies lexicons and other data files beside the compiled code in the folder named, which reads them from there. */
import { cpSync } from 'node:fs';

const project = new URL('../', import.meta.url);
const [target = 'build/compiled'] = process.argv.slice(2);
for (const folder of ['pipeline', 'schemas']) {
  cpSync(new URL(folder, project), new URL(`${target}/${folder}`, project), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
