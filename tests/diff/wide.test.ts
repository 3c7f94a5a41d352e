/** An article of thousands of rows costs no more a row than a short one, however much of it has changed. */
import { expect, test } from 'vitest';
import type { Row } from '../../schemas/table.ts';
import { diffOf, type TablesOfRows, written } from './datasets.ts';

const ROWS = 8_000;

function wide(textOf: (n: number) => string | null, from = 0, step = 20): TablesOfRows {
  const place = (n: number) => ({ start_char: from + n * step, end_char: from + n * step + 10 });
  const id = (letter: string, n: number) => `a/${letter}/${place(n).start_char}-${place(n).end_char}`;
  const numbers = Array.from({ length: ROWS }, (_, n) => n);
  const common = (n: number): Row => ({ article_id: 'a', text: textOf(n), ...place(n) });
  return {
    articles: [{ article_id: 'a', source_file: 'a.txt' }],
    sentences: numbers.map((n) => ({ ...common(n), sentence_id: id('s', n), position: n + 1 })),
    mentions: numbers.map((n) => ({
      ...common(n),
      mention_id: id('m', n),
      sentence_id: id('s', n),
      form: 'name',
    })),
  };
}

/** Rows of either table that say the same on both sides, at least. */
test.each([
  ['other words everywhere', wide((n) => `old ${n}`), wide((n) => `new ${n * 7}`), 0],
  ['words that recur in another rhythm', wide((n) => `w${n % 3}`), wide((n) => `w${(n * n) % 5}`), ROWS / 5],
  ['all shifted, texts withheld', wide(() => null), wide(() => null, 7), ROWS],
  ['all stretched, texts withheld', wide(() => null), wide(() => null, 7, 23), ROWS],
  ['in reverse', wide((n) => `w${n}`), wide((n) => `w${ROWS - n}`), ROWS - 1],
])(
  '%s',
  async (_, old, own, kept) => {
    const folders = [written([old]), written([own])] as const;
    const before = performance.now();
    const { summary } = await diffOf(...folders);
    expect(performance.now() - before).toBeLessThan(20_000);
    for (const table of ['sentences', 'mentions']) {
      const { same, moved, changed, added, removed } = summary.tables[table]!;
      expect(same + moved).toBeGreaterThanOrEqual(kept);
      expect([same + moved + changed + removed, same + moved + changed + added]).toEqual([ROWS, ROWS]);
    }
  },
  60_000,
);
