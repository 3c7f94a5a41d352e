/** Writes the compact gazetteer. Called by make; the same packages and lexicons give the same bytes. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { collect } from './collect.ts';
import { compile } from './compile.ts';
import { encode } from './format.ts';
import { gazetteerPath } from './path.ts';

function buildGazetteer(path: string): void {
  const bytes = encode(compile(collect()));
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.half`;
  writeFileSync(half, bytes);
  renameSync(half, path);
}

buildGazetteer(process.argv[2] ?? gazetteerPath());
