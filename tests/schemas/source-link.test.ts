/** Links with text fragments. That they open a page at the words was tried in Chromium 156, cases as these. */
import { describe, expect, test } from 'vitest';
import { sourceLink, withoutWords } from '../../schemas/source-link.ts';

const PAGE = 'https://example.org/quay';
const words = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ');

/** The ends that a browser reads out of a link. */
function endsOf(link: string): string[] {
  const [, directive] = link.split(':~:text=');
  return directive === undefined ? [] : directive.split(',').map(decodeURIComponent);
}

describe('words', () => {
  test.each([
    ['one word', 'Never', ['Never']],
    ['eight words stand whole', words(1, 8), [words(1, 8)]],
    ['of nine the ninth is the end', words(1, 9), [words(1, 8), 'w9']],
    ['sixteen are two ends', words(1, 16), [words(1, 8), words(9, 16)]],
    ['of more the middle goes', words(1, 40), [words(1, 8), words(33, 40)]],
    ['white space as a page shows it', ' the  quay\n is\t shut ', ['the quay is shut']],
    ['a no-break space stays, and parts words', '10\u00a0000 people', ['10\u00a0000 people']],
    ['a text of white space has no words', ' \n ', []],
  ])('%s', (_, text, ends) => {
    expect(endsOf(sourceLink(PAGE, text))).toEqual(ends);
  });

  test('what means something in a directive is encoded, and so is what is not ASCII', () => {
    expect(sourceLink(PAGE, 'Yes, no-one – R&D, “été” (50%)')).toBe(
      `${PAGE}#:~:text=Yes%2C%20no%2Done%20%E2%80%93%20R%26D%2C%20%E2%80%9C%C3%A9t%C3%A9%E2%80%9D%20%2850%25%29`,
    );
    expect(sourceLink(PAGE, "it's 5#3?*! 😀東")).toBe(
      `${PAGE}#:~:text=it%27s%205%233%3F%2A%21%20%F0%9F%98%80%E6%9D%B1`,
    );
  });

  test('no words of the context: the directive never holds a bare hyphen', () => {
    for (const text of ['-a b-', 'a -, b', '- - - - - - - - - -'])
      expect(sourceLink(PAGE, text).slice(PAGE.length)).not.toMatch(/-/);
  });

  test('ends stay short: fewer words, and none where one alone is too long', () => {
    const long = '東'.repeat(50);
    expect(endsOf(sourceLink(PAGE, `${long} ${long} b c`))).toEqual([long, `${long} b c`]);
    expect(endsOf(sourceLink(PAGE, `a ${'東'.repeat(500)}`))).toEqual(['a']);
    expect(sourceLink(PAGE, 'x'.repeat(1_000_000))).toBe(PAGE);
    for (const text of [`${long} `.repeat(30), '😀'.repeat(41), words(1, 5000)])
      expect(sourceLink(PAGE, text).length).toBeLessThan(PAGE.length + 1020);
  });
});

describe('the page', () => {
  test.each([
    ['https://example.org/a', 'https://example.org/a', 'https://example.org/a#:~:text=w1'],
    ['https://example.org/a?b=1&c', 'https://example.org/a?b=1&c', 'https://example.org/a?b=1&c#:~:text=w1'],
    ['https://example.org/a#top', 'https://example.org/a#top', 'https://example.org/a#top:~:text=w1'],
    ['https://example.org/a#', 'https://example.org/a', 'https://example.org/a#:~:text=w1'],
    ['https://example.org/a#:~:text=other', 'https://example.org/a', 'https://example.org/a#:~:text=w1'],
    [
      'https://example.org/a#top:~:text=x,y&text=z',
      'https://example.org/a#top',
      'https://example.org/a#top:~:text=w1',
    ],
    ['https://example.org/:~:/a', 'https://example.org/:~:/a', 'https://example.org/:~:/a#:~:text=w1'],
  ])('%s', (address, page, link) => {
    expect(sourceLink(address, null)).toBe(page);
    expect(sourceLink(address, 'w1')).toBe(link);
    expect(withoutWords(link)).toBe(page);
  });
});
