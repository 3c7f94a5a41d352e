/** Articles with rows that pass every check, of random words: quotes, emoji, separators, formulas, every table. */
import { createHash } from 'node:crypto';
import { rowId } from '../../pipeline/validate/row-id.ts';
import { sourceLink } from '../../schemas/source-link.ts';
import type { Article, Rights } from '../../schemas/stages/article.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES, type TableRows } from '../../schemas/tables/index.ts';
import { factRows, type Spot } from './generate-facts.ts';
import { randomOf } from './random.ts';

const WORDS = [
  'minister',
  'said',
  '“aid”',
  '日本',
  '😀',
  'a,b',
  'x"y',
  "O'Neil",
  '=1+1',
  '-5',
  '+3',
  '@home',
  'été',
  'N/A',
  'null',
  'true',
  '0012',
  '1e5',
  '👩‍👩‍👧',
  'tab\there',
  'semi;colon',
  '"',
  '""',
  "''",
  '\\',
  '<b>&amp;',
  'Ω',
  'и',
  '—',
  'bell\u0007',
  'form\ffeed',
  '\u2028',
  'row:x',
  'urn:y',
  '\u0000nul',
  'cr\rlone',
  '=HYPERLINK("https://example.org")',
  '@SUM(1)',
  '2024-11-17',
  '007',
  '1E5',
  '_x000D_',
  '#N/A',
];

export interface GenerateOptions {
  readonly rights?: Rights;
  /** Rows of each table of facts; 0 gives an article without any. */
  readonly facts?: number;
  readonly sentences?: number;
}

export function generateArticle(number: number, options: GenerateOptions = {}): ArticleRows {
  const random = randomOf(number * 7919 + 1);
  const articleId = `a${number}`;
  const { rights = 'full', facts = 5, sentences: count = 8 } = options;
  const points: string[] = [];
  const passages: Row[] = [];
  const sentences: Row[] = [];
  const spots: Spot[] = [];
  const since = (start: number) => points.slice(start).join('');
  for (let block = 0; block < 4; block++) {
    if (block > 0) points.push(...random.of(['\n', '\n\n', '\n \n']));
    const start = points.length;
    const role = (['headline', 'body', 'body', 'caption'] as const)[block]!;
    const held: Row[] = [];
    if (count === 0) points.push(...'plain words');
    for (let s = 0; s < Math.ceil(count / 4); s++) {
      if (s > 0) points.push(' ');
      const from = points.length;
      const words: [number, number][] = [];
      for (let w = 0; w < 12; w++) {
        if (w > 0) points.push(' ');
        const at = points.length;
        points.push(...random.of(WORDS));
        words.push([at, points.length]);
      }
      const id = `${articleId}/s/${from}-${points.length}`;
      held.push({
        sentence_id: id,
        article_id: articleId,
        text: since(from),
        start_char: from,
        end_char: points.length,
        passage_id: '',
        position: sentences.length + held.length + 1,
      });
      for (const [at, end] of words)
        spots.push({ start_char: at, end_char: end, text: points.slice(at, end).join(''), sentence_id: id });
    }
    const passageId = `${articleId}/b/${start}-${points.length}`;
    passages.push({
      passage_id: passageId,
      article_id: articleId,
      text: since(start),
      start_char: start,
      end_char: points.length,
      position: block + 1,
      role,
      credit_text: role === 'caption' && random.chance(0.5) ? 'Photo by A, "B"' : null,
    });
    sentences.push(...held.map((row) => ({ ...row, passage_id: passageId })));
  }
  const text = points.join('');
  const rows = factRows(random, articleId, spots, facts);
  const publisher = random.chance(0.8) ? 'The Daily, "Sample"' : null;
  const publishedOn = random.chance(0.8) ? '2024-02-29' : null;
  const url = random.chance(0.5) ? `https://example.org/${number}` : null;
  for (const table of ['quotes', 'events'])
    rows[table] = rows[table]!.map((row) => ({
      ...row,
      publisher,
      published_on: publishedOn,
      source_link: url === null ? null : sourceLink(url, row.text as string),
    }));
  const article = {
    article_id: articleId,
    start_char: 0,
    end_char: points.length,
    source_file: `a "b", ${number}.txt`,
    source_sha256: sha256(text),
    source_format: 'text',
    source_encoding: 'utf-8',
    text_sha256: sha256(text),
    url,
    publisher,
    publisher_country: random.chance(0.5) ? 'JP' : null,
    publisher_country_basis: 'lexicon',
    headline: passages[0]!.text,
    authors: random.chance(0.5) ? ['Ann Ó', 'Bo "B" C'] : [],
    published_on: publishedOn,
    published_at: publishedOn && random.chance(0.5) ? '2024-02-29T23:59:59Z' : null,
    published_zone: '+09:00',
    published_at_text: null,
    published_basis: 'text',
    dateline_mention_id: null,
    dateline_place_name: null,
    language: 'en',
    words: 12 * count,
    rights,
    rights_basis: 'option',
    duplicate_of: null,
  };
  const all = { articles: [article], passages, sentences, ...rows } as Record<string, Row[]>;
  for (const table of TABLES) all[table.name] = sorted(all[table.name] ?? [], table);
  return {
    article: { articleId, text, sourceFile: article.source_file } as Article,
    rows: all as unknown as TableRows,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function sorted(rows: readonly Row[], table: (typeof TABLES)[number]): Row[] {
  const compare = (a: Row, b: Row) =>
    (a.start_char as number) - (b.start_char as number) ||
    (a.end_char as number) - (b.end_char as number) ||
    (rowId(table, a) < rowId(table, b) ? -1 : 1);
  return [...rows].sort(compare);
}
