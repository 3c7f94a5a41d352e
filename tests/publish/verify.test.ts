/** `verify` passes what was published; one changed byte anywhere is found, and named as closely as can be. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PUBLISHED, SUMS } from '../../pipeline/publish/files.ts';
import { checkPublishedRows } from '../../pipeline/publish/verify/check-rows.ts';
import { compareRebuild } from '../../pipeline/publish/verify/compare-rebuild.ts';
import { Faults, faultText } from '../../pipeline/publish/verify/fault.ts';
import { readNotes } from '../../pipeline/publish/verify/notes.ts';
import { verifyOutput } from '../../pipeline/publish/verify/verify.ts';
import type { ArticleRows, Batch } from '../../schemas/stages/batch.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';
import { randomOf } from './random.ts';

const scratch = scratchFolder();
const articles = Array.from({ length: 6 }, (_, i) =>
  generateArticle(i, { rights: i % 3 ? 'unknown' : 'full' }),
);
const whole = join(scratch, 'whole');
const out = join(scratch, 'out');

beforeAll(() => publish(whole, articles).then(() => {}));
beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  cpSync(whole, out, { recursive: true });
});

/** Changes one byte of a file. */
function changeByte(name: string, at: number, to: number): void {
  const bytes = readFileSync(join(out, name));
  bytes[at] = to;
  writeFileSync(join(out, name), bytes);
}

/** Writes SHA256SUMS anew, as who wants to hide a change would. */
function hashAnew(): void {
  const sums = PUBLISHED.map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
    return `${hash}  ${name}\n`;
  });
  writeFileSync(join(out, SUMS), sums.join(''));
}

const texts = (faults: Faults): string => faults.list.map(faultText).join('\n');

test('what was published passes', async () => {
  expect(texts(await verifyOutput(out))).toBe('');
});

test('no folder, no dataset', async () => {
  await expect(verifyOutput(join(scratch, 'nowhere'))).rejects.toThrow(/verify no dataset/);
});

test.each([...PUBLISHED, SUMS])('a changed byte in %s', async (name) => {
  const { length } = readFileSync(join(out, name));
  const at = randomOf(length).below(length);
  changeByte(name, at, readFileSync(join(out, name))[at]! ^ 1);
  const faults = await verifyOutput(out);
  expect(texts(faults)).toContain(name);
  if (name !== SUMS) for (const { file } of faults.list) expect(file).toBe(name);
});

test.each([
  'csv/quotes.csv',
  'arrow/quotes.arrow',
  'parquet/quotes.parquet',
  'dataset.jsonld',
  'checks.csv',
  SUMS,
])('%s is missing, or cut short', async (name) => {
  const bytes = readFileSync(join(out, name));
  writeFileSync(join(out, name), bytes.subarray(0, bytes.length - 1));
  expect(texts(await verifyOutput(out))).toContain(name);
  rmSync(join(out, name));
  expect(texts(await verifyOutput(out))).toContain(`${name}: is missing`);
});

describe('a changed byte in a cell of a CSV file is named by row and column', () => {
  const NEW_BYTES = ['x', '"', ',', '\n', ';', '7', '\u0000', '\u00ff'].map((one) => one.charCodeAt(0));

  /** The cells of a CSV file whose bytes can be told apart: plain ones, unquoted, in ASCII. */
  function cellsOf(name: string, keys: readonly string[]) {
    const text = readFileSync(join(out, name), 'latin1');
    const records = parse(readFileSync(join(out, name)), {
      columns: true,
      record_delimiter: '\n',
      info: true,
    }) as unknown as {
      record: Record<string, string>;
    }[];
    return records.flatMap(({ record }) => {
      const key = keys.map((column) => record[column]).join(' ');
      const line = text.indexOf(`\n${record[keys[0]!]},${keys.length > 1 ? `${record[keys[1]!]},` : ''}`) + 1;
      let at = line;
      return Object.entries(record).flatMap(([column, cell]) => {
        const start = at;
        const isPlain = text.slice(start, start + cell.length) === cell && /^[A-Za-z0-9:./-]+$/.test(cell);
        // After a cell that is quoted or not ASCII the place of the next is not known here.
        at = at < 0 || (cell !== '' && !isPlain) ? -1 : at + cell.length + 1;
        return start >= line && start >= 0 && isPlain && cell !== ''
          ? [{ key, column, start, length: cell.length }]
          : [];
      });
    });
  }

  test.each(TABLES)('$name', async (table) => {
    const name = `csv/${table.name}.csv`;
    const cells = cellsOf(name, table.key);
    const random = randomOf(table.name.length);
    expect(cells.length).toBeGreaterThan(10);
    for (let i = 0; i < 4; i++) {
      const { key, column, start, length } = random.of(cells);
      const at = start + random.below(length);
      const before = readFileSync(join(out, name));
      const to = random.of(NEW_BYTES.filter((byte) => byte !== before[at]));
      changeByte(name, at, to);
      const found = (await verifyOutput(out)).list.filter(
        (fault) => fault.file === name && fault.row !== null,
      );
      expect(found[0], `${name} ${key} ${column} → ${to}`).toMatchObject({ row: key, column });
      writeFileSync(join(out, name), before);
    }
  });
});

describe('against rows made anew', () => {
  async function* batches(of: readonly ArticleRows[] = articles): AsyncGenerator<Batch> {
    for (let i = 0; i < of.length; i += 5) yield { articles: of.slice(i, i + 5) };
  }
  const compare = async (of?: readonly ArticleRows[]): Promise<Faults> => {
    const faults = new Faults();
    await compareRebuild(out, batches(of), faults);
    return faults;
  };

  test('the same rows pass', async () => {
    expect(texts(await compare())).toBe('');
  });

  test('a shifted offset in a withheld row, hashes made anew', async () => {
    const name = 'csv/sentences.csv';
    const row = articles[1]!.rows.sentences[2]!;
    const line = readFileSync(join(out, name), 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${row.sentence_id},`))!;
    expect(line).toContain(`,,${row.start_char},${row.end_char},`);
    const shifted = line.replace(`,${row.end_char},`, `,${row.end_char - 1},`);
    writeFileSync(join(out, name), readFileSync(join(out, name), 'utf8').replace(line, shifted));
    hashAnew();
    expect((await compare()).list).toMatchObject([{ file: name, row: row.sentence_id, column: 'end_char' }]);
  });

  test('a row that is missing, a row too many, articles too few and too many', async () => {
    const fewer = articles.map((one, i) =>
      i === 3 ? { ...one, rows: { ...one.rows, times: one.rows.times.slice(1) } } : one,
    );
    const id = articles[3]!.rows.times[0]!.time_id;
    expect((await compare(fewer)).list).toMatchObject([{ file: 'csv/times.csv', row: id, column: null }]);
    rmSync(out, { recursive: true });
    await publish(out, articles.slice(0, -1));
    expect((await compare()).list).toMatchObject([
      { file: 'csv/articles.csv', row: articles.at(-1)!.article.articleId },
    ]);
    expect((await compare(articles.slice(0, -2))).list).toMatchObject([
      { file: 'csv/articles.csv', row: articles.at(-2)!.article.articleId },
    ]);
  });

  test('a raw article that was changed is named', async () => {
    const changed = articles.with(2, {
      ...articles[2]!,
      rows: {
        ...articles[2]!.rows,
        articles: [{ ...articles[2]!.rows.articles[0]!, source_sha256: '0'.repeat(64) }],
      },
    });
    expect((await compare(changed)).list).toMatchObject([
      { file: articles[2]!.article.sourceFile, row: null },
      { file: 'csv/articles.csv', row: 'a2', column: 'source_sha256' },
    ]);
  });

  test('what goes wrong while the rows are made is no fault of the output', async () => {
    const broken = async function* (): AsyncGenerator<Batch> {
      yield { articles: articles.slice(0, 1) };
      throw new Error('lexicon lost');
    };
    await expect(compareRebuild(out, broken(), new Faults())).rejects.toThrow('lexicon lost');
  });

  test('slices are proved with the text alone', async () => {
    const textOf = new Map(articles.map(({ article }) => [article.articleId, article.text]));
    const faults = new Faults();
    await checkPublishedRows(out, faults, async (id) => textOf.get(id) ?? null);
    expect(texts(faults)).toBe('');
    const other = (id: string): string => `${textOf.get(id)}`.replaceAll('minister', 'monister');
    await checkPublishedRows(out, faults, async (id) => other(id));
    expect(texts(faults)).toContain('text is the slice of the article');
  });
});

describe('what the rows must fulfil is proved though the hashes fit', () => {
  /** Replaces text in a CSV file and makes the hashes anew. */
  function rewrite(name: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(out, name), 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(out, name), changed);
    hashAnew();
  }

  const rowFaults = async (): Promise<Faults> => {
    const faults = new Faults();
    await checkPublishedRows(out, faults);
    return faults;
  };

  test.each([
    ['row schema', 'csv/quotes.csv', /,(in)?direct,/, ',loud,', 'kind'],
    ['names beside ids agree', 'csv/events.csv', /,"The Daily, ""Sample""",/, ',Another Paper,', 'publisher'],
    ['rows in order', 'csv/times.csv', /\n([^\n]*)\n([^\n]*)\n/, '\n$2\n$1\n', null],
    ['references resolve', 'csv/mentions.csv', /,(a\d+\/e\/\d+-\d+),/, ',$19,', 'entity_id'],
    ['text is the slice of the article', 'csv/mentions.csv', /,(null|said|true|0012|N\/A),/, ',$1x,', 'text'],
  ] as const)('%s', async (check, name, from, to, column) => {
    rewrite(name, from, to);
    const found = (await rowFaults()).list.find(({ what }) => what.startsWith(check));
    expect(found).toMatchObject({ file: name, row: expect.stringMatching(/^a\d/), column });
  });

  test('more is shown than the rights allow', async () => {
    rewrite('csv/articles.csv', ',full,option', ',quotations,option');
    expect(texts(await rowFaults())).toContain(
      'article a0 shows more of passages.text than its rights allow',
    );
  });

  test('a link shows words that are withheld', async () => {
    const withheld = articles.find(
      ({
        rows: {
          articles: [row],
        },
      }) => row!.rights !== 'full' && row!.url,
    )!;
    const { event_id: id, source_link: link } = withheld.rows.events[0]!;
    expect(link).toContain('#:~:text=');
    const row = readFileSync(join(out, 'csv/events.csv'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(id))!;
    const { url } = withheld.rows.articles[0]!;
    expect(row).toContain(`,${url},`);
    rewrite('csv/events.csv', row, row.replace(`,${url},`, `,"${link}",`));
    const faults = texts(await rowFaults());
    expect(faults).toContain(`events.csv row ${id} column source_link: links lead to their row`);
    expect(faults).toContain('shows more of events.source_link than its rights allow');
  });

  test('overlapping texts', async () => {
    rewrite('csv/passages.csv', articles[0]!.rows.passages[1]!.text.slice(0, 3), 'zzz');
    expect(texts(await rowFaults())).toContain('shows another character');
  });

  test('a row of an article that is not there', async () => {
    rewrite('csv/members.csv', /\na5\/m\/(\S+?),a5\/e\/(\S+?),a5,/, '\na9/m/$1,a9/e/$2,a9,');
    expect(texts(await rowFaults())).toMatch(/csv\/members.csv row a9\S+: the row belongs to no article/);
  });

  test('the formats must agree', async () => {
    rewrite('csv/quotes.csv', /,(in)?direct,/, ',mixed,');
    expect((await verifyOutput(out)).list).toMatchObject([{ file: 'csv/quotes.csv', column: 'kind' }]);
  });
});

test('options and counts are read from checks.csv', () => {
  const notes = readNotes(out);
  expect(notes.get('publish')?.get('rows of articles')).toBe('6');
  expect(Number(notes.get('publish')?.get('texts withheld: passages.text'))).toBeGreaterThan(0);
  writeFileSync(join(out, 'checks.csv'), 'a,b\n1,2\n');
  expect(() => readNotes(out)).toThrow(/verify cannot read: checks.csv/);
});
