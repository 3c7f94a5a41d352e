import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DatelineError } from '../../pipeline/error.ts';
import { ArticleIds } from '../../pipeline/run/article-ids.ts';
import { Ledger } from '../../pipeline/run/ledger.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a text seen before names the first article with it', () => {
  const ledger = new Ledger();
  expect(ledger.add('first', sha('x'), 'a.txt')).toBeNull();
  expect(ledger.add('0123456789ab', sha('y'), 'b.txt')).toBeNull();
  expect(ledger.add('third', sha('x'), 'c.txt')).toBe('first');
  expect(ledger.add('fourth', sha('y'), 'd.txt')).toBe('0123456789ab');
  expect(ledger.add('fifth', sha('x'), 'e.txt')).toBe('first');
});

test('two articles with one id are a mistake', () => {
  const ledger = new Ledger();
  ledger.add('a1', sha('x'), 'a.txt');
  ledger.add('000000000000', sha('y'), 'b.txt');
  expect(() => ledger.add('a1', sha('z'), 'c.txt')).toThrow(DatelineError);
  expect(() => ledger.add('000000000000', sha('z'), 'c.txt')).toThrow(
    'two articles have one id: 000000000000\nc.txt',
  );
});

test('many articles keep their ids and first texts, in few bytes each', () => {
  const ledger = new Ledger();
  const count = 100_000;
  const texts = Array.from({ length: 1000 }, (_, i) => sha(`text ${i}`));
  let duplicates = 0;
  for (let i = 0; i < count; i++) {
    // Every hundredth text is one of a thousand, the others are their own.
    const text = i % 100 === 0 ? texts[(i / 100) % 1000]! : sha(`own ${i}`);
    if (ledger.add(sha(`id ${i}`).slice(0, 12), text, 'x') !== null) duplicates++;
  }
  expect(duplicates).toBe(0);
  expect(ledger.add('ffffffffffff', texts[7]!, 'x')).toBe(sha('id 700').slice(0, 12));
  // Together with the ids that validate remembers: 64 bytes an article.
  const ids = new ArticleIds();
  for (let i = 0; i < count; i++) ids.add(sha(`id ${i}`).slice(0, 12));
  expect((ledger.bytes + ids.bytes) / count).toBeLessThanOrEqual(64);
});

test('ids given and made are told apart and kept in order', () => {
  const ids = new ArticleIds();
  const all = ['a', '0123456789ab', '0123456789abc', '0123456789AB', '000000000000', 'ffffffffffff'];
  for (const id of all) {
    expect(ids.has(id)).toBe(false);
    expect(ids.add(id)).toBe(true);
    expect(ids.add(id)).toBe(false);
  }
  expect(all.map((id, i) => ids.has(id) && ids.at(i))).toEqual(all);
});
