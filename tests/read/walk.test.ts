import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { walk } from '../../pipeline/read/walk.ts';
import { folderWith } from '../folders.ts';

const names = (path: string): string[] =>
  [...walk(path)].map((found) =>
    'reason' in found ? `${found.sourceFile}: ${found.reason}` : found.sourceFile,
  );

test('files come in code-point order of their whole paths', () => {
  const raw = folderWith({
    'a/b.txt': '',
    'a.txt': '',
    'B.txt': '',
    'a-c.txt': '',
    '\u{1f600}.txt': '',
    'z/x/y.txt': '',
  });
  expect(names(raw)).toEqual(['B.txt', 'a-c.txt', 'a.txt', 'a/b.txt', 'z/x/y.txt', '\u{1f600}.txt']);
});

test('hidden names are skipped everywhere, reserved ones at the top', () => {
  const raw = folderWith({
    '.hidden.txt': '',
    '.git/x.txt': '',
    'articles.csv': '',
    'dataset.json': '',
    'authority.csv': '',
    'corrections.csv': '',
    'deep/articles.csv': '',
    'deep/.DS_Store': '',
  });
  expect(names(raw)).toEqual(['deep/articles.csv']);
});

test('names with blanks, quotes, dots and emoji are names', () => {
  const odd = [' a.txt', '"q".txt', "it's.txt", 'a..b.txt', 'new\nline.txt', '\u{1f4f0} news.txt'];
  const raw = folderWith(Object.fromEntries(odd.map((name) => [name, 'x'])));
  expect(names(raw).sort()).toEqual([...odd].sort());
});

test('a dangling link is a reject, a link to a file is that file', () => {
  const raw = folderWith({ 'a.txt': 'x' });
  symlinkSync(join(raw, 'nowhere'), join(raw, 'b.txt'));
  symlinkSync(join(raw, 'a.txt'), join(raw, 'c.txt'));
  expect(names(raw)).toEqual(['a.txt', 'b.txt: dangling_link', 'c.txt']);
});

test('a link that leads back up does not go round for ever', () => {
  const raw = folderWith({ 'in/a.txt': 'x' });
  symlinkSync(raw, join(raw, 'in', 'up'));
  expect(names(raw)).toEqual(['in/a.txt', 'in/up: unreadable']);
});

test('a file argument is its name; a missing one is a mistake', () => {
  const raw = folderWith({ 'deep/a.txt': 'x' });
  expect(names(join(raw, 'deep', 'a.txt'))).toEqual(['a.txt']);
  expect(() => names(join(raw, 'b.txt'))).toThrow(DatelineError);
});

test('a name that is no UTF-8 is no dangling link', () => {
  const raw = folderWith({ 'a.txt': 'x' });
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${raw}/`), Buffer.from([0xff]), Buffer.from('.txt')]), 'x');
  } catch {
    return; // some file systems take no such name
  }
  expect(names(raw)).toEqual(['a.txt', '\ufffd.txt: unreadable']);
});
