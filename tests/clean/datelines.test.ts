import { expect, test } from 'vitest';
import { articleFromText } from '../../pipeline/clean/clean.ts';

/** Place of the dateline, and the first words of the running text. */
function dateline(...lines: string[]): [string | null, string] {
  const { text, passages } = articleFromText(lines.join('\n'), { articleId: 'a' });
  const { dateline: place, proseStart, proseEnd } = passages.at(-1)!;
  return [place && text.slice(place.start, place.end), text.slice(proseStart, proseEnd).slice(0, 11)];
}

test.each([
  ['OSLO--The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO — The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO (AP) — The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO, May 3 (Reuters) - The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO, 3 May 2022 (Xinhua) -- The mayor said on Monday that the port would close.', 'OSLO'],
  ['WESTBY, March 3, 2026 — The mayor said on Monday that the port would close.', 'WESTBY'],
  ['WESTBY, Norway, March 3, 2026 (AP) — The mayor said on Monday that the port would close.', 'WESTBY'],
  ['HARROW BAY, Maine - The mayor said on Monday that the port would close.', 'HARROW BAY'],
  ['ST. JOHN’S, N.L. — The mayor said on Monday that the port would close.', 'ST. JOHN’S'],
  ['OSLO/BERGEN, May 3 (Reuters) - The mayor said on Monday that the port would close.', 'OSLO'],
  ['Oslo: The mayor said on Monday that the port would close.', 'Oslo'],
  ['Oslo (AFP) – The mayor said on Monday that the port would close.', 'Oslo'],
  ['Ulaanbaatar /MONTSAME/. The mayor said on Monday that the port would close.', 'Ulaanbaatar'],
  ['OSLO, May 3. /VELM/. The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO. May 3. KAZBEK NEWS - The mayor said on Monday that the port would close.', 'OSLO'],
  ['OSLO (AP) _ The mayor said on Monday that the port would close.', 'OSLO'],
  ['KUALA LUMPUR, Nov 17 -- The mayor said on Monday that the port would close.', 'KUALA LUMPUR'],
  ['Oslo, Norway — The mayor said on Monday that the port would close.', 'Oslo'],
])('%s', (line, place) => {
  expect(dateline(line)).toEqual([place, 'The mayor s']);
});

test.each([
  ['an agency alone', '(CNN) — The mayor said on Monday that it would close.', null, 'The mayor s'],
  ['a speaker', 'WALLACE: The mayor said on Monday that it would close.', null, 'WALLACE: Th'],
  ['a kicker', 'Poll: The mayor would lose by ten points if people voted today.', null, 'Poll: The m'],
  ['emphasis', 'The mayor — a former sailor — said on Monday that it would close.', null, 'The mayor —'],
  ['a name', 'Brand - the mayor since 2019 - said on Monday that it would close.', null, 'Brand - the'],
  ['a paper', 'HARBOR TODAY (EFE) - The mayor said on Monday that it would close.', null, 'The mayor s'],
  ['a day alone', 'Nov 17 (Reuters) - The mayor said on Monday that it would close.', null, 'The mayor s'],
  ['nothing behind it', 'OSLO -', null, 'OSLO -'],
])('no place: %s', (_, line, place, start) => {
  expect(dateline(line)).toEqual([place, start.slice(0, 11)]);
});

test('below the first paragraph a dateline needs a known city or an agency', () => {
  const first = 'The mayor said on Monday that the port would close for good.';
  expect(dateline(first, 'PARIS — In France the ports were open on Monday, the ministry said.')[0]).toBe(
    'PARIS',
  );
  expect(dateline(first, 'QUESTION — When will the port be open again, and who decides that?')[0]).toBeNull();
});

test('a byline names where it was written', () => {
  const { text, passages } = articleFromText(
    'Port to close for good\nBy Nora Weiss in Bergen\nThe mayor said on Monday that the port would close.',
    { articleId: 'a' },
  );
  const place = passages[1]!.dateline!;
  expect(text.slice(place.start, place.end)).toBe('Bergen');
});

test('a credit stands within its caption, without brackets', () => {
  const { text, passages } = articleFromText(
    'A ship leaves the port on Monday. (Photo by Jo Lind)\nThe mayor said on Monday that the port would close.',
    { articleId: 'a' },
  );
  const { credit, proseStart, proseEnd } = passages[0]!;
  expect(text.slice(credit!.start, credit!.end)).toBe('Photo by Jo Lind');
  expect(text.slice(proseStart, proseEnd)).toBe('A ship leaves the port on Monday.');
});
