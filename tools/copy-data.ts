/** Copies lexicons and other data files beside the compiled code, which reads them from there. */
import { cpSync } from 'node:fs';

const project = new URL('../', import.meta.url);
for (const folder of ['pipeline', 'schemas']) {
  cpSync(new URL(folder, project), new URL(`build/compiled/${folder}`, project), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
