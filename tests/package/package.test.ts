/** The tarball that `npm pack` makes; that it installs and runs is shown by `make interop`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import * as api from '../../pipeline/index.ts';
import { PROJECT, pack } from './pack.ts';

interface Manifest {
  readonly version: string;
  readonly private: boolean;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: { readonly '.': { readonly types: string; readonly default: string } };
  readonly dependencies: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { size, paths } = pack();
const packed = new Set(paths);
const code = paths.filter((path) => path.endsWith('.js'));

/** Data of the sources, but what only the gazetteer is made from. */
const data = ['pipeline', 'schemas'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `build/compiled/${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:tsv|weights)$/.test(path) && !path.includes('/gazetteer/')),
);

/** Module names in the code, of `import`, `import()`, `require()` and `new URL()`. */
const NAMED =
  /^(?:import|export) (?:[^'"]*? from )?'([^'"]+)';$|\b(?:import|require|new URL)\('([^'"]+)'[,)]/gm;
const namesIn = (path: string): string[] =>
  [...read(path).matchAll(NAMED)].map((match) => match[1] ?? match[2]!);

test('is small, and as large as the README says', () => {
  expect(size).toBeLessThan(15_000_000);
  const { version } = manifest;
  expect(read('README.md')).toContain(`\`dateline-${version}.tgz\`, ${Math.round(size / 1e6)} MB`);
});

test('holds code, declarations and data, and nothing else', () => {
  const others = paths.filter((path) => !/^build\/compiled\/(?:pipeline|schemas)\//.test(path));
  expect(others.sort()).toEqual(['LICENSE', 'NOTICE', 'README.md', 'build/gazetteer.bin', 'package.json']);
  expect(
    paths.filter((path) => path.startsWith('build/compiled/') && !/\.(?:js|d\.ts|tsv|weights)$/.test(path)),
  ).toEqual([]);
});

test('holds every lexicon and every weight', () => {
  expect(data.length).toBeGreaterThan(60);
  expect(data.filter((path) => !packed.has(path))).toEqual([]);
});

test('holds what package.json points at', () => {
  const { bin, exports } = manifest;
  const entries = [bin.dateline!, exports['.'].types, exports['.'].default].map((path) =>
    posix.normalize(path),
  );
  expect(entries.filter((path) => !packed.has(path))).toEqual([]);
});

test('holds every module that its code names, and needs no package beyond its dependencies', () => {
  const absent = code.flatMap((path) =>
    namesIn(path)
      .filter((name) => name.startsWith('.') && name.endsWith('.js'))
      .map((name) => posix.join(posix.dirname(path), name))
      .filter((name) => !packed.has(name)),
  );
  expect(absent).toEqual([]);
  const packages = code
    .flatMap(namesIn)
    .filter((name) => !/^(?:\.|node:|\$)/.test(name) && !packed.has(name))
    .map((name) => name.split('/')[0]!);
  expect([...new Set(packages)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('declarations that a program sees name packages that come along', () => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    expect(packed).toContain(path);
    for (const [, name] of read(path).matchAll(/ from '([^']+)'|import\("([^"]+)"\)/g)) {
      if (name === undefined) continue;
      if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name.replace(/\.ts$/, '.d.ts')));
      else expect(Object.keys(manifest.dependencies)).toContain(name);
    }
  };
  visit(posix.normalize(manifest.exports['.'].types));
  expect(seen.size).toBeGreaterThan(10);
});

test('is not published by mistake', () => {
  expect(manifest.private).toBe(true);
});

test('the README documents what a program may import', () => {
  const readme = read('README.md');
  expect(Object.keys(api).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
