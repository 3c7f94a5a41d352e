/** What the linked data says beyond the rows: types, spans, events that are asserted, the run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codePointsOf } from '../../pipeline/validate/code-points.ts';
import type { Rights } from '../../schemas/stages/article.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { generateArticle } from './generate.ts';
import { publish, scratchFolder } from './publish.ts';

type Node = Record<string, unknown> & { '@id': string };
const scratch = scratchFolder();
const RIGHTS = ['full', 'unknown'] as const satisfies readonly Rights[];
const articles = RIGHTS.map((rights, i) => generateArticle(i, { rights, facts: 12, sentences: 32 }));
let nodes: Map<string, Node>;
const count = { lines: 0 };

beforeAll(async () => {
  await publish(join(scratch, 'out'), articles);
  const lines = readFileSync(join(scratch, 'out', 'dataset.jsonld'), 'utf8')
    .split('\n')
    .slice(1, -2);
  count.lines = lines.length;
  const parsed = lines.map((line, i) => JSON.parse(line.replace(i > 0 ? /^,/ : /^$/, '')) as Node);
  nodes = new Map(parsed.map((node) => [node['@id'], node]));
});

const node = (id: string): Node => nodes.get(`row:${id}`)!;

test('no id stands twice, and every reference leads to a node', () => {
  expect(nodes.size).toBe(count.lines);
  for (const one of nodes.values())
    for (const [term, value] of Object.entries(one))
      if (term !== '@id' && typeof value === 'string' && /^row:[a#]/.test(value))
        expect(nodes.has(value), `${one['@id']} ${term} ${value}`).toBe(true);
});

test('every row of a table with spans leads to its span', () => {
  for (const { rows } of articles)
    for (const { name, key } of TABLES) {
      if (name === 'articles' || key.length > 1) continue;
      for (const row of rowsOf(rows, name)) {
        const own = node(String(row[key[0]!]));
        const term = name === 'quotes' ? 'prov:wasQuotedFrom' : 'prov:wasDerivedFrom';
        expect(own[term]).toBe(`row:${row.article_id}/span/${row.start_char}-${row.end_char}`);
      }
    }
});

test('a span selects the characters of its article; without rights only by place, and never with a context', () => {
  const texts = new Map(articles.map(({ article }) => [article.articleId, codePointsOf(article.text)]));
  let exact = 0;
  for (const one of nodes.values()) {
    if (one['@type'] !== 'oa:SpecificResource') continue;
    const [, article, start, end] = /^row:(.*)\/span\/(\d+)-(\d+)$/.exec(one['@id'])!;
    expect(one['oa:hasSource']).toBe(`row:${article}/text`);
    const [position, quote] = [one['oa:hasSelector']].flat() as Record<string, unknown>[];
    expect(position).toEqual({
      '@type': 'oa:TextPositionSelector',
      'oa:start': Number(start),
      'oa:end': Number(end),
    });
    if (!quote) continue;
    exact++;
    const text = texts.get(article!)!.slice(Number(start), Number(end));
    expect(quote).toEqual({ '@type': 'oa:TextQuoteSelector', 'oa:exact': text });
    if (article === 'a1') expect([...text].length).toBeLessThanOrEqual(60);
  }
  expect(exact).toBeGreaterThan(50);
});

test('only what has happened or goes on is about an event', () => {
  const seen = new Set<boolean>();
  for (const { rows } of articles)
    for (const event of rows.events) {
      const isAsserted = event.status === 'happened' || event.status === 'ongoing';
      seen.add(isAsserted);
      const claim = node(event.event_id);
      const about = nodes.get(`row:${event.event_id}/event`);
      expect(claim['@type']).toEqual(['dl:Events', 'schema:Claim']);
      expect(claim['schema:about']).toBe(isAsserted ? `row:${event.event_id}/event` : undefined);
      expect(about !== undefined).toBe(isAsserted);
      if (!about) continue;
      const place = rows.mentions.find(({ mention_id }) => mention_id === event.place_mention_id)?.entity_id;
      expect(about).toMatchObject({ '@type': 'schema:Event', 'dl:derived': true });
      expect(about['schema:startDate']).toBe(event.earliest === event.latest ? event.earliest : undefined);
      expect(about['schema:location']).toBe(place ? `row:${place}` : undefined);
    }
  expect(seen.size).toBe(2);
});

describe('types', () => {
  const cases: [string, (rows: (typeof articles)[number]['rows']) => [string, string[], object][]][] = [
    [
      'articles',
      (rows) => rows.articles.map((row) => [row.article_id, ['dl:Articles', 'schema:NewsArticle'], {}]),
    ],
    [
      'event_mentions',
      (rows) => rows.event_mentions.map((row) => [row.event_mention_id, ['dl:EventMentions'], {}]),
    ],
    [
      'quantities',
      (rows) =>
        rows.quantities.map(({ quantity_id, kind, unit }) =>
          kind === 'money'
            ? [
                quantity_id,
                ['dl:Quantities', 'schema:MonetaryAmount'],
                unit ? { 'schema:currency': unit } : {},
              ]
            : [quantity_id, ['dl:Quantities', 'schema:QuantitativeValue'], {}],
        ),
    ],
    [
      'entities',
      (rows) =>
        rows.entities.map(({ entity_id, type, geonames_id }) => [
          entity_id,
          ['dl:Entities', `schema:${type[0]!.toUpperCase()}${type.slice(1)}`],
          geonames_id ? { 'schema:sameAs': `https://sws.geonames.org/${geonames_id}/` } : {},
        ]),
    ],
  ];
  test.each(cases)('%s', (_, expected) => {
    for (const { rows } of articles)
      for (const [id, types, more] of expected(rows))
        expect(node(id)).toMatchObject({ '@type': types, ...more });
  });
});

test('the text of an article, and the run', () => {
  const [row] = articles[0]!.rows.articles;
  expect(node('a0/text')).toMatchObject({
    '@type': ['schema:TextObject', 'prov:Entity'],
    'schema:encodesCreativeWork': 'row:a0',
    'schema:sha256': row!.text_sha256,
  });
  expect(node('#run')).toMatchObject({ '@type': 'prov:Activity', 'prov:wasAssociatedWith': 'row:#software' });
  expect(node('#software')).toMatchObject({
    '@type': 'prov:SoftwareAgent',
    'schema:softwareVersion': '1.2.3',
  });
  expect(JSON.stringify(node('#run'))).not.toMatch(/Time|Date/);
});
