/** Whatever goes wrong, the output is what it was, or the new one: never a mixture. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { PUBLISHED } from '../../pipeline/publish/files.ts';
import { openPublication } from '../../pipeline/publish/publication.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

const scratch = scratchFolder();
let count = 0;
const freshOut = (): string => join(scratch, String(++count), 'out');

/** Every file below a folder with its content; `.` of hidden siblings too. */
function tree(folder: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) Object.assign(files, tree(folder, path));
    else
      files[path] = entry.isSymbolicLink()
        ? readlinkSync(join(folder, path))
        : readFileSync(join(folder, path), 'latin1');
  }
  return files;
}

const OLD = [generateArticle(1)];
const NEW = [generateArticle(2), generateArticle(3)];
const WHOLE = { old: join(scratch, 'old'), new: join(scratch, 'new') };
beforeAll(async () => {
  await publish(WHOLE.old, OLD);
  await publish(WHOLE.new, NEW);
});
/** A dataset that an earlier run left. */
const given = (out: string, which: 'old' | 'new'): void => cpSync(WHOLE[which], out, { recursive: true });
const siblings = (out: string): string[] => readdirSync(dirname(out)).sort();

async function thrown(promise: Promise<unknown>): Promise<DatelineError> {
  const error: unknown = await promise.then(
    () => null,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(DatelineError);
  return error as DatelineError;
}

describe('where --out may be', () => {
  test('absent, with parents that are not there yet; empty; ours', async () => {
    const out = freshOut();
    given(out, 'old');
    expect(Object.keys(tree(out)).sort()).toEqual([...PUBLISHED, 'SHA256SUMS'].sort());
    await publish(out, NEW);
    const again = freshOut();
    mkdirSync(again, { recursive: true });
    await publish(again, NEW);
    expect(tree(again)).toEqual(tree(out));
    const deep = join(freshOut(), 'deep');
    await publish(deep, NEW);
    expect(tree(deep)).toEqual(tree(out));
    expect(siblings(out)).toEqual(['out']);
  });

  const folderWith = (out: string, name: string, content: string): void => {
    mkdirSync(out);
    writeFileSync(join(out, name), content);
  };
  const REFUSED: [string, (out: string) => void][] = [
    ['a file', (out) => writeFileSync(out, 'mine')],
    ["somebody else's folder", (out) => folderWith(out, 'thesis.txt', 'mine')],
    ['a README alone', (out) => folderWith(out, 'README.md', 'mine')],
    [
      "a SHA256SUMS of somebody else's",
      (out) => folderWith(out, 'SHA256SUMS', `${'0'.repeat(64)}  backup.tar\n`),
    ],
    ['an empty SHA256SUMS', (out) => folderWith(out, 'SHA256SUMS', '')],
    ['a dangling link', (out) => symlinkSync(`${out}-nowhere`, out)],
  ];
  test.each(REFUSED)('not %s', async (_, make) => {
    const out = freshOut();
    mkdirSync(dirname(out), { recursive: true });
    make(out);
    const before = tree(dirname(out));
    const error = await thrown(publish(out, NEW));
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain(out);
    expect(tree(dirname(out))).toEqual(before);
  });

  test('not below a file', async () => {
    const out = freshOut();
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, 'mine');
    expect((await thrown(publish(join(out, 'deeper'), NEW))).exitCode).toBe(2);
  });

  test('a link to a dataset stays a link', async () => {
    const out = freshOut();
    given(out, 'old');
    const link = `${out}-link`;
    symlinkSync(out, link);
    await publish(link, NEW);
    expect(
      readdirSync(dirname(out), { withFileTypes: true })
        .find(({ name }) => name === 'out-link')
        ?.isSymbolicLink(),
    ).toBe(true);
    expect(readFileSync(join(out, 'csv/articles.csv'), 'utf8')).toContain('a2');
  });

  test('a dataset that lost SHA256SUMS is still ours', async () => {
    const out = freshOut();
    given(out, 'old');
    rmSync(join(out, 'SHA256SUMS'));
    await publish(out, NEW);
    expect(existsSync(join(out, 'SHA256SUMS'))).toBe(true);
  });
});

test("files of somebody else's move along and are named; the record of the build does not", async () => {
  const out = freshOut();
  given(out, 'old');
  mkdirSync(join(out, 'notes'));
  writeFileSync(join(out, 'notes', 'a.txt'), 'note');
  writeFileSync(join(out, 'csv', 'pivot.ods'), 'sheet');
  writeFileSync(join(out, '.build.json'), '{}');
  const kept: string[] = [];
  await publish(out, NEW, { log: (line) => kept.push(line) });
  expect(kept.sort()).toEqual(['kept csv/pivot.ods', 'kept notes']);
  expect(tree(out)).toMatchObject({ 'notes/a.txt': 'note', 'csv/pivot.ods': 'sheet' });
  expect(existsSync(join(out, '.build.json'))).toBe(false);
});

describe('a build that fails', () => {
  /** Lets the disk be full after so many bytes. */
  const full = (bytes: number) => {
    let left = bytes;
    return {
      write: (_fd: number, _bytes: Uint8Array, _offset: number, length: number): number => {
        left -= length;
        if (left < 0)
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
        return length;
      },
    };
  };
  test.each([0, 1000, 50_000, 150_000])(
    'a disk that is full after %d bytes leaves the old output',
    async (bytes) => {
      const out = freshOut();
      given(out, 'old');
      const before = tree(out);
      const error = await thrown(publish(out, NEW, { fileSystem: full(bytes) }));
      expect(error.message).toMatch(/^publish cannot write: \S+\n.*ENOSPC.*\n/);
      expect(error.exitCode).toBe(1);
      expect(tree(out)).toEqual(before);
      expect(siblings(out)).toEqual(['out']);
    },
  );

  test('bytes that the disk lost are found when the files are read back', async () => {
    const out = freshOut();
    given(out, 'old');
    const before = tree(out);
    const losing = {
      write: (_fd: number, _bytes: Uint8Array, _offset: number, length: number): number => length,
    };
    const error = await thrown(publish(out, NEW, { fileSystem: losing }));
    expect(error.message).toContain('csv/quotes.csv');
    expect(error.message).toContain('dataset.jsonld');
    expect(tree(out)).toEqual(before);
  });

  test('aborted while it writes', async () => {
    const out = freshOut();
    given(out, 'old');
    const before = tree(out);
    const publication = await openPublication(out, { version: '1', dataset: {}, log: () => {} });
    const writing = publication.write({ articles: NEW });
    publication.abort();
    await writing.catch(() => {});
    publication.abort();
    expect(tree(out)).toEqual(before);
    expect(siblings(out)).toEqual(['out']);
  });
});

describe('two builds at once', () => {
  test('the second is told who holds the folder', async () => {
    const out = freshOut();
    const first = await openPublication(out, { version: '1', dataset: {}, log: () => {} });
    const error = await thrown(publish(out, NEW));
    expect(error.message).toContain(String(process.pid));
    expect(error.exitCode).toBe(1);
    first.abort();
    await publish(out, NEW);
  });

  test.each([
    ['a dead process', async () => `${await deadPid()} 12345\n`],
    ['a process killed while it wrote the lock', async () => ''],
    ['a number that another process has now', async () => `${process.pid} 1\n`],
  ])('the lock of %s is taken over', async (_, content) => {
    const out = freshOut();
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(join(dirname(out), '.out.lock'), await content());
    await publish(out, NEW);
    expect(siblings(out)).toEqual(['out']);
  });

  const deadPid = (): Promise<number> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      child.on('exit', () => resolve(child.pid ?? 0));
    });
});

describe('a replacement that was cut short is finished by the next start', () => {
  /** The states that a killed process can leave, from a whole old output and a whole staging folder. */
  type Paths = { out: string; staging: string; old: string };
  const moveIn = ({ out, staging, old }: Paths): void => {
    renameSync(out, old);
    renameSync(staging, out);
  };
  const STATES: [string, (paths: Paths) => void, 'old' | 'new'][] = [
    ['before it began', () => {}, 'old'],
    ['after the old was moved away', ({ out, old }) => renameSync(out, old), 'new'],
    ['after the new was moved in', moveIn, 'new'],
    [
      'while the old was removed',
      (paths) => {
        moveIn(paths);
        rmSync(join(paths.old, 'csv'), { recursive: true });
      },
      'new',
    ],
  ];
  test.each(STATES)('%s', async (_, make, expected) => {
    const out = freshOut();
    given(out, 'old');
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const other = freshOut();
    given(other, 'new');
    const paths = { out, staging: join(dirname(out), '.out.staging'), old: join(dirname(out), '.out.old') };
    cpSync(other, paths.staging, { recursive: true });
    const wanted = { ...tree(expected === 'old' ? out : other), 'mine.txt': 'mine' };
    make(paths);
    const publication = await openPublication(out, { version: '1', dataset: {}, log: () => {} });
    publication.abort();
    expect(tree(out)).toEqual(wanted);
    expect(siblings(out)).toEqual(['out']);
  });
});
