import { beforeAll, describe, expect, test } from 'vitest';
import { dateline, tableOf } from '../cli/harness.ts';
import { built, countsOf, type Difference, diffOf, edited, idsOf } from './datasets.ts';
import { changed, FILES, INSERTED, LINES, short } from './harbor.ts';

/** The rows of a dataset that stand in a stretch of the changed article, as `table id`. */
async function rowsWithin(out: string, words: string): Promise<string[]> {
  const articles = await tableOf(out, 'articles');
  const harbor = articles.find((row) => row.source_file === 'harbor.txt')!;
  const from = [...FILES['harbor.txt'].slice(0, FILES['harbor.txt'].indexOf(LINES[2]!))].length;
  const to = from + [...words].length;
  const found: string[] = [];
  for (const table of [
    'passages',
    'sentences',
    'entities',
    'mentions',
    'members',
    'roles',
    'quotes',
    'times',
  ].concat(['quantities', 'events', 'event_mentions', 'participants', 'event_quantities']))
    for (const row of await tableOf(out, table))
      if (
        row.article_id === harbor.article_id &&
        Number(row.start_char) >= from &&
        Number(row.start_char) < to
      )
        found.push(`${table} ${Object.values(row)[0]}`);
  return found;
}

let before: string;
let withheld: string;
beforeAll(async () => {
  before = await built(FILES);
  withheld = await built(FILES, 'none');
}, 60_000);

test('a dataset is equal to itself, and to another build of the same articles', async () => {
  for (const other of [before, await built(FILES)]) {
    const diff = await diffOf(before, other);
    expect(diff).toMatchObject({ code: 0, rows: [], articles: [], schema: [], summary: { equal: true } });
    const { code, stdout, stderr } = await dateline('diff', before, other);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('the same rows');
  }
});

describe('one inserted line', () => {
  let diff: Difference;
  let after: string;
  beforeAll(async () => {
    after = await built(changed(2, INSERTED, LINES[2]!));
    diff = await diffOf(before, after);
  });

  test('adds its own rows and no others', async () => {
    const expected = await rowsWithin(after, INSERTED);
    expect(expected.length).toBeGreaterThan(5);
    expect(idsOf(diff, 'added').sort()).toEqual(expected.sort());
    expect(idsOf(diff, 'removed')).toEqual([]);
    expect(diff).toMatchObject({ code: 1, summary: { articles: { both: 3, added: 0, removed: 0 } } });
  });

  test('moves the rows behind it, which say what they said', async () => {
    const moved = diff.rows.filter((row) => row.status === 'moved');
    const behind = (await tableOf(before, 'quotes')).filter((row) => row.text!.startsWith('We expect'));
    expect(behind.length).toBe(1);
    expect(moved.find((row) => row.old_id === behind[0]!.quote_id)).toMatchObject({
      table: 'quotes',
      cells: {},
      places: {
        quote_id: [behind[0]!.quote_id, expect.any(String)],
        start_char: [Number(behind[0]!.start_char), Number(behind[0]!.start_char) + [...INSERTED].length + 1],
      },
    });
    expect(Object.keys(countsOf(diff, 'moved')).sort()).toEqual(
      [
        'entities',
        'event_mentions',
        'event_quantities',
        'events',
        'mentions',
        'participants',
        'passages',
      ].concat(['quantities', 'quotes', 'roles', 'sentences', 'times']),
    );
  });

  test('changes nothing but what is said of the article as a whole', () => {
    expect(countsOf(diff, 'changed')).toEqual({ articles: 1 });
    expect(Object.keys(diff.rows.find((row) => row.status === 'changed')!.cells!)).toEqual([
      'source_sha256',
      'text_sha256',
      'words',
    ]);
  });

  test('does so without texts, too', async () => {
    const blind = await diffOf(withheld, await built(changed(2, INSERTED, LINES[2]!), 'none'));
    for (const status of ['added', 'removed', 'moved', 'changed'] as const)
      expect(idsOf(blind, status), status).toEqual(idsOf(diff, status));
  });

  test('taken out again it is removed', async () => {
    const back = await diffOf(after, before);
    expect(idsOf(back, 'removed')).toEqual(idsOf(diff, 'added'));
    expect(idsOf(back, 'added')).toEqual([]);
    expect(countsOf(back, 'moved')).toEqual(countsOf(diff, 'moved'));
  });
});

describe('one number in a sentence', () => {
  const NUMBER = changed(2, LINES[2]!.replace('32', '1745'));

  test('changes the rows that say it, and moves those behind', async () => {
    const after = await built(NUMBER);
    const diff = await diffOf(before, after);
    expect([idsOf(diff, 'added'), idsOf(diff, 'removed')]).toEqual([[], []]);
    const said = diff.rows.filter((row) => row.status === 'changed' && row.table !== 'articles');
    const cells = Object.fromEntries(said.map((row) => [row.table, Object.keys(row.cells!)]));
    expect(cells).toEqual({
      passages: ['text'],
      sentences: ['text'],
      quantities: ['text', 'value'],
      events: ['text', 'trigger'],
      event_mentions: ['text'],
      event_quantities: ['text', 'value'],
    });
    expect(said.length).toBe(6);
    expect(said.find((row) => row.table === 'quantities')!.cells).toEqual({
      text: ['32 generators', '1745 generators'],
      value: [32, 1745],
    });
    expect(Object.keys(countsOf(diff, 'moved'))).toContain('quotes');
  });

  test('with one of as many digits nothing moves', async () => {
    const diff = await diffOf(before, await built(changed(2, LINES[2]!.replace('32', '45'))));
    expect(countsOf(diff, 'moved')).toEqual({});
    expect(countsOf(diff, 'changed')).toEqual({
      articles: 1,
      passages: 1,
      sentences: 1,
      quantities: 1,
      events: 1,
      event_mentions: 1,
      event_quantities: 1,
    });
  });

  test('where texts are withheld, only the amount is known to have changed', async () => {
    const diff = await diffOf(withheld, await built(NUMBER, 'none'));
    expect([idsOf(diff, 'added'), idsOf(diff, 'removed')]).toEqual([[], []]);
    expect(countsOf(diff, 'changed')).toEqual({ articles: 1, quantities: 1, events: 1, event_quantities: 1 });
  });
});

describe('a rule that was corrected', () => {
  test('one cell is one changed row', async () => {
    const diff = await diffOf(before, edited(before, 'csv/quotes.csv', /,direct,/, ',mixed,'));
    expect(diff.rows).toEqual([
      expect.objectContaining({
        table: 'quotes',
        status: 'changed',
        cells: { kind: ['direct', 'mixed'] },
        places: {},
      }),
    ]);
    expect(diff.code).toBe(1);
  });

  test('another type is another id, but the same event; what names it has moved', async () => {
    const [event] = (await tableOf(before, 'events')).filter((row) => row.type === 'AID');
    const after = ['events', 'event_mentions', 'participants', 'event_quantities'].reduce((folder, table) => {
      const retyped = edited(folder, `csv/${table}.csv`, /-AID\b/g, '-COOPERATE');
      return table === 'events' ? edited(retyped, 'csv/events.csv', ',AID,', ',COOPERATE,') : retyped;
    }, before);
    const diff = await diffOf(before, after);
    expect([idsOf(diff, 'added'), idsOf(diff, 'removed')]).toEqual([[], []]);
    expect(diff.rows.filter((row) => row.status === 'changed')).toEqual([
      expect.objectContaining({
        old_id: event!.event_id,
        new_id: event!.event_id!.replace('AID', 'COOPERATE'),
        cells: { type: ['AID', 'COOPERATE'] },
      }),
    ]);
    expect(Object.keys(countsOf(diff, 'moved'))).toEqual([
      'event_mentions',
      'participants',
      'event_quantities',
    ]);
  });

  test('a row that nothing is like is removed', async () => {
    const line = /\n[^\n]*32 generators[^\n]*/;
    const diff = await diffOf(before, edited(before, 'csv/quantities.csv', line, ''));
    expect(countsOf(diff, 'removed')).toEqual({ quantities: 1 });
  });

  test('another speaker of one quotation', async () => {
    const quotes = await tableOf(before, 'quotes');
    const lund = quotes.find((row) => row.speaker_name === 'Ada Lund')!;
    const auma = quotes.find((row) => row.speaker_name === 'Ruth Auma')!;
    expect(auma.article_id).toBe(lund.article_id);
    const after = edited(
      before,
      'csv/quotes.csv',
      `${auma.speaker_id},Ruth Auma`,
      `${lund.speaker_id},Ada Lund`,
    );
    const diff = await diffOf(before, after);
    expect(diff.rows).toEqual([
      expect.objectContaining({
        new_id: auma.quote_id,
        status: 'changed',
        cells: {
          speaker_id: [auma.speaker_id, lund.speaker_id],
          speaker_name: ['Ruth Auma', 'Ada Lund'],
        },
      }),
    ]);
  });
});

describe('whole articles', () => {
  test('one in the middle is added, the others stay what they are', async () => {
    const after = await built({ ...FILES, 'b.txt': short(5) });
    const diff = await diffOf(before, after);
    expect(diff.articles).toEqual([
      expect.objectContaining({ status: 'added', old_id: null, source_file: 'b.txt' }),
    ]);
    expect(new Set(diff.rows.map((row) => row.status))).toEqual(new Set(['added']));
    expect(diff.summary.articles).toEqual({ both: 3, added: 1, removed: 0 });
    const back = await diffOf(after, before);
    expect(back.articles).toEqual([expect.objectContaining({ status: 'removed', new_id: null })]);
    expect(countsOf(back, 'removed')).toEqual(countsOf(diff, 'added'));
    const { stdout } = await dateline('diff', before, after);
    expect(stdout).toMatch(/^added {3}article [0-9a-f]{12}, b\.txt, with \d+ rows$/m);
    expect(stdout).not.toContain('added   quotes');
  });

  test('another id for the same file moves its rows', async () => {
    const csv = 'file,article_id\nharbor.txt,harbor\n';
    const diff = await diffOf(before, await built({ ...FILES, 'articles.csv': csv }));
    expect(diff.articles).toEqual([expect.objectContaining({ status: 'changed', new_id: 'harbor' })]);
    expect(new Set(diff.rows.map((row) => row.status))).toEqual(new Set(['moved']));
  });
});

test('other rights: rows change, none comes or goes', async () => {
  const diff = await diffOf(withheld, before);
  expect([idsOf(diff, 'added'), idsOf(diff, 'removed'), idsOf(diff, 'moved')]).toEqual([[], [], []]);
  const columns = diff.rows.map((row) => [row.table, Object.keys(row.cells!).join()].join(' '));
  expect(new Set(columns)).toEqual(
    new Set([
      'articles rights',
      'passages text',
      'sentences text',
      'quotes text',
      'events text',
      'event_mentions text',
    ]),
  );
  const { stdout } = await dateline('diff', withheld, before);
  expect(stdout).toMatch(/^option rights: none → full$/m);
});
