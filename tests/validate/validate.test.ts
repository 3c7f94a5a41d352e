/** Rows that are right pass; each way of being wrong fails the check that is meant for it. */
import { describe, expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { Checks } from '../../pipeline/validate/checks.ts';
import { nothingSeen, validate } from '../../pipeline/validate/validate.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Row } from '../../schemas/table.ts';
import { rowsOf, TABLES, type TableName, type TableRows } from '../../schemas/tables/index.ts';
import { generateArticle } from '../publish/generate.ts';

type Change = (row: Row, rows: TableRows) => Row | null;

/** The article with the first fitting row of a table changed, or taken out. */
function changed(table: TableName, change: Change, fits: (row: Row) => boolean = () => true): ArticleRows {
  const { article, rows } = generateArticle(3);
  const own = rowsOf(rows, table);
  const at = own.findIndex(fits);
  expect(at, 'a row that the case can change').toBeGreaterThanOrEqual(0);
  const row = change(own[at]!, rows);
  const after = row === null ? own.toSpliced(at, 1) : own.with(at, row);
  return { article, rows: { ...rows, [table]: after } as TableRows };
}

function failedChecks(articles: readonly ArticleRows[]): string[] {
  const checks = new Checks();
  try {
    validate({ articles }, checks, nothingSeen());
  } catch (error) {
    expect(error).toBeInstanceOf(DatelineError);
    expect((error as DatelineError).exitCode).toBe(1);
  }
  return checks.rows().flatMap(({ check, failed }) => (failed ? [check] : []));
}

test('generated rows pass, and every check has looked at something', () => {
  const checks = new Checks();
  const seen = nothingSeen();
  for (let i = 0; i < 20; i++) validate({ articles: [generateArticle(i)] }, checks, seen);
  expect(checks.failed).toBe(0);
  for (const { check, tested } of checks.rows()) expect(tested, check).toBeGreaterThan(0);
});

const cell =
  (column: string, value: Row[string]): Change =>
  (row) => ({ ...row, [column]: value });
const shift =
  (column: string, by: number): Change =>
  (row) => ({ ...row, [column]: (row[column] as number) + by });

const CASES: readonly (readonly [check: string, TableName, string, Change, ((row: Row) => boolean)?])[] = [
  ['row schema', 'quotes', 'a word outside its enumeration', cell('kind', 'shouted')],
  ['row schema', 'times', 'a day that does not exist', cell('latest', '2024-02-30')],
  ['row schema', 'events', 'an empty text', cell('trigger', '')],
  [
    'text is the slice of the article',
    'mentions',
    'another text',
    (row) => ({ ...row, text: `${row.text}x` }),
  ],
  [
    'text is the slice of the article',
    'quotes',
    'a cue that is shifted',
    (row) => ({ ...row, cue: `${row.cue}.` }),
  ],
  [
    'text is the slice of the article',
    'quotes',
    'a speaker without offsets',
    (row) => ({ ...row, speaker_start_char: null, speaker_end_char: null }),
  ],
  [
    'stretch within one passage',
    'passages',
    'end before start',
    (row) => ({ ...row, end_char: row.start_char as number }),
  ],
  ['stretch within one passage', 'events', 'a trigger across passages', cell('trigger_end_char', 1_000_000)],
  [
    'sentence_id holds the start',
    'times',
    'another sentence',
    (row, rows) => ({
      ...row,
      sentence_id: rows.sentences.find(({ sentence_id }) => sentence_id !== row.sentence_id)!.sentence_id,
    }),
  ],
  ['sentence_id holds the start', 'roles', 'no sentence', cell('sentence_id', null)],
  ['article from 0 to its length', 'articles', 'another length', shift('end_char', 1)],
  [
    'ids unique',
    'quotes',
    'the id of another row',
    (row, rows) => ({ ...row, quote_id: rows.quotes[1]!.quote_id }),
  ],
  [
    'ids name their article',
    'quotes',
    'the id of another article',
    (row) => ({ ...row, quote_id: String(row.quote_id).replace('a3/', 'a4/') }),
  ],
  [
    'ids name their article',
    'entities',
    'the letter of another table',
    (row) => ({ ...row, entity_id: String(row.entity_id).replace('/e/', '/m/') }),
  ],
  [
    'references resolve',
    'mentions',
    'an entity that is not there',
    cell('entity_id', 'a3/e/9999-9999'),
    (row) => row.entity_id !== null,
  ],
  ['references resolve', 'events', 'a quotation that is not there', cell('quote_id', 'a3/q/9999-9999')],
  ['references resolve', 'entities', 'an entity that rows name is gone', () => null],
  ['names beside ids agree', 'quotes', 'another speaker name', cell('speaker_name', 'Somebody Else')],
  ['names beside ids agree', 'quotes', 'another publisher', cell('publisher', 'The Other Paper')],
  ['names beside ids agree', 'events', 'another day of publication', cell('published_on', '1999-01-01')],
  ['names beside ids agree', 'events', 'another place', cell('place_name', 'Elsewhere')],
  ['names beside ids agree', 'event_quantities', 'another value', cell('value', 42)],
  [
    'names beside ids agree',
    'mentions',
    'a name without id',
    cell('entity_name', 'Nobody'),
    (row) => row.entity_id === null,
  ],
  [
    'links lead to their row',
    'quotes',
    'to other words',
    cell('source_link', 'https://example.org/3#:~:text=elsewhere'),
  ],
  ['links lead to their row', 'events', 'another page', cell('source_link', 'https://example.org/other')],
  ['event has a participant', 'participants', 'its participant is gone', () => null],
  [
    'actor and recipient names agree',
    'events',
    'a name too many',
    (row) => ({ ...row, actor_names: [...(row.actor_names as string[]), 'Another'] }),
  ],
  [
    'actor and recipient names agree',
    'events',
    'a recipient nobody knows',
    cell('recipient_names', ['Nobody']),
  ],
  [
    'participant is whom its mention means',
    'participants',
    'an entity the mention does not mean',
    (row) => ({ ...row, entity_id: null, entity_name: null }),
  ],
  ['reasons are known', 'times', 'a reason nobody knows', cell('unresolved', ['value:tired'])],
  ['reasons are known', 'times', 'a column that is not there', cell('unresolved', ['speed:ambiguous'])],
  ['earliest is not after latest', 'times', 'the days the wrong way round', cell('earliest', '2030-01-01')],
  ['mode belongs to the type', 'events', 'the mode of another type', cell('mode', 'levitate')],
  [
    'plover_type follows from type and status',
    'events',
    'a claim that goes too far',
    (row) => ({ ...row, status: 'denied', plover_type: row.type }),
  ],
  [
    'speaker is whom its mention means',
    'quotes',
    'nobody',
    (row) => ({ ...row, speaker_id: null, speaker_name: null }),
  ],
  [
    'group is named by its first row',
    'quotes',
    'a later row',
    (row, rows) => ({ ...row, quote_group_id: rows.quotes.at(-1)!.quote_id }),
  ],
  ['anchor is another time', 'times', 'itself', (row) => ({ ...row, anchor: row.time_id })],
  [
    'conversions name each other',
    'quantities',
    'one side only',
    (row, rows) => ({ ...row, same_as_id: rows.quantities.at(-1)!.quantity_id }),
  ],
  [
    'span is that of its mention',
    'participants',
    'another span',
    shift('end_char', -1),
    (row) => (row.end_char as number) - (row.start_char as number) > 1,
  ],
  [
    'span is that of its amount',
    'event_quantities',
    'another span',
    shift('start_char', 1),
    (row) => (row.end_char as number) - (row.start_char as number) > 1,
  ],
  ['positions count from 1', 'sentences', 'a gap', cell('position', 77)],
  ['stretches do not overlap', 'passages', 'a passage into the next', shift('end_char', 20)],
];

describe('each way of being wrong', () => {
  for (const [check, table, what, change, fits] of CASES)
    test(`${table}, ${what}: ${check}`, () => {
      expect(failedChecks([changed(table, change, fits)])).toContain(check);
    });
});

test('"I" in a quotation is who speaks, and nobody else', () => {
  const { article, rows } = generateArticle(3);
  const party = rows.participants[0]!;
  const withMention = (form: 'pronoun' | 'nominal', speaker: string | null): ArticleRows => {
    const mentions = rows.mentions.map((row) =>
      row.mention_id === party.mention_id ? { ...row, entity_id: null, entity_name: null, form } : row,
    );
    const quotes = rows.quotes.map((row) => ({ ...row, speaker_id: speaker, speaker_mention_id: null }));
    return { article, rows: { ...rows, mentions, quotes } };
  };
  const check = 'participant is whom its mention means';
  expect(failedChecks([withMention('pronoun', party.entity_id)])).not.toContain(check);
  expect(failedChecks([withMention('nominal', party.entity_id)])).toContain(check);
  expect(failedChecks([withMention('pronoun', null)])).toContain(check);
});

test('rows out of order', () => {
  for (const table of TABLES.slice(1)) {
    const { article, rows } = generateArticle(3);
    const reversed = { ...rows, [table.name]: rowsOf(rows, table.name).toReversed() } as TableRows;
    expect(failedChecks([{ article, rows: reversed }]), table.name).toContain('rows in order');
  }
});

test('more rows than the article can have', () => {
  const { article, rows } = generateArticle(3);
  const flood = Array.from({ length: article.text.length + 2 }, () => rows.times[0]!);
  expect(failedChecks([{ article, rows: { ...rows, times: flood } }])).toContain('row count as expected');
});

test('an article without passages, and words without sentences', () => {
  const { article, rows } = generateArticle(3, { facts: 0 });
  expect(failedChecks([{ article, rows: { ...rows, passages: [], sentences: [] } }])).toEqual(
    expect.arrayContaining(['article has a passage', 'words stand in sentences']),
  );
});

test('two articles of one id; a duplicate of none', () => {
  expect(failedChecks([generateArticle(3), generateArticle(3)])).toContain('article_id unique');
  expect(failedChecks([changed('articles', cell('duplicate_of', 'a99'))])).toContain(
    'duplicate_of is an earlier article',
  );
  const later = changed('articles', cell('duplicate_of', 'a2'));
  expect(failedChecks([generateArticle(2), later])).toEqual([]);
});

test('no row, or two, for an article', () => {
  const { article, rows } = generateArticle(3);
  for (const articles of [[], [...rows.articles, ...rows.articles]])
    expect(failedChecks([{ article, rows: { ...rows, articles } }])).toEqual(['one row an article']);
});

test('the message names check, table, row and column', () => {
  const article = changed('quotes', cell('speaker_name', 'Somebody Else'));
  const id = article.rows.quotes[0]!.quote_id;
  expect(() => validate({ articles: [article] }, new Checks(), nothingSeen())).toThrow(
    `names beside ids agree: quotes ${id}: speaker_name Somebody Else`,
  );
});
