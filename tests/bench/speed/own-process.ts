import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What a module of this folder prints as JSON, run in a process of its own with the same options: in one process, what
 * is measured first would change what comes behind it.
 */
export function fromOwnProcess<R>(module: string): R {
  const program = fileURLToPath(new URL(`${module}.js`, import.meta.url));
  const printed = execFileSync(process.execPath, [...process.execArgv, program], { encoding: 'utf8' });
  return JSON.parse(printed) as R;
}
