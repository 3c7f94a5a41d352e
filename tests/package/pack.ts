import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface Tarball {
  /** Bytes of the compressed file. */
  readonly size: number;
  /** Paths in it, with `/`. */
  readonly paths: readonly string[];
}

/** What `npm pack` would write: packed in memory, without the network. */
export function pack(): Tarball {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error', '--offline'];
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: PROJECT, env, encoding: 'utf8' })) as [
    { size: number; files: { path: string }[] },
  ];
  return { size: packed.size, paths: packed.files.map(({ path }) => path) };
}
