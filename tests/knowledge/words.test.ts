import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readLexicon } from '../../pipeline/knowledge/lexicon.ts';
import { PhraseTable, splitPhrase } from '../../pipeline/knowledge/phrases.ts';
import { foldWord, Vocabulary } from '../../pipeline/knowledge/vocabulary.ts';

describe('Vocabulary', () => {
  test('looks words up in the text whatever their case and apostrophes', () => {
    const vocabulary = new Vocabulary();
    const [said, never] = [vocabulary.add('said'), vocabulary.add("o'clock")];
    vocabulary.beginArticle('SAID o’Clock');
    expect(vocabulary.lookUp(0, 4)).toBe(said);
    expect(vocabulary.lookUp(5, 12)).toBe(never);
    expect(vocabulary.get('Said')).toBe(said);
    expect(vocabulary.get('unsaid')).toBe(0);
    expect(vocabulary.form(said)).toBe('said');
  });

  test('unknown words are forgotten with their article', () => {
    const vocabulary = new Vocabulary();
    vocabulary.add('known');
    vocabulary.beginArticle('alpha beta alpha');
    const alpha = vocabulary.lookUp(0, 5);
    expect([vocabulary.lookUp(6, 10), vocabulary.lookUp(11, 16)]).toEqual([alpha + 1, alpha]);
    vocabulary.beginArticle('gamma known');
    expect(vocabulary.lookUp(0, 5)).toBe(alpha);
    expect(vocabulary.form(alpha)).toBe('gamma');
    expect(vocabulary.size).toBe(2);
  });

  test('is complete once a text was read', () => {
    const vocabulary = new Vocabulary();
    vocabulary.beginArticle('x');
    expect(() => vocabulary.add('late')).toThrow(/vocabulary is complete: late/);
  });

  test('folding keeps the length, so offsets hold', () => {
    for (const word of ['İstanbul', 'ǅ', 'STRASSE', 'ﬁ', 'Ωmega'])
      expect(foldWord(word)).toHaveLength(word.length);
  });
});

describe('PhraseTable', () => {
  const vocabulary = new Vocabulary();
  const table = new PhraseTable<string>(vocabulary);
  table.add('North Korea', 'KP');
  table.add('North Korea policy', 'policy');
  table.add("People's Bank", 'bank');
  const ids = (text: string) => Int32Array.from(splitPhrase(text), (word) => vocabulary.get(word));

  test.each([
    ['north korea policy now', 3, 'policy'],
    ['north korea said', 2, 'KP'],
    ["people's bank", 3, 'bank'],
    ['north said', -1, undefined],
    ['said', -1, undefined],
  ])('%s', (text, end, value) => {
    const word = ids(text);
    expect(table.match(word, 0, word.length)).toBe(end);
    expect(table.matched).toBe(value);
  });

  test('stops at the limit', () => {
    const word = ids('north korea policy');
    expect(table.match(word, 0, 2)).toBe(2);
    expect(table.match(word, 0, 1)).toBe(-1);
  });
});

describe('readLexicon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-lexicon-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const url = (name: string, text: string): URL => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name));
  };

  test('skips the header and blank lines', () => {
    expect(readLexicon(url('a.tsv', '# what\nword\tcode\na\tA\n\nb\tB\n'), ['word', 'code'])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
  });

  test('errors name file and line', () => {
    expect(() => readLexicon(url('b.tsv', '# what\nword\tcod\n'), ['word', 'code'])).toThrow(
      /lexicon columns: word cod\n.*b\.tsv, line 2/,
    );
    expect(() => readLexicon(url('c.tsv', 'word\tcode\na\n'), ['word', 'code'])).toThrow(
      /lexicon row: a\n.*c\.tsv, line 2/,
    );
  });
});
