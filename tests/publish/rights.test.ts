import { describe, expect, test } from 'vitest';
import { applyRights, nothingWithheld } from '../../pipeline/publish/rights.ts';
import { sourceLink } from '../../schemas/source-link.ts';
import type { Rights } from '../../schemas/stages/article.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES, type TableRows } from '../../schemas/tables/index.ts';
import { randomOf } from './random.ts';

const long = (length: number) => '長'.repeat(length);

/** Rows with the given cells, the other ones empty. */
function rowsWith(rights: Rights, tables: Record<string, readonly Row[]>): TableRows {
  const given = { articles: [{}], ...tables } as Record<string, readonly Row[]>;
  const all = TABLES.map(({ name, columns }) => {
    const empty = Object.fromEntries(
      Object.entries(columns).map(([column, { type }]) => [column, type === 'list' ? [] : null]),
    );
    return [name, (given[name] ?? []).map((row) => ({ ...empty, ...row, rights }))];
  });
  return Object.fromEntries(all) as TableRows;
}

const body = (end_char: number) => ({
  role: 'body',
  start_char: 0,
  end_char,
  text: long(10),
  credit_text: null,
});
const quote = (start_char: number, end_char: number, kind = 'direct') => ({
  kind,
  start_char,
  end_char,
  text: '😀'.repeat(end_char - start_char),
});

describe('limits', () => {
  const CASES = [
    // rights, table, column, code points, shown
    ['full', 'passages', 'text', 5000, true],
    ['full', 'quotes', 'text', 5000, true],
    ['full', 'articles', 'headline', 151, true],
    ['quotations', 'passages', 'text', 1, false],
    ['quotations', 'sentences', 'text', 1, false],
    ['quotations', 'events', 'text', 1, false],
    ['quotations', 'event_mentions', 'text', 1, false],
    ['quotations', 'quotes', 'text', 300, true],
    ['quotations', 'quotes', 'text', 301, false],
    ['unknown', 'quotes', 'text', 300, true],
    ['none', 'quotes', 'text', 1, false],
    ['none', 'articles', 'headline', 150, true],
    ['none', 'articles', 'headline', 151, false],
    ['none', 'quotes', 'speaker_text', 60, true],
    ['none', 'quotes', 'speaker_text', 61, false],
    ['none', 'quotes', 'cue', 60, true],
    ['none', 'mentions', 'text', 60, true],
    ['none', 'mentions', 'text', 61, false],
    ['none', 'entities', 'name', 61, false],
    ['none', 'quantities', 'of_text', 61, false],
    ['none', 'passages', 'credit_text', 60, true],
    ['quotations', 'articles', 'published_at_text', 61, false],
  ] as const;
  test.each(CASES)('%s: %s.%s of %d code points', (rights, table, column, length, isShown) => {
    for (const text of [long(length), '😀'.repeat(length)]) {
      const row = { ...quote(0, 1), text: null };
      const long = { ...body(100_000), text: null };
      const rows = rowsWith(rights, { passages: [long], [table]: [{ ...row, [column]: text }] });
      const count = nothingWithheld();
      const shown = applyRights(rows, count)[table][0] as unknown as Row;
      expect(shown[column]).toBe(isShown ? text : null);
      expect(count.withheld.get(`${table}.${column}`) ?? 0).toBe(isShown ? 0 : 1);
    }
  });

  test('of a list the items that are too long go, the others stay', () => {
    const rows = rowsWith('none', { articles: [{ authors: ['A', long(61), 'B'] }] });
    expect(applyRights(rows, nothingWithheld()).articles[0]!.authors).toEqual(['A', 'B']);
  });

  test('nothing but the text is taken away, and the rows that came in are left alone', () => {
    const row = { ...quote(5, 400), cue: 'said' };
    const rows = rowsWith('unknown', { passages: [body(100_000)], quotes: [row] });
    const [before] = rows.quotes;
    expect(applyRights(rows, nothingWithheld()).quotes).toEqual([{ ...before, text: null }]);
    expect(before!.text).toBe(row.text);
  });

  test('under full rights the rows are the same ones', () => {
    const rows = rowsWith('full', { quotes: [quote(0, 999)] });
    expect(applyRights(rows, nothingWithheld())).toBe(rows);
  });
});

describe('links', () => {
  const PAGE = 'https://example.org/quay#lead';
  const linked = (text: string) => ({ text, source_link: sourceLink(PAGE, text) });
  const linksOf = (rights: Rights, quoted: string) => {
    const count = nothingWithheld();
    const given = rowsWith(rights, {
      passages: [body(100_000)],
      quotes: [{ ...quote(0, [...quoted].length), ...linked(quoted) }],
      events: [linked('The quay was shut')],
    });
    const { quotes, events } = applyRights(given, count);
    return { quote: quotes[0]!.source_link, event: events[0]!.source_link, shortened: [...count.shortened] };
  };
  const SHORT = 'Nobody goes';
  const LONG = 'Nobody goes '.repeat(30);
  const event = sourceLink(PAGE, 'The quay was shut');

  test.each([
    ['full', LONG, sourceLink(PAGE, LONG), event],
    ['quotations', SHORT, sourceLink(PAGE, SHORT), PAGE],
    ['unknown', SHORT, sourceLink(PAGE, SHORT), PAGE],
    ['quotations', LONG, PAGE, PAGE],
    ['none', SHORT, PAGE, PAGE],
  ] as const)('%s: %s', (rights, text, quoteLink, eventLink) => {
    expect(linksOf(rights, text)).toMatchObject({ quote: quoteLink, event: eventLink });
  });

  test('the words of a quotation withheld by the half of the body go from its link too', () => {
    const text = 'a'.repeat(60);
    const rows = rowsWith('unknown', {
      passages: [body(100)],
      quotes: [{ ...quote(0, 60), ...linked(text) }],
    });
    const count = nothingWithheld();
    expect(applyRights(rows, count).quotes[0]).toMatchObject({ text: null, source_link: PAGE });
    expect(count.shortened).toEqual(new Map([['quotes.source_link', 1]]));
  });

  test('a link that shows no words is left as it is, and not counted', () => {
    const count = nothingWithheld();
    const rows = rowsWith('none', { events: [{ text: null, source_link: PAGE }, { text: 'x' }] });
    expect(applyRights(rows, count).events.map((row) => row.source_link)).toEqual([PAGE, null]);
    expect(count.shortened.size).toBe(0);
  });
});

describe('half of the body', () => {
  const shownOf = (rights: Rights, passages: readonly Row[], quotes: readonly Row[]) => {
    const count = nothingWithheld();
    const rows = applyRights(rowsWith(rights, { passages, quotes }), count);
    return { shown: rows.quotes.map(({ text }) => (text as string | null) !== null), half: count.halfOfBody };
  };

  test.each([
    ['exactly half may be shown', [quote(0, 50)], [true]],
    ['one more may not', [quote(0, 51)], [false]],
    ['overlapping quotations count once', [quote(0, 40), quote(10, 50), quote(20, 30)], [true, true, true]],
    ['indirect ones go first, though shorter', [quote(0, 40), quote(50, 65, 'indirect')], [true, false]],
    ['then mixed ones', [quote(0, 40), quote(50, 65, 'mixed')], [true, false]],
    ['the longest of a kind goes first', [quote(0, 20), quote(30, 70)], [true, false]],
    ['no more go than must', [quote(0, 30, 'indirect'), quote(40, 75, 'indirect')], [true, false]],
    ['direct ones go when that is not enough', [quote(0, 60), quote(70, 90, 'indirect')], [false, false]],
  ])('%s', (_, quotes, expected) => {
    expect(shownOf('unknown', [body(100)], quotes).shown).toEqual(expected);
  });

  test('quotations outside the body do not count', () => {
    const caption = { ...body(100), role: 'caption' };
    const far = { ...body(300), start_char: 200 };
    expect(shownOf('quotations', [caption, far], [quote(0, 90), quote(210, 240)]).shown).toEqual([
      true,
      true,
    ]);
  });

  test('gives up as few as one after the other would, among many', () => {
    const random = randomOf(5);
    for (let round = 0; round < 20; round++) {
      const quotes = Array.from({ length: 12 }, () => {
        const start = random.below(90);
        return quote(start, start + 1 + random.below(25), random.of(['direct', 'mixed', 'indirect']));
      }).sort((a, b) => a.start_char - b.start_char || a.end_char - b.end_char);
      const { shown, half } = shownOf('unknown', [body(100)], quotes);
      const covered = (kept: typeof quotes) =>
        new Set(
          kept
            .flatMap((one) =>
              Array.from({ length: one.end_char - one.start_char }, (_, i) => one.start_char + i),
            )
            .filter((at) => at < 100),
        ).size;
      const order = ['indirect', 'mixed', 'direct'];
      const kept = [...quotes];
      while (covered(kept) > 50) {
        const worst = kept.toSorted(
          (a, b) =>
            order.indexOf(a.kind) - order.indexOf(b.kind) ||
            b.end_char - b.start_char - (a.end_char - a.start_char) ||
            a.start_char - b.start_char,
        )[0]!;
        kept.splice(kept.indexOf(worst), 1);
      }
      expect(shown).toEqual(quotes.map((one) => kept.includes(one)));
      expect(half).toBe(quotes.length - kept.length);
    }
  });

  test('of very many quotations stays quick', () => {
    const quotes = Array.from({ length: 50_000 }, (_, i) => quote(i * 2, i * 2 + 2));
    const before = performance.now();
    const { half } = shownOf('unknown', [body(100_000)], quotes);
    expect(half).toBe(25_000);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('under full rights it does not hold; withheld ones are counted', () => {
    expect(shownOf('full', [body(100)], [quote(0, 100)])).toEqual({ shown: [true], half: 0 });
    expect(shownOf('unknown', [body(100)], [quote(0, 100)])).toEqual({ shown: [false], half: 1 });
  });
});
