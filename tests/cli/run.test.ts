import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shortArticle } from '../folders.ts';
import { dateline, rawWith, run, tableOf, treeOf } from './harness.ts';

test('a run publishes, says what it did, and has nothing to do the next time', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': shortArticle(2) });
  const out = join(raw, '../out');
  const first = await run(raw);
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr.split('\n')).toHaveLength(3);
  expect(first.stderr).toContain('left out, passages and long texts of articles without full rights');
  expect(first.stderr).toMatch(/out: 2 articles, \d+ rows in 14 tables\n$/);
  const before = treeOf(out);

  expect((await run(raw)).stderr).toBe(`${out}: nothing to do, it is up to date\n`);
  for (const change of [
    () => rmSync(join(out, 'csv/quotes.csv')),
    () => writeFileSync(join(out, 'rejects.csv'), 'x'),
    () => writeFileSync(join(out, '.build.json'), '{'),
  ]) {
    change();
    expect((await run(raw)).stderr).toMatch(/2 articles/);
    expect(treeOf(out)).toEqual(before);
  }
});

test('other options, and other words about an article, are a reason to build again', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': shortArticle(2) });
  const out = join(raw, '../out');
  await run(raw);
  expect((await run(raw, '--force')).stderr).toMatch(/2 articles/);
  expect((await run(raw, '--limit', '1')).stderr).toMatch(/1 article,/);
  writeFileSync(join(raw, 'articles.csv'), 'file,publisher\na.txt,Somebody\n');
  expect((await run(raw)).stderr).toMatch(/2 articles/);
  expect((await tableOf(out, 'articles')).map(({ publisher }) => publisher)).toEqual([
    'Somebody',
    'HARBOR TIMES',
  ]);
});

test('what cannot be used is set aside with a reason and said in the last line', async () => {
  const raw = rawWith({
    'a.txt': shortArticle(1),
    'broken.txt': new Uint8Array([...Buffer.from('é'), 0xff, 0x41]),
    'empty.txt': '\n',
    'german.txt':
      'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke zu sperren, und das ist nicht alles.',
    'marks.txt': '"'.repeat(100_000),
    'page.xyz': 'x',
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0, 0]),
  });
  symlinkSync(join(raw, 'nowhere'), join(raw, 'link.txt'));
  const { code, stderr } = await run(raw);
  expect(code).toBe(0);
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
    /out: 1 article, \d+ rows in 14 tables; 7 sources set aside, see .*rejects\.csv$/,
  );
  const rejects = await tableOf(join(raw, '../out'), 'rejects.csv');
  expect(rejects.map(({ source_file, stage, reason }) => `${source_file} ${stage} ${reason}`)).toEqual([
    'broken.txt read broken_utf8',
    'empty.txt read empty',
    'german.txt clean language',
    'link.txt read dangling_link',
    'marks.txt clean language',
    'page.xyz read unknown_format',
    'picture.txt read binary',
  ]);
  expect(rejects.every(({ detail }) => detail !== '')).toBe(true);

  const before = treeOf(join(raw, '../out'));
  const strict = await run(raw, '--strict');
  expect(strict.code).toBe(1);
  expect(strict.stderr).toContain('read broken_utf8: byte 0xFF at offset 2 is not UTF-8\nbroken.txt\n');
  expect(treeOf(join(raw, '../out'))).toEqual(before);
});

test('without one article that can be used nothing is published', async () => {
  const raw = rawWith({ 'a.txt': '', 'b.txt': '\0' });
  const { code, stderr } = await run(raw);
  expect(code).toBe(1);
  expect(stderr).toContain('run found no article that can be used');
  expect(stderr).toContain('2 set aside; the first: a.txt: empty');
  expect(existsSync(join(raw, '../out'))).toBe(false);
  expect((await run(rawWith({ '.hidden': '' }))).stderr).toContain('nothing to read there');
});

test('articles without a date, or of promotion alone, are published', async () => {
  const raw = rawWith({
    'none.txt': 'The port is closed, the mayor said, and nobody knows for how long it will be.\nShe left.',
    'promo.txt': 'Sign up for our newsletter\nRead more about the sea\nFollow us on Facebook',
  });
  expect(await run(raw)).toMatchObject({ code: 0 });
  const articles = await tableOf(join(raw, '../out'), 'articles');
  expect(articles.map(({ published_on, published_basis }) => [published_on, published_basis])).toEqual([
    ['', 'none'],
    ['', 'none'],
  ]);
});

test('odd names are kept as they are', async () => {
  const names = [
    ' blank .txt',
    '"quoted".txt',
    'a..b.txt',
    'comma,semi;.txt',
    'line\nbreak.txt',
    '\u{1f4f0}.txt',
  ];
  const raw = rawWith(Object.fromEntries(names.map((name, i) => [name, shortArticle(i + 1)])));
  expect(await run(raw)).toMatchObject({ code: 0 });
  const articles = await tableOf(join(raw, '../out'), 'articles');
  expect(articles.map(({ source_file }) => source_file)).toEqual(names);
});

test('one text twice is two articles, the later a duplicate', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(), 'b.txt': shortArticle(), 'c.txt': shortArticle(2) });
  await run(raw);
  const [a, b, c] = await tableOf(join(raw, '../out'), 'articles');
  expect([a!.duplicate_of, b!.duplicate_of, c!.duplicate_of]).toEqual(['', a!.article_id, '']);
});

test('two sources of one id are a mistake of usage', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(), 'b.txt': shortArticle(2) });
  const { code, stderr } = await dateline('run', raw, join(raw, 'a.txt'), '--out', join(raw, '../out'));
  expect(code).toBe(2);
  expect(stderr).toContain('two articles have one id');
});

test.each([
  ['articles.csv', 'file,titel\n', 'unknown column: titel'],
  ['articles.csv', 'file\nmissing.txt\n', 'file is not there: missing.txt'],
  ['dataset.json', '{"titel": 1}', 'titel'],
])('a mistake in %s ends the run before anything is written: %j', async (name, text, says) => {
  const raw = rawWith({ 'a.txt': shortArticle(), [name]: text });
  const { code, stderr } = await run(raw);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(existsSync(join(raw, '../out'))).toBe(false);
});

test.each<[string, (out: string) => void]>([
  ['a file', (out) => writeFileSync(out, 'mine')],
  [
    'a folder of somebody else',
    (out) => {
      mkdirSync(out);
      writeFileSync(join(out, 'thesis.doc'), 'mine');
    },
  ],
  [
    'a folder with sums of other files',
    (out) => {
      mkdirSync(out);
      writeFileSync(join(out, 'SHA256SUMS'), `${'0'.repeat(64)}  thesis.doc\n`);
    },
  ],
])('--out that is %s is left alone', async (_, make) => {
  const raw = rawWith({ 'a.txt': shortArticle() });
  const out = join(raw, '../out');
  make(out);
  const { code, stderr } = await run(raw);
  expect(code).toBe(2);
  expect(stderr).toContain('give --out a new or empty folder');
  expect(existsSync(join(out, 'csv'))).toBe(false);
});

test('output and articles do not lie in one another', async () => {
  const raw = rawWith({ 'a.txt': shortArticle() });
  for (const out of [raw, join(raw, 'out'), join(raw, '..')]) {
    const { code, stderr } = await dateline('run', raw, '--out', out);
    expect([code, existsSync(join(out, 'csv'))]).toEqual([2, false]);
    expect(stderr).toContain('output and articles lie in one another');
  }
});

test('files of others in the output move along and are named', async () => {
  const raw = rawWith({ 'a.txt': shortArticle() });
  const out = join(raw, '../out');
  await run(raw);
  writeFileSync(join(out, 'notes.md'), 'mine');
  writeFileSync(join(raw, 'b.txt'), shortArticle(2));
  expect((await run(raw)).stderr).toContain('notes.md');
  expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
});

test('an output whose move was cut short is put back before the next run', async () => {
  const raw = rawWith({ 'a.txt': shortArticle() });
  const out = join(raw, '../out');
  await run(raw);
  const before = treeOf(out);
  renameSync(out, join(raw, '../.out.old'));
  expect(await run(raw)).toMatchObject({ code: 0 });
  expect(treeOf(out)).toEqual(before);
  expect(existsSync(join(raw, '../.out.old'))).toBe(false);
});

test('names of authority.csv are known by their keys', async () => {
  const raw = rawWith({
    'a.txt': 'The port is closed, Ada Lund told reporters on Tuesday.\nLund is the mayor of Oslo.\n',
    'authority.csv': 'name,type,identity\nAda Lund,person,wikidata:Q1\n',
  });
  await run(raw);
  const entities = await tableOf(join(raw, '../out'), 'entities');
  expect(entities.filter(({ identity }) => identity === 'wikidata:Q1').map(({ name }) => name)).toEqual([
    'Ada Lund',
  ]);
});

test('ten megabytes of quotation marks on one line hold nothing up', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': `${shortArticle(2)}${'"'.repeat(10_000_000)}\n` });
  expect(await run(raw)).toMatchObject({ code: 0 });
  expect(await tableOf(join(raw, '../out'), 'articles')).toHaveLength(2);
}, 300_000);

test('sample draws rows with their sentences, show tells one', async () => {
  const raw = rawWith({ 'a.txt': shortArticle(1), 'b.txt': shortArticle(2) });
  const out = join(raw, '../out');
  await run(raw);
  const [passage] = await tableOf(out, 'passages');
  const shown = await dateline('show', out, raw, passage!.passage_id!);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('HARBOR TIMES');
  expect(await dateline('show', out, raw, 'x/q/1-2')).toMatchObject({ code: 1 });

  const sheet = await dateline('sample', out, raw, '--table', 'sentences', '--size', '3');
  expect(sheet).toMatchObject({ code: 0, stderr: '' });
  expect(sheet.stdout.split('\n')[0]).toMatch(/^row_id,sentence,.*,right$/);
  const path = join(raw, '../sheet.csv');
  writeFileSync(path, sheet.stdout.replace(/,$/gm, ',y'));
  expect((await dateline('sample', '--tally', path)).stdout).toMatch(/\b3\b/);
});
