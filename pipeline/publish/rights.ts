/** Rights: what of an article's words may be published. Applied once, before any writer. */
import { type Column, RIGHTS_LIMITS, type RightsClass } from '../../schemas/column.ts';
import { withoutWords } from '../../schemas/source-link.ts';
import type { Rights } from '../../schemas/stages/article.ts';
import type { Row } from '../../schemas/table.ts';
import { rowsOf, TABLES, type TableRows } from '../../schemas/tables/index.ts';
import type { QuoteRow } from '../../schemas/tables/quotes.ts';
import { countCodePoints } from '../validate/code-points.ts';

/**
 * Texts met and withheld, by `table.column`; `halfOfBody` counts quotations withheld by the share of the body,
 * `shortened` the links that lost the words of a text withheld.
 */
export interface Withheld {
  readonly tested: Map<string, number>;
  readonly withheld: Map<string, number>;
  readonly shortened: Map<string, number>;
  halfOfBody: number;
}
export const nothingWithheld = (): Withheld => ({
  tested: new Map(),
  withheld: new Map(),
  shortened: new Map(),
  halfOfBody: 0,
});

const RESTRICTED = TABLES.map((table) => ({
  name: table.name,
  columns: Object.entries(table.columns).flatMap(([name, column]) => restricted(table.name, name, column)),
}));

const LINKS = TABLES.flatMap(({ name, columns }) =>
  Object.entries(columns).flatMap(([column, { link }]) => (link ? [{ table: name, column, ...link }] : [])),
);

function restricted(table: string, name: string, { rights, type }: Column) {
  return rights ? [{ name, key: `${table}.${name}`, rights, isList: type === 'list' }] : [];
}

/**
 * The rows of one article as they may be published. A text over its limit is withheld whole and becomes null (of a
 * list, the item goes); offsets stay. Under full rights the rows are returned as they are.
 */
export function applyRights(rows: TableRows, count: Withheld): TableRows {
  const { rights } = rows.articles[0];
  if (rights === 'full') return rows;
  const allowed: Record<string, readonly Row[]> = {};
  for (const { name, columns } of RESTRICTED) {
    const own = rowsOf(rows, name);
    allowed[name] = columns.length === 0 ? own : own.map((row) => restrict(row, columns, rights, count));
  }
  const kept = allowed as unknown as TableRows;
  return withLinksShortened({ ...kept, quotes: keepHalf(kept, count) }, count);
}

/** A link shows the words of its row's text: where that is withheld, and only then, it leads to the page alone. */
function withLinksShortened(rows: TableRows, count: Withheld): TableRows {
  const allowed: Record<string, readonly Row[]> = { ...rows };
  for (const { table, column, text } of LINKS)
    allowed[table] = allowed[table].map((row) => {
      const link = row[column] as string | null;
      if (link === null || row[text] !== null) return row;
      const page = withoutWords(link);
      if (page === link) return row;
      add(count.shortened, `${table}.${column}`, 1);
      return { ...row, [column]: page };
    });
  return allowed as unknown as TableRows;
}

type Restricted = (typeof RESTRICTED)[number]['columns'];

function restrict(row: Row, columns: Restricted, rights: Rights, count: Withheld): Row {
  let copy: Record<string, Row[string]> | null = null;
  for (const { name, key, rights: rightsClass, isList } of columns) {
    const cell = row[name];
    if (cell === null) continue;
    const limit = limitOf(rightsClass, rights);
    if (isList) {
      const items = cell as readonly string[];
      add(count.tested, key, items.length);
      if (items.every((item) => fits(item, limit))) continue;
      const kept = items.filter((item) => fits(item, limit));
      add(count.withheld, key, items.length - kept.length);
      copy ??= { ...row };
      copy[name] = kept;
    } else {
      add(count.tested, key, 1);
      if (fits(cell as string, limit)) continue;
      add(count.withheld, key, 1);
      copy ??= { ...row };
      copy[name] = null;
    }
  }
  return copy ?? row;
}

/** Longest text in code points that an article with these rights may show. */
function limitOf(rightsClass: RightsClass, rights: Rights): number {
  return rightsClass === 'quotation' && rights === 'none' ? 0 : RIGHTS_LIMITS[rightsClass];
}

const fits = (text: string, limit: number): boolean =>
  text.length <= limit || (text.length <= limit * 2 && countCodePoints(text) <= limit);

const add = (counts: Map<string, number>, key: string, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** In which order quotations are given up: those in the article's own words first. */
const GIVEN_UP_FIRST = { indirect: 0, mixed: 1, direct: 2 } as const;

/** Withholds quotations, longest first, until those published cover no more than half of the body. */
function keepHalf(rows: TableRows, count: Withheld): readonly QuoteRow[] {
  const body = rows.passages.filter((passage) => passage.role === 'body');
  const half = body.reduce((sum, passage) => sum + passage.end_char - passage.start_char, 0) / 2;
  const shown = rows.quotes.filter((quote) => (quote.text as string | null) !== null);
  if (coverage(shown, body) <= half) return rows.quotes;
  const order = [...shown].sort(
    (a, b) =>
      GIVEN_UP_FIRST[a.kind] - GIVEN_UP_FIRST[b.kind] ||
      b.end_char - b.start_char - (a.end_char - a.start_char) ||
      a.start_char - b.start_char,
  );
  const rank = new Map(order.map((quote, i) => [quote, i]));
  const isKept = (quote: QuoteRow, givenUp: number): boolean => (rank.get(quote) ?? -1) >= givenUp;
  // The more are given up the less is covered: the smallest number that is enough is found by halving.
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const kept = shown.filter((quote) => isKept(quote, middle));
    if (coverage(kept, body) <= half) high = middle;
    else low = middle + 1;
  }
  count.halfOfBody += low;
  add(count.withheld, 'quotes.text', low);
  return rows.quotes.map((quote) =>
    isKept(quote, low) ? quote : { ...quote, text: null as unknown as string },
  );
}

interface Stretch {
  readonly start_char: number;
  readonly end_char: number;
}

/** Code points of `body` that lie in at least one of `stretches`. Both are ordered by start. */
function coverage(stretches: readonly Stretch[], body: readonly Stretch[]): number {
  let covered = 0;
  let reached = 0;
  let passage = 0;
  for (const { start_char, end_char } of stretches) {
    const from = Math.max(start_char, reached);
    while (passage < body.length && body[passage].end_char <= from) passage++;
    for (let i = passage; i < body.length && body[i].start_char < end_char; i++)
      covered += Math.max(0, Math.min(end_char, body[i].end_char) - Math.max(from, body[i].start_char));
    reached = Math.max(reached, end_char);
  }
  return covered;
}
