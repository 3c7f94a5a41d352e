import { describe, expect, test } from 'vitest';
import { loadTokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import { Shape } from '../../../schemas/stages/annotations.ts';

const vocabulary = new Vocabulary();
const knowledge = loadTokenKnowledge(vocabulary);
vocabulary.freeze();

const words = (text: string): string[] => {
  const tokens = tokenise(text, vocabulary, knowledge);
  return Array.from(tokens.start, (start, at) => text.slice(start, tokens.end[at]));
};

const CASES: [text: string, tokens: string][] = [
  ['Kyiv-based', 'Kyiv|-|based'],
  ["Japan's stance", "Japan|'s|stance"],
  ['Japan’s', 'Japan|’s'],
  ["They don't, can’t", "They|do|n't|,|ca|n’t"],
  ["O'Brien and d'Italia", "O'Brien|and|d'Italia"],
  ['U.S. and e.g. P.B. Lee', 'U.S.|and|e.g.|P.B.|Lee'],
  ['Mr. Lee, Lt. Gen. Ito', 'Mr.|Lee|,|Lt.|Gen.|Ito'],
  ['He said no. It ended.', 'He|said|no|.|It|ended|.'],
  ['1.85 trillion, 12,000 at 14:00.', '1.85|trillion|,|12,000|at|14:00|.'],
  ['10bn 5G 3rd', '10bn|5G|3rd'],
  ['$5 US$5 £1.2m 60%', '$|5|US|$|5|£|1.2m|60|%'],
  ['the end.Next', 'the|end|.|Next'],
  ['Wait... go--now', 'Wait|...|go|--|now'],
  ['at example.com or a@b.org', 'at|example.com|or|a@b.org'],
  ['see https://x.org/a.b?c=1.', 'see|https://x.org/a.b?c=1|.'],
  ['“quoted” ‘single’', '“|quoted|”|‘|single|’'],
  ['東京 🎉 ok', '東京|🎉|ok'],
  ['', ''],
];

describe('tokenise', () => {
  test.each(CASES)('%s', (text, tokens) => {
    expect(words(text).join('|')).toBe(tokens);
  });

  test('equal words have equal ids whatever their case; unknown ones lie above the vocabulary', () => {
    const tokens = tokenise('Mr. zorblax Zorblax other MR. ', vocabulary, knowledge);
    expect(tokens.word[1]).toBe(tokens.word[2]);
    expect(tokens.word[1]).not.toBe(tokens.word[3]);
    expect(tokens.word[1]).toBeGreaterThanOrEqual(vocabulary.size);
    expect(tokens.word[0]).toBe(vocabulary.get('mr.'));
    expect(tokens.word[4]).toBe(tokens.word[0]);
    expect(vocabulary.form(tokens.word[2]!)).toBe('zorblax');
  });

  test('shapes tell capitals, digits, stops and what stands before', () => {
    const tokens = tokenise('Gen. Ito\nUNDP 5G (x', vocabulary, knowledge);
    const has = (at: number, bit: number) => (tokens.shape[at]! & bit) !== 0;
    expect([has(0, Shape.ABBREV), has(0, Shape.CAPITAL), has(0, Shape.UPPER), has(0, Shape.LINE)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([has(2, Shape.UPPER), has(2, Shape.LINE), has(1, Shape.LINE)]).toEqual([true, true, false]);
    expect([has(3, Shape.DIGIT), has(3, Shape.ALPHA)]).toEqual([true, true]);
    expect([has(4, Shape.PUNCT), has(5, Shape.SPACED)]).toEqual([true, false]);
  });

  test('tokens are ordered, cover every visible unit, and many distinct words keep distinct ids', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `w${(i * 7919) % 4999}x`).join(' ');
    const tokens = tokenise(text, vocabulary, knowledge);
    expect(tokens.length).toBe(5000);
    expect(new Set(tokens.word).size).toBe(4999);
    for (let at = 1; at < tokens.length; at++) expect(tokens.start[at]! > tokens.end[at - 1]!).toBe(true);
  });
});
