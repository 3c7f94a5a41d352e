/** What the pages for people point at is there, and every page is pointed at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const docs = readdirSync(join(project, 'docs')).map((name) => `docs/${name}`);
const PAGES = ['README.md', 'ARCHITECTURE.md', 'examples/README.md', 'output/README.md', ...docs];

const read = (page: string): string => readFileSync(join(project, page), 'utf8');
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);

/** The name that a heading has in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');

describe.each(PAGES)('%s', (page) => {
  test('links to files and headings that are there', () => {
    for (const link of linksOf(page)) {
      if (/^https?:/.test(link)) continue;
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const target = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(project, target)), link).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!));
      expect(headings, link).toContain(anchor);
    }
  });
});

test('the README leads to every page of docs/', () => {
  expect(docs.length).toBeGreaterThan(4);
  expect(docs.filter((page) => !linksOf('README.md').includes(page))).toEqual([]);
});

test('the files that ARCHITECTURE.md names are there', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`([a-z-]+\/[a-z/-]*(?:\.ts|\/))`/g)].map(
    (match) => match[1]!,
  );
  const roots = ['', 'pipeline', 'build'];
  expect(named.length).toBeGreaterThan(15);
  const gone = named.filter((path) => !roots.some((root) => existsSync(join(project, root, path))));
  expect(gone).toEqual([]);
});
